import AvenantDiagnostics
import AvenantEvaluation

extension UnprovenReason {
  /// Why something is not proven, as the end of a sentence.
  package var words: String {
    switch self {
    case .budget(let nodes): "it would take more than \(nodes) nodes"
    case .computed(let all):
      "it depends on \(all.isEmpty ? "what several facts come to together" : all.map(\.words).listed(by: "and"))"
    case .items: "it is worked out for each item of a list"
    case .many(let changes): "there are more than \(changes) changes"
    case .notCompared(let uncompared): uncompared.words
    }
  }
}

extension Computed {
  fileprivate var words: String {
    switch self {
    case .weekday: "a weekday"
    case .month: "the month of a date"
    case .dayOfMonth: "the day of a month"
    case .year: "the year of a date"
    case .monthEdge: "the first or last day of a month"
    case .months: "months of facts"
    case .businessDays: "business days"
    case .recurrence: "days that come back"
    case .product: "a product of facts"
    case .quotient: "a quotient of facts"
    case .sum: "a sum of facts"
    case .rounding: "what is rounded"
    case .magnitude: "an amount without its sign"
    case .list: "a list"
    }
  }
}

extension Uncompared {
  /// Why something is not proven, as the end of a sentence.
  fileprivate var words: String {
    switch self {
    case .notStated(let before, let after):
      "a ticket that does not state it was read as '\(before)', and is now as '\(after)'"
    case .factOfTheEarlier(let fact):
      "the earlier version reads '\(fact)', of which nobody says anything under the later one"
    case .debtor(let before, let after):
      "they are owed by the \(after) now, and were owed by the \(before)"
    case .tax: "tax that is shared or rounded otherwise is not compared"
    case .allowance: "an allowance is not compared, and what it reads is not the same"
    case .failures: "in some tickets it cannot be worked out, and they are not compared"
    case .timeZone: "moments fall on days of another time zone"
    case .governedTickets: "the two do not govern the same tickets"
    }
  }
}
