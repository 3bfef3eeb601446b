public import AvenantDiagnostics
public import AvenantValues

/// Money that one party owes another because a clause applies.
public struct Charge: Sendable {
  /// Who owes it.
  public enum Direction: String, Sendable {
    /// The customer owes it to the provider: a charge.
    case charge
    /// The provider owes it to the customer: a credit.
    case credit
  }

  /// What is said of tax.
  public enum Tax: String, Sendable, CaseIterable {
    /// Tax comes on top.
    case excluded
    /// Tax is in it.
    case included
    /// Nothing is said of tax.
    case none
  }

  /// Who owes it.
  public let direction: Direction
  /// What people call it: *Diagnostic fee*.
  public let label: String
  /// How much, within its limits; before the reductions, the rounding and the caps.
  public let amount: Expression
  /// What brought the amount within its limits, in the order in which it is done.
  public let limits: [AmountLimit]
  /// The clauses that reduce it where they apply, in the order in which they do.
  public let reductions: [ClauseID]
  /// The amount below which nothing is owed, once it is reduced; `nil` without one.
  public let minimum: Expression?
  /// The clauses that cap it together with others, where they apply.
  public let caps: [ClauseID]
  /// The currency of the amount.
  public let currency: Currency
  /// What is said of tax.
  public let tax: Tax
  /// The rate of the tax, a percentage, never below zero; `nil` where tax is not worked out.
  public let taxRate: Expression?
  /// The last day on which it can be paid in time; it counts.
  public let due: Expression?
  /// The day on which it was paid.
  public let paidOn: Expression?
  /// Where it stands.
  public let range: SourceRange

  /// Makes a checked charge; reserved to the checker.
  @_spi(Checking)
  public init(
    direction: Direction, label: String, amount: Expression, limits: [AmountLimit],
    reductions: [ClauseID], minimum: Expression?, caps: [ClauseID], currency: Currency, tax: Tax,
    taxRate: Expression?, due: Expression?, paidOn: Expression?, range: SourceRange
  ) {
    self.direction = direction
    self.label = label
    self.amount = amount
    self.limits = limits
    self.reductions = reductions
    self.minimum = minimum
    self.caps = caps
    self.currency = currency
    self.tax = tax
    self.taxRate = taxRate
    self.due = due
    self.paidOn = paidOn
    self.range = range
  }

  /// The amount as it is worked out, before its limits.
  public var amountBeforeLimits: Expression { limits.first?.before ?? amount }
}
