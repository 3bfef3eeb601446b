import AvenantEvaluation
import AvenantModel

/// The way from a value that makes no difference to one that does, which is halved for as long as
/// what lies between makes one too.
struct Nearing {
  let candidates: Candidates
  /// Which of the facts that are changed is brought nearer.
  let place: Int
  /// The change by steps, if it makes a difference that is settled.
  let flip: ([NearestChange.Step]) -> NearestChange?

  /// A change brought as near to a value that makes none as it stays one.
  ///
  /// Where no day between will do, a contract may take the first or the last days of months alone.
  func brought(_ change: NearestChange, nearerTo value: Value?) -> NearestChange {
    guard let value else { return change }
    let ways = candidates.kindsOfValues.lazy.map { halved(change, from: value, by: $0) }
    return ways.first { $0 != change } ?? change
  }

  private func halved(
    _ change: NearestChange, from value: Value, by kind: Candidates.Kind
  ) -> NearestChange {
    var (stays, best) = (value, change)
    while case .known(let value) = best.steps[place].state,
      let middle = candidates.halfway(between: stays, and: value, kind)
    {
      var steps = best.steps
      steps[place] = NearestChange.Step(
        fact: steps[place].fact, state: .known(middle), record: steps[place].record)
      if let closer = flip(steps) { best = closer } else { stays = middle }
    }
    return best
  }
}
