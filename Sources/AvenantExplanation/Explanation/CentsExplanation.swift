public import AvenantValues

/// Where the fractions of the smallest unit went, on the way to one amount or total.
public struct CentsExplanation: Sendable, Equatable {
  /// One rounding, also of what was whole.
  public struct Step: Sendable, Equatable {
    /// What was rounded: *the amount*.
    public let what: String
    /// What the steps are called that lead to what is owed: the final amount, and the tax.
    static let (amount, tax) = ("the amount", "the tax")
    /// The value before.
    public let exact: Fraction
    /// The value after.
    public let rounded: ExactNumber
    /// The rule; `nil` of a part of what is shared by the largest remainder: a total's tax, or an
    /// allocation.
    public let mode: RoundingMode?
    /// Whether it is a tax, which is told also where it was whole.
    var isTax = false

    /// What the rounding added; below zero where it dropped something, and `nil` where it does not
    /// fit.
    public var added: Fraction? { Fraction(rounded).subtracting(exact) }
  }

  /// The id of the outcome; of a total, the party that owes it.
  public let id: String
  /// What people call it.
  public let label: String
  /// The currency of every step.
  public let currency: Currency
  /// The roundings, in the order of the work.
  public let steps: [Step]

  /// What all steps added; below zero where they dropped more; `nil` where it does not fit.
  public var added: Fraction? {
    steps.reduce(Optional(Fraction(ExactNumber(0)))) { sum, step in
      sum.flatMap { sum in step.added.flatMap { sum.adding($0) } }
    }
  }
}
