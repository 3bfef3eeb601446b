public import AvenantEvaluation

/// A decision told to a person: what follows, which sentence of the contract says so, and why.
///
/// What became of the ticket, and why, was recorded by the evaluator; what would have turned it,
/// and what an outcome waits for, is found by evaluating again. Texts hold labels and sentences of
/// the contract; ids stand beside them.
public struct Explanation: Sendable {
  /// The contract's title.
  public let title: String
  /// The decision that is told.
  public let decision: Decision
  /// The outcomes: charges, credits, entitlements, obligations, values; what matters most comes
  /// first.
  public let outcomes: [OutcomeExplanation]
  /// What may and may not be done by default, and by no clause that has a condition; a sentence for
  /// each party.
  public let usual: [String]
  /// The questions whose answers can still matter, each with its fact; the weightiest first.
  public let asks: [Line]
  /// What is owed in all, and what remains; empty where one amount or none is due.
  public let sums: [Line]
  /// What nobody stated and the contract settles, each with its fact.
  public let defaulted: [Line]
  /// The timestamps that became dates, each with its fact.
  public let conversions: [Line]
  /// The questions that the contract leaves open, each with its id; beneath, the reading chosen.
  public let openQuestions: [Line]
  /// Where the fractions of cents went, outcome by outcome; `nil` where nobody wanted to know.
  public let cents: [CentsExplanation]?

  /// A sentence, with what stands beneath it.
  public struct Line: Sendable, Hashable {
    /// Whether a condition is as it would have to be.
    public enum Mark: String, Sendable {
      /// It is.
      case met
      /// It is not.
      case unmet
      /// It is not known.
      case open
    }

    /// How a condition stands; `nil` for what is no condition.
    public let mark: Mark?
    /// The sentence.
    public let text: String
    /// What stands in the margin: an id, or where the contract says so.
    public let margin: String?
    /// What it is made of.
    public let parts: [Line]
    /// The steps that lead to it, of a value that has a name.
    let derivation: [Line]
    /// The values that have names and that a condition is about, whose steps its parts are.
    let sources: [Line]
    /// Whether it says what is certain although conditions beside it are open.
    var isConclusion = false

    /// A condition.
    init(_ mark: Mark, _ text: String, margin: String? = nil, parts: [Line] = []) {
      (self.mark, self.text, self.margin, self.parts) = (mark, text, margin, parts)
      (derivation, sources) = ([], [])
    }

    /// A condition on values, each a line with the steps that lead to it.
    init(_ mark: Mark, _ text: String, on values: [Line]) {
      (self.mark, self.text, margin) = (mark, text, nil)
      parts = values.flatMap(\.derivation).inOrder
      (derivation, sources) = ([], values)
    }

    /// What is no condition.
    init(
      _ text: String, margin: String? = nil, parts: [Line] = [], derivation: [Line] = []
    ) {
      (mark, self.text, self.margin, self.parts) = (nil, text, margin, parts)
      (self.derivation, sources) = (derivation, [])
    }
  }
}
