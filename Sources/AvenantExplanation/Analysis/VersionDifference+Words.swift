import AvenantAnalysis
import AvenantEvaluation
import AvenantModel
import AvenantValues

/// The difference of two versions, sorted out for whatever shows it.
struct DifferenceWords {
  /// One case of a change.
  struct Case {
    let condition: String
    let clauses: [String]
    let ticket: String
  }

  /// One change.
  struct Change {
    let name: String
    let title: String
    let isExact: Bool
    let cases: [Case]
    /// How many cases are known and not told.
    let untold: Int

    /// What there is besides the cases that are told; `nil` where they are all.
    var more: String? {
      let known = untold == 1 ? "and in 1 more case" : "and in \(untold) more cases"
      switch (untold, isExact) {
      case (0, true): return nil
      case (0, false): return "and perhaps in other cases"
      case (_, true): return known
      case (_, false): return "\(known), and perhaps in others"
      }
    }
  }

  let title: String
  let changes: [Change]
  let open: [String]
  let verdict: String

  /// Takes what changes, with so many cases of each change.
  init(_ difference: VersionDifference, cases: Int) {
    title = "\(difference.before.id) → \(difference.after.id)"
    changes = difference.changes.map { change in
      Change(
        name: change.name, title: Self.title(change), isExact: change.isExact,
        cases: change.cases.prefix(cases).enumerated().map {
          difference.words(for: $1, of: change, isFirst: $0 == 0)
        }, untold: max(0, change.cases.count - cases))
    }
    open = difference.open.map { "\($0.outcome): not proven, because \($0.reason.words)" }
    let tickets = "every ticket that '\(difference.after.id)' governs"
    verdict =
      difference.isProvenEqual
      ? "Nothing changes. This is proven for \(tickets)."
      : difference.open.isEmpty
        ? Self.completeness(difference, tickets)
        : "What else changes is not proven."
  }

  /// What is proven where every question was settled.
  private static func completeness(_ difference: VersionDifference, _ tickets: String) -> String {
    difference.changes.allSatisfy(\.isExact)
      ? "These are all changes; that nothing else changes is proven for \(tickets)."
      : "That no outcome changes in another way is proven for \(tickets)."
  }

  private static func title(_ change: OutcomeChange) -> String {
    let label = change.label
    switch (change.before, change.after) {
    case (.dueDay, _): return "\(label): due on another day"
    case (.value(nil, _), .value(nil, _)): return "\(label): another value"
    case (.free, let after): return "\(label): was free, now \(after.words)"
    case (let before, .free): return "\(label): was \(before.words), now free"
    case (let before, let after) where before == after: return "\(label): another amount"
    case (let before, let after): return "\(label): was \(before.words), now \(after.words)"
    }
  }
}

extension VersionDifference {
  fileprivate func words(
    for part: OutcomeChange.Case, of change: OutcomeChange, isFirst: Bool
  ) -> DifferenceWords.Case {
    let parts = part.conditions.map { ConditionWords($0, in: space).parts }
    let words = parts.map {
      $0.isEmpty
        ? "in every ticket"
        : (isFirst ? "where " : "or where ") + $0.joined(separator: ", and ")
    }
    return DifferenceWords.Case(
      condition: words ?? "in some tickets, such as this one",
      clauses: part.clauses,
      ticket: part.witness.scenario(named: "\(change.name) changes", of: after))
  }
}

extension OutcomeChange.Value {
  fileprivate var words: String {
    switch self {
    case .free: "free"
    case .owed(let money): money?.description ?? "an amount of its own"
    case .dueDay(let day): day?.words ?? "another day"
    case .entitlement(let status): status.rawValue
    case .obligation(let status):
      status.map { $0.rawValue.replacing("_", with: " ") } ?? "owed"
    case .value(let value, let type): value?.words(as: type) ?? "a value of its own"
    case .noValue: "none"
    }
  }
}

extension OpenReason {
  /// Why something is not proven, as the end of a sentence.
  package var words: String {
    switch self {
    case .budget(let nodes): "it would take more than \(nodes) nodes"
    case .computed:
      "it depends on a product, a sum or months of facts, or on a list"
    case .items: "it is worked out for each item of a list"
    case .many(let changes): "there are more than \(changes) changes"
    }
  }
}
