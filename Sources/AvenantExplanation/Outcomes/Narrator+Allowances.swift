import AvenantEvaluation
import AvenantModel

/// What is left of allowances, in words.
extension Narrator {
  /// The days of the period, what its uses have taken, use by use, and which use this one is.
  func allowance(of id: DefinitionID) -> [Explanation.Line] {
    guard let allowance = version[id].allowance,
      case .aggregate(let aggregate) = allowance.used.kind
    else { return [] }
    let outcome = decision.allowances.first { $0.definition == version[id].name }
    guard let first = outcome?.first else {
      return [beforeThePeriods(allowance)].compactMap { $0 }
    }
    let period =
      switch outcome?.last {
      case first?: "of \(first.words)"
      case let last?: "from \(first.words) through \(last.words)"
      case nil: "from \(first.words)"
      }
    let number = outcome?.use.map { "this is use \($0) \(period)" } ?? "the uses \(period)"
    // Uses outside the period do not count, and nobody expects them to.
    var uses = counting(in: allowance.used, aggregate)
    if uses.isEmpty, case .known = trace.facts[aggregate.listID] {
      uses = [noneOfThemCounts(aggregate)]
    }
    return uses + [.init("\(number); \(used(of: allowance))")]
  }

  /// How many uses are taken, of how many there are.
  private func used(of allowance: Allowance) -> String {
    let of =
      trace.value(of: allowance.amount) == .unknown ? "" : " of \(value(of: allowance.amount))"
    return trace.value(of: allowance.used) == .unknown
      ? "how many\(of) are used is not known" : "\(value(of: allowance.used))\(of) are used"
  }

  /// That the date lies before the first period, where it does.
  private func beforeThePeriods(_ allowance: Allowance) -> Explanation.Line? {
    guard case .recurrence(_, let operands) = allowance.first.kind else { return nil }
    return beforeTheFirst(operands)
  }
}
