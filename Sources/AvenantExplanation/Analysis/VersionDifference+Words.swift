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
    /// What of the outcome is another.
    let aspect: OutcomeChange.Aspect
    /// The amounts, where they are several.
    let owed: OutcomeChange.Owed?
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
  let unproven: [String]
  let verdict: String
  /// Whether nothing changes but words that decide nothing, and that is proven.
  let isOfWordsAlone: Bool
  /// What changes under other readings, one after the other.
  private(set) var readings: [ReadingWords]

  /// Takes what changes, with so many cases of each change; behind the name of each ticket stands
  /// `reading`.
  init(_ difference: VersionDifference, cases: Int, under reading: String = "") {
    title = "\(difference.before.id) → \(difference.after.id)"
    admissions =
      difference.admissions.flatMap {
        AdmissionWords($0, from: difference.before, to: difference.after).all
      } + difference.meaning.compactMap(\.otherName)
    isOfWordsAlone =
      difference.isProvenEqualByAnyReading && difference.meaning.isEmpty
      && !difference.words.isEmpty
    var tickets: [String: Int] = [:]
    func name(ofTicketOf change: OutcomeChange) -> String {
      let number = tickets[change.name, default: 0] + 1
      tickets[change.name] = number
      return "\(change.name) changes" + (number == 1 ? "" : " (\(number))") + reading
    }
    changes = difference.changes.map { change in
      Change(
        name: change.name, title: change.title(in: difference), aspect: change.aspect,
        owed: change.owed, isExact: change.isExact,
        cases: change.cases.prefix(cases).enumerated().map {
          difference.words(for: $1, of: change, isFirst: $0 == 0, name(ofTicketOf: change))
        }, untold: max(0, change.cases.count - cases), spent: change.spent)
    }
    unproven = difference.unproven.map { "\($0.outcome): not proven, because \($0.reason.words)" }
    verdict = Self.verdict(of: difference)
    readings = []
    readings = difference.readings.map {
      ReadingWords($0, beside: self, of: difference, cases: cases)
    }
  }

  /// What is proven of all tickets.
  private static func verdict(of difference: VersionDifference) -> String {
    let all =
      "every ticket that \(difference.admissions.isEmpty ? "" : "both take and ")"
      + "'\(difference.after.id)' governs"
      + (difference.readings.isEmpty ? "" : ", as the open questions are read")
    if difference.isProvenEqual { return "\(whatChanges(difference)) This is proven for \(all)." }
    guard difference.unproven.isEmpty else { return "What else changes is not proven." }
    return difference.changes.isEmpty
      ? "No outcome changes. This is proven for \(all)." : completeness(difference, all)
  }

  /// What changes where no outcome does.
  private static func whatChanges(_ difference: VersionDifference) -> String {
    let isOfNames = difference.meaning.allSatisfy { $0.kind == .renamed }
    switch (difference.meaning.isEmpty, difference.words.isEmpty) {
    case (true, false): return "Only words change."
    case (false, false) where isOfNames: return "Only names and words change."
    case (false, true) where isOfNames: return "Only names change."
    default: return "Nothing changes."
    }
  }

  /// What is proven where every question was settled.
  private static func completeness(_ difference: VersionDifference, _ tickets: String) -> String {
    difference.changes.allSatisfy(\.isExact)
      ? "These are all changes; that nothing else changes is proven for \(tickets)."
      : "That no outcome changes in another way is proven for \(tickets)."
  }
}

extension MeaningChange {
  /// That tickets state a fact by another name; `nil` where it is none, or has the name that it
  /// had.
  fileprivate var otherName: String? {
    guard part == .fact, let formerName else { return nil }
    return "Tickets that state '\(formerName)': state '\(name)' instead"
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
  /// What the outcome comes to under both versions for the ticket that is shown; `nil` where it is
  /// more than one amount.
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
  /// What is owed by a clause, in words; `nil` where that is not known, or there are several
  /// amounts.
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
