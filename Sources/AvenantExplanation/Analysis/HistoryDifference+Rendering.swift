public import AvenantAnalysis
import AvenantDiagnostics
import AvenantModel
import AvenantValues

extension HistoryDifference {
  /// The counts as text, each heading with its lines beneath it.
  ///
  /// - Returns: Lines without a final line break.
  public func text() -> String {
    let words = HistoryWords(self)
    var lines = [words.title, ""] + words.summary
    for section in words.sections {
      lines += ["", section.title] + section.lines.map { "  \($0)" }
    }
    return lines.joined(separator: "\n")
  }

  /// The counts as Markdown, for a comment on a review.
  ///
  /// - Returns: Lines without a final line break.
  public func markdown() -> String {
    let words = HistoryWords(self)
    var lines = ["## \(words.title)", ""] + words.summary
    for section in words.sections {
      lines += ["", "### \(section.title)", ""] + section.lines.map { "- \($0)" }
    }
    return lines.joined(separator: "\n")
  }

  /// The counts as JSON: `before`, `after`, `as_of`, `tickets`, `changed`, `undecided`, `clauses`,
  /// `payers`, `outcomes`, `largest`, `not_recorded`, `refused_by_one` and `refused`.
  ///
  /// - Returns: Lines without a final line break; the same keys in the same order always.
  public func json() -> String {
    JSONValue.object([
      ("before", .string(before.id)), ("after", .string(after.id)), ("as_of", .string("\(asOf)")),
      ("tickets", .number("\(tickets)")), ("changed", .number("\(changed)")),
      ("undecided", .number("\(undecided)")), ("clauses", .array(clauses.map(\.json))),
      ("payers", .array(payers.sorted { $0.key < $1.key }.map(\.value.json))),
      ("outcomes", .counts(outcomes)), ("largest", .array(largest.map(\.json))),
      ("not_recorded", .counts(waitsFor)), ("refused_by_one", .number("\(refusedByOne)")),
      ("refused", .array(refusals.map(\.json))),
    ]).text(pretty: true)
  }
}

extension JSONValue {
  fileprivate static func counts(_ counts: [String: Int]) -> JSONValue {
    .object(counts.sorted { $0.key < $1.key }.map { ($0.key, .number("\($0.value)")) })
  }

  fileprivate static func amount(_ money: Money) -> JSONValue { .string("\(money.amount)") }
}

extension HistoryDifference.ClauseMoney {
  fileprivate var json: JSONValue {
    .object([
      ("clause", .string(clause)), ("label", .string(label)), ("before", .amount(before)),
      ("after", .amount(after)), ("currency", .string(after.currency.code)),
      ("tickets", .number("\(tickets)")),
    ])
  }
}

extension HistoryDifference.Payers {
  fileprivate var json: JSONValue {
    .object([
      ("currency", .string(moreMoney.currency.code)), ("more_tickets", .number("\(more)")),
      ("more", .amount(moreMoney)), ("less_tickets", .number("\(fewer)")),
      ("less", .amount(lessMoney)),
    ])
  }
}

extension HistoryDifference.TicketChange {
  fileprivate var json: JSONValue {
    .object([
      ("line", .number("\(line)")), ("before", .amount(before)), ("after", .amount(after)),
      ("currency", .string(after.currency.code)),
      ("clauses", .array(clauses.map { .string($0) })),
    ])
  }
}

extension HistoryDifference.Refusal {
  fileprivate var json: JSONValue {
    .object([("line", .number("\(line)")), ("message", .string(message))])
  }
}
