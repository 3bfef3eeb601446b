import AvenantAnalysis
import AvenantDiagnostics
import AvenantModel
import AvenantValues

/// What real tickets come to under two versions, sorted out for whatever shows it.
struct HistoryWords {
  /// A heading, with what stands beneath it.
  struct Section {
    let title: String
    let lines: [String]
  }

  let title: String
  let summary: [String]
  let sections: [Section]

  /// The most lines that are no tickets of which it is said why.
  private static let mostRefusals = 10

  init(_ difference: HistoryDifference) {
    title = "\(difference.before.id) → \(difference.after.id), as of \(difference.asOf)"
    summary = Self.summary(difference)
    sections = [
      Section(title: "Money by clause", lines: difference.clauses.map(Self.line)),
      Section(title: "Who pays", lines: Self.payers(difference)),
      Section(title: "What else changes", lines: Self.outcomes(difference)),
      Section(title: "The largest changes", lines: difference.largest.map(Self.line)),
      Section(title: "Not told, because it was not recorded", lines: Self.missing(difference)),
      Section(title: "Lines that are no tickets", lines: Self.refusals(difference)),
    ].filter { !$0.lines.isEmpty }
  }

  private static func summary(_ difference: HistoryDifference) -> [String] {
    let tickets = difference.tickets.counted("ticket")
    var lines = [
      "\(tickets) decided under both versions; \(difference.changed) come out otherwise."
    ]
    if difference.refusedByOne > 0 {
      lines.append(
        "\(difference.refusedByOne.counted("ticket")) refused by a version that does not allow what is stated."
      )
    }
    if difference.undecided > 0 {
      lines.append(
        "Of \(difference.undecided.counted("ticket")) it cannot be told in full; their open outcomes are not counted."
      )
    }
    return lines
  }

  // MARK: Money

  private static func line(_ clause: HistoryDifference.ClauseMoney) -> String {
    let change = clause.before == clause.after ? "the same" : step(clause.before, clause.after)
    return "\(clause.clause) (\(clause.label)): \(clause.before) → \(clause.after), \(change),"
      + " otherwise in \(clause.tickets.counted("ticket"))"
  }

  private static func line(_ change: HistoryDifference.TicketChange) -> String {
    "line \(change.line): \(change.before) → \(change.after), \(step(change.before, change.after)),"
      + " by \(change.clauses.joined(separator: ", "))"
  }

  private static func payers(_ difference: HistoryDifference) -> [String] {
    difference.payers.sorted { $0.key < $1.key }.flatMap { _, payers in
      [
        "the customer pays more in \(payers.more.counted("ticket")): \(payers.moreMoney) more",
        "the customer pays less in \(payers.fewer.counted("ticket")): \(payers.lessMoney) less",
      ]
    }
  }

  private static func step(_ before: Money, _ after: Money) -> String {
    guard let difference = after.amount.subtracting(before.amount) else { return "otherwise" }
    let isMore = difference >= ExactNumber(0)
    let size = isMore ? difference : ExactNumber(0).subtracting(difference) ?? difference
    return "\(Money(amount: size, currency: after.currency)) \(isMore ? "more" : "less")"
  }

  // MARK: The rest

  private static func outcomes(_ difference: HistoryDifference) -> [String] {
    let order = difference.after.clauses.map(\.name) + difference.after.entitlements.map(\.name)
    func place(_ name: String) -> (Int, String) {
      (order.firstIndex(of: name) ?? order.count, name)
    }
    return difference.outcomes.sorted { place($0.key) < place($1.key) }.map { name, count in
      let label = difference.after.words(named: name) ?? difference.before.words(named: name)
      return "\(name)\(label.map { " (\($0))" } ?? ""): \(count.counted("ticket"))"
    }
  }

  private static func missing(_ difference: HistoryDifference) -> [String] {
    difference.waitsFor.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.key): \($0.value.counted("ticket"))" }
  }

  private static func refusals(_ difference: HistoryDifference) -> [String] {
    let told = difference.refusals.prefix(mostRefusals).map {
      "line \($0.line): \($0.message.harmless)"
    }
    let more = difference.refusals.count - told.count
    return more > 0 ? told + ["and \(more) more"] : told
  }
}

extension Version {
  /// What an entitlement, a clause or a value is called.
  fileprivate func words(named name: String) -> String? {
    entitlements.first { $0.name == name }?.says ?? clauses.first { $0.name == name }?.says
      ?? definitions.first { $0.name == name }?.says
  }
}

extension Int {
  fileprivate func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
