import AvenantAnalysis
import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantValues

/// The difference of two versions, sorted out for whatever shows it.
struct DifferenceWords {
  /// One case of a change.
  struct Case {
    let condition: String
    let isDelimited: Bool
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
    /// The nodes that did not suffice to find all cases.
    let spent: Int?

    /// What there is besides the cases that are told; `nil` where they are all.
    var more: String? {
      let known = untold == 1 ? "and in 1 more case" : "and in \(untold) more cases"
      // What is not delimited is told of some tickets, and so says that there are others.
      let isWhole = isExact || !cases.allSatisfy(\.isDelimited)
      switch (untold, isWhole) {
      case (0, true): return nil
      case (0, false): return "and perhaps in other cases\(limit)"
      case (_, true): return known
      case (_, false): return "\(known), and perhaps in others\(limit)"
      }
    }

    private var limit: String {
      spent.map { ", which is not proven within \($0) nodes" } ?? ""
    }
  }

  let title: String
  /// Which tickets one version takes and the other may refuse.
  let admissions: [String]
  let changes: [Change]
  let open: [String]
  let verdict: String
  /// What changes under other readings, one after the other.
  private(set) var readings: [ReadingWords]

  /// Takes what changes, with so many cases of each change; behind the name of each ticket stands `reading`.
  init(_ difference: VersionDifference, cases: Int, under reading: String = "") {
    title = "\(difference.before.id) → \(difference.after.id)"
    admissions = difference.admissions.flatMap {
      AdmissionWords($0, from: difference.before, to: difference.after).all
    }
    var tickets: [String: Int] = [:]
    func name(ofTicketOf change: OutcomeChange) -> String {
      let number = tickets[change.name, default: 0] + 1
      tickets[change.name] = number
      return "\(change.name) changes" + (number == 1 ? "" : " (\(number))") + reading
    }
    changes = difference.changes.map { change in
      Change(
        name: change.name, title: Self.title(change, difference), isExact: change.isExact,
        cases: change.cases.prefix(cases).enumerated().map {
          difference.words(for: $1, of: change, isFirst: $0 == 0, name(ofTicketOf: change))
        }, untold: max(0, change.cases.count - cases), spent: change.spent)
    }
    open = difference.open.map { "\($0.outcome): not proven, because \($0.reason.words)" }
    let all =
      "every ticket that \(difference.admissions.isEmpty ? "" : "both take and ")"
      + "'\(difference.after.id)' governs"
      + (difference.readings.isEmpty ? "" : ", as the open questions are read")
    verdict =
      difference.isProvenEqual
      ? "Nothing changes. This is proven for \(all)."
      : difference.open.isEmpty && difference.changes.isEmpty
        ? "No outcome changes. This is proven for \(all)."
        : difference.open.isEmpty
          ? Self.completeness(difference, all)
          : "What else changes is not proven."
    readings = []
    readings = difference.readings.map { ReadingWords($0, beside: self, cases: cases) }
  }

  /// What is proven where every question was settled.
  private static func completeness(_ difference: VersionDifference, _ tickets: String) -> String {
    difference.changes.allSatisfy(\.isExact)
      ? "These are all changes; that nothing else changes is proven for \(tickets)."
      : "That no outcome changes in another way is proven for \(tickets)."
  }

  private static func title(_ change: OutcomeChange, _ difference: VersionDifference) -> String {
    let label = change.label
    let (before, after) = (
      difference.before.charge(named: change.name), difference.after.charge(named: change.name)
    )
    switch (change.before, change.after) {
    case (.dueDay, _): return "\(label): due on another day"
    case (.lastDay, _): return "\(label): another last day"
    case (.payment(let was), .payment(let now)):
      return "\(label): payment was \(was.words), now \(now.words)"
    case (.taxRate, _) where after?.taxRate == nil:
      return "\(label): its tax is no longer worked out"
    case (.taxRate, _) where before?.taxRate == nil: return "\(label): its tax is worked out now"
    case (.taxRate, _): return "\(label): taxed at another rate"
    case (.value(nil, _), .value(nil, _)): return "\(label): another value"
    case (.free, let now) where after?.direction == .credit:
      return "\(label): was not credited, now \(now.words) credited"
    case (let was, .free) where before?.direction == .credit:
      return "\(label): was \(was.words) credited, now not credited"
    case (.free, let now): return "\(label): was free, now \(now.words)"
    case (let was, .free): return "\(label): was \(was.words), now free"
    case (let was, let now) where was == now: return "\(label): another amount"
    case (let was, let now): return "\(label): was \(was.words), now \(now.words)"
    }
  }
}

extension Version {
  /// What a clause charges or credits.
  fileprivate func charge(named name: String) -> Charge? {
    clauseID(named: name).flatMap { self[$0].charge }
  }
}

extension VersionDifference {
  fileprivate func words(
    for part: OutcomeChange.Case, of change: OutcomeChange, isFirst: Bool, _ name: String
  ) -> DifferenceWords.Case {
    let unstated = change.unstated.map { "\($0) is not stated" }
    let words = (unstated + ConditionWords(part.conditions ?? part.known, in: space).parts)
      .joined(separator: ", and ")
    let condition =
      !part.isDelimited
      ? part.words(where: words, example: example(of: part, change))
      : words.isEmpty ? "in every ticket" : (isFirst ? "where " : "or where ") + words
    return DifferenceWords.Case(
      condition: condition, isDelimited: part.isDelimited,
      clauses: part.clauses,
      ticket: part.witness.scenario(
        named: name, of: after, decided: decisions(of: part.witness).after))
  }
}

extension VersionDifference {
  /// What the outcome comes to under both versions for the ticket that is shown; `nil` where it is more than
  /// one amount.
  fileprivate func example(
    of part: OutcomeChange.Case, _ change: OutcomeChange
  ) -> (before: String, after: String)? {
    if part.example.count == 2 { return (part.example[0].words, part.example[1].words) }
    let decisions = decisions(of: part.witness)
    guard let before = decisions.before.amount(of: change.name),
      let after = decisions.after.amount(of: change.name), before != after
    else { return nil }
    return (before, after)
  }
}

extension Decision {
  /// What is owed by a clause, in words; `nil` where that is not known, or there are several amounts.
  fileprivate func amount(of clause: String) -> String? {
    let owed = (charges + credits).filter { $0.clause == clause }
    guard owed.count == 1, let charge = owed.first else { return nil }
    switch charge.status {
    case .notDue, .waived, .belowMinimum: return "nothing"
    case .due: return charge.amount.map { Money(amount: $0, currency: charge.currency).description }
    case .undetermined, .failed: return nil
    }
  }
}

extension OutcomeChange.Case {
  /// What is known of tickets that are not delimited; the one that is shown is an example.
  fileprivate func words(where parts: String, example: (before: String, after: String)?) -> String {
    let which = parts.isEmpty ? "in some tickets" : "in some tickets where \(parts)"
    guard let example else { return "\(which), of which one is shown" }
    return "\(which), for example from \(example.before) to \(example.after)"
  }
}

extension OutcomeChange.Told {
  fileprivate var words: String {
    switch self {
    case .direction(.charge): "charged"
    case .direction(.credit): "credited"
    case .currency(let currency): "in \(currency.code)"
    case .tax(.excluded): "excluding tax"
    case .tax(.included): "including tax"
    case .tax(.none): "not taxed"
    case .party(let role): "the duty of the \(role)"
    case .what(let what): "to \(what)"
    case .holder(let role): "a right of the \(role)"
    case .notStated: "not stated"
    }
  }
}

extension OutcomeChange.Value {
  fileprivate var words: String {
    switch self {
    case .free: "free"
    case .owed(let money): money?.description ?? "an amount of its own"
    case .dueDay(let day): day?.words ?? "another day"
    case .lastDay: "another last day"
    case .payment(let payment): payment.words
    case .taxRate: "another rate of tax"
    case .told(let told): told.words
    case .entitlement(let status): status.rawValue
    case .obligation(let status):
      status.map { $0.rawValue.replacing("_", with: " ") } ?? "owed"
    case .value(let value, let type): value?.words(as: type) ?? "a value of its own"
    case .noValue: "none"
    }
  }
}

extension ChargeOutcome.Payment? {
  fileprivate var words: String {
    switch self {
    case nil: "not told"
    case .noDueDate: "open without a due day"
    case .some(let payment): payment.rawValue.replacing("_", with: " ")
    }
  }
}
