import AvenantAnalysis
import AvenantDiagnostics
import AvenantModel

/// What changes under another reading of an open question, for whatever shows it.
struct ReadingWords {
  let question: String
  let reading: String
  /// The question and the reading, with what the reading says.
  let title: String
  /// The changes of outcomes that do not change in the very same way as the question is read.
  let changes: [DifferenceWords.Change]
  /// Those of them that else are the same: whether a ticket shows that they are changes of others.
  let moved: [(change: DifferenceWords.Change, isShown: Bool)]
  /// Those of them that there are under this reading alone.
  let added: [DifferenceWords.Change]
  /// Which tickets one version takes and the other may refuse, under this reading alone.
  let admissions: [String]
  let unproven: [String]
  /// What is to be said of all that is not told.
  let verdict: String

  /// - Parameters:
  ///   - reading: What changes under it.
  ///   - applied: What changes as the questions are read, in words.
  ///   - difference: The same.
  ///   - cases: The most cases that are told of one change.
  init(
    _ reading: ReadingDifference, beside applied: DifferenceWords, of difference: VersionDifference,
    cases: Int
  ) {
    let words = DifferenceWords(
      reading.difference, cases: cases, under: ", \(reading.question) = \(reading.reading.name)")
    question = reading.question
    self.reading = reading.reading.name
    let says = reading.reading.says.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    title = "\(reading.question) = \(reading.reading.name): \(says)"
    let others = Self.outcomes(of: words.changes, unlike: applied.changes)
    let changes = words.changes.filter { others.contains($0.name) }
    func isKnown(_ change: DifferenceWords.Change) -> Bool {
      applied.changes.contains { $0.name == change.name && $0.title == change.title }
    }
    self.changes = changes
    added = changes.filter { !isKnown($0) }
    moved = changes.filter { change in
      isKnown(change) && !applied.changes.contains { $0.tellsTheSame(as: change) }
    }.map { change in
      func told(_ words: [DifferenceWords.Change], _ all: VersionDifference) -> [OutcomeChange] {
        zip(words, all.changes).filter { $0.0.name == change.name && $0.0.title == change.title }
          .map(\.1)
      }
      let isShown = reading.difference.concern(
        told(words.changes, reading.difference), otherThan: told(applied.changes, difference),
        of: difference)
      return (change, isShown)
    }
    admissions = words.admissions.filter { !applied.admissions.contains($0) }
    unproven = words.unproven
    let unlike = GoneChanges(of: applied.changes, beside: words.changes, reading.difference)
    verdict = Self.verdict(
      unlike, isSame: changes.isEmpty && unlike.isEmpty && admissions.isEmpty,
      isProven: reading.difference.unproven.isEmpty,
      isExact: reading.difference.changes.allSatisfy(\.isExact),
      changesNothing: applied.changes.isEmpty)
  }

  /// The names of the outcomes of which some change is not among the others.
  private static func outcomes(
    of changes: [DifferenceWords.Change], unlike others: [DifferenceWords.Change]
  ) -> Set<String> {
    Set(changes.filter { change in !others.contains { $0.tellsTheSame(as: change) } }.map(\.name))
  }

  private static func verdict(
    _ gone: GoneChanges, isSame: Bool, isProven: Bool, isExact: Bool, changesNothing: Bool
  ) -> String {
    let none = gone.sentences.map { "\($0) " }.joined()
    let rest =
      isSame ? (changesNothing ? "Nothing changes" : "The same changes") : "All else is as above"
    guard isProven else { return none + "What else changes is not proven." }
    return none + rest
      + (isExact ? "; this is proven." : "; that nothing changes in another way is proven.")
  }
}

/// The changes as the questions are read of which none is found under another reading.
private struct GoneChanges {
  /// The outcomes of which nothing changes.
  private let outcomes: [String]
  /// The titles of changes of outcomes that change in other ways only.
  private let ways: [String]
  /// The outcomes of which no change was found, and none excluded either.
  private let unproven: [String]

  init(
    of applied: [DifferenceWords.Change], beside changes: [DifferenceWords.Change],
    _ reading: VersionDifference
  ) {
    let open = Set(reading.unproven.map(\.outcome))
    let found = Set(changes.map(\.name))
    let compared = applied.filter { !reading.answeredBefore.contains($0.name) }
    let missing = Set(compared.map(\.name)).subtracting(found).sorted()
    outcomes = missing.filter { !open.contains($0) }
    unproven = missing.filter(open.contains)
    ways = compared.filter { change in
      let others = changes.filter { $0.name == change.name && $0.aspect == change.aspect }
      // What changes otherwise is told, and may be what is told there.
      return found.contains(change.name) && !open.contains(change.name)
        && !others.contains { $0.title == change.title }
        && others.allSatisfy { other in applied.contains { $0.tellsTheSame(as: other) } }
    }.map(\.title)
  }

  /// Whether there is nothing of which another reading is to be told that it does not change so.
  var isEmpty: Bool { outcomes.isEmpty && ways.isEmpty && unproven.isEmpty }

  var sentences: [String] {
    (outcomes.isEmpty ? [] : ["Nothing changes of \(outcomes.joined(separator: ", "))."])
      + ways.map { "Not under this reading: \($0)." }
      + (unproven.isEmpty
        ? [] : ["Whether \(unproven.listed(by: "or")) still changes is not proven."])
  }
}

extension ReadingWords {
  /// What is told of changes that are of other tickets or perhaps are, which whoever wants to know
  /// reads the question by.
  var movedLines: [String] {
    moved.map { change, isShown in
      "\(change.title), \(isShown ? "but" : "perhaps") for other tickets  [\(change.name)]"
    }
  }

  /// What is to be said of all that is not told, and how those tickets are.
  var sentence: String {
    moved.isEmpty ? verdict : "\(verdict) --reading \(question)=\(reading) tells those tickets."
  }
}

extension DifferenceWords.Change {
  /// Whether the same is told of the same tickets, all of which are delimited; which ticket shows
  /// it is no difference.
  fileprivate func tellsTheSame(as other: Self) -> Bool {
    name == other.name && title == other.title && untold == other.untold && isExact
      && other.isExact && cases.allSatisfy(\.isDelimited)
      && cases.map(\.condition) == other.cases.map(\.condition)
  }
}
