import AvenantEvaluation

/// Why a guarantee is neither proven nor refuted.
enum GuaranteeDoubt {
  /// The search found no answer.
  case search(UnprovenReason)
  /// A clause charges for each record of a list.
  case perItem(clause: String)
  /// The tax on a clause is another for the one than for the other that it is compared with.
  case otherTax(clause: String)
  /// What is taxed in one way may go up while what is taxed in another way goes down, or the
  /// reverse; what is said of the sum.
  case movedTax(clause: String, isMore: Bool, verb: String)
}

extension GuaranteeDoubt {
  /// Why, as the end of a sentence.
  var words: String {
    switch self {
    case .search(let reason): reason.words
    case .perItem(let clause): "'\(clause)' charges for each record of a list"
    case .otherTax(let clause): "the tax on '\(clause)' is another, and is not compared"
    case .movedTax(let clause, let isMore, let verb):
      "\(isMore ? "more" : "less") may be \(verb) of what is taxed as '\(clause)' is, and tax is not compared"
    }
  }

  /// What is looked through more easily.
  private static let narrower =
    "state it of fewer facts or of a single amount; scenarios can show the cases that matter"

  /// What can be done about it.
  var help: String {
    switch self {
    case .search(.budget):
      "allow more with --budget, or \(Self.narrower)"
    case .search: Self.narrower
    case .perItem: "state it of what is owed once for a ticket"
    case .otherTax, .movedTax: "state it of charges of which the tax is the same"
    }
  }
}
