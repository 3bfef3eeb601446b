import AvenantEvaluation

extension UnprovenReason {
  /// Why something is not proven, as the end of a sentence.
  package var words: String {
    switch self {
    case .budget(let nodes): "it would take more than \(nodes) nodes"
    case .computed:
      "it depends on a product, a sum or months of facts, or on a list"
    case .items: "it is worked out for each item of a list"
    case .many(let changes): "there are more than \(changes) changes"
    case .notCompared(let uncompared): uncompared.words
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
