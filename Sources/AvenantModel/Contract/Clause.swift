public import AvenantDiagnostics
public import AvenantValues

/// A rule of the contract: a sentence, a citation, a condition, and what follows from it.
public struct Clause: Sendable {
  /// The id.
  public let name: String
  /// One sentence in plain words.
  public let says: String
  /// Where the contract says so.
  public let cite: Citation
  /// When it holds; `nil` means always.
  public let condition: Expression?
  /// The charge or credit that follows.
  public let charge: Charge?
  /// The obligation that follows.
  public let obligation: Obligation?
  /// The clauses whose charges are cancelled.
  public let waives: [ClauseID]
  /// The entitlements that are granted.
  public let grants: [EntitlementID]
  /// The entitlements that are denied.
  public let denies: [EntitlementID]
  /// The clauses that do not apply where this one does.
  public let overrides: [ClauseID]
  /// The id of the version whose file states it: this version's, or one that it amends.
  public let statedIn: String
  /// Where its name is declared.
  public let range: SourceRange

  /// Makes a checked clause; reserved to the checker.
  @_spi(Checking)
  public init(
    name: String, says: String, cite: Citation, condition: Expression?, charge: Charge?,
    obligation: Obligation?, waives: [ClauseID], grants: [EntitlementID], denies: [EntitlementID],
    overrides: [ClauseID], statedIn: String, range: SourceRange
  ) {
    self.name = name
    self.says = says
    self.cite = cite
    self.condition = condition
    self.charge = charge
    self.obligation = obligation
    self.waives = waives
    self.grants = grants
    self.denies = denies
    self.overrides = overrides
    self.statedIn = statedIn
    self.range = range
  }
}

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
  public enum Tax: String, Sendable {
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
  /// How much, within its limits and before the rounding at the end.
  public let amount: Expression
  /// What brought the amount within its limits, in the order in which it is done.
  public let limits: [AmountLimit]
  /// The currency of the amount.
  public let currency: Currency
  /// What is said of tax.
  public let tax: Tax
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
    currency: Currency, tax: Tax, due: Expression?, paidOn: Expression?, range: SourceRange
  ) {
    self.direction = direction
    self.label = label
    self.amount = amount
    self.limits = limits
    self.currency = currency
    self.tax = tax
    self.due = due
    self.paidOn = paidOn
    self.range = range
  }

  /// The amount as it is worked out, before its limits.
  public var amountBeforeLimits: Expression { limits.first?.before ?? amount }
}

/// Something that a party must do.
public struct Obligation: Sendable {
  /// By when.
  public enum Deadline: Sendable {
    /// On this day at the latest.
    case by(Expression)
    /// On the day before this day at the latest.
    case before(Expression)
  }

  /// The party, by its role.
  public let party: String
  /// What must be done, in words: *announce the fee*.
  public let what: String
  /// By when; `nil` where nothing is said of it.
  public let deadline: Deadline?
  /// The day on which it was done.
  public let doneOn: Expression?
  /// Where it stands.
  public let range: SourceRange

  /// Makes a checked obligation; reserved to the checker.
  @_spi(Checking)
  public init(
    party: String, what: String, deadline: Deadline?, doneOn: Expression?, range: SourceRange
  ) {
    self.party = party
    self.what = what
    self.deadline = deadline
    self.doneOn = doneOn
    self.range = range
  }
}

/// Something that a party may do, unless a clause says otherwise.
public struct Entitlement: Sendable {
  /// The id.
  public let name: String
  /// The party that has it, by its role.
  public let holder: String
  /// Whether it is granted where no clause says anything.
  public let isGrantedByDefault: Bool
  /// What one may do: *use incident support*.
  public let says: String
  /// Where the contract says so.
  public let cite: Citation
  /// Where its name is declared.
  public let range: SourceRange

  /// Makes a checked entitlement; reserved to the checker.
  @_spi(Checking)
  public init(
    name: String, holder: String, isGrantedByDefault: Bool, says: String, cite: Citation,
    range: SourceRange
  ) {
    self.name = name
    self.holder = holder
    self.isGrantedByDefault = isGrantedByDefault
    self.says = says
    self.cite = cite
    self.range = range
  }
}

/// A question that the contract's text leaves open, with the reading chosen.
public struct Unsettled: Sendable {
  /// The id.
  public let name: String
  /// The question.
  public let question: String
  /// The reading chosen, in words.
  public let chosen: String
  /// Where the contract leaves it open.
  public let cite: Citation
  /// The clauses that would follow otherwise under another reading.
  public let touches: [ClauseID]
  /// Where its name is declared.
  public let range: SourceRange

  /// Makes a checked question; reserved to the checker.
  @_spi(Checking)
  public init(
    name: String, question: String, chosen: String, cite: Citation, touches: [ClauseID],
    range: SourceRange
  ) {
    self.name = name
    self.question = question
    self.chosen = chosen
    self.cite = cite
    self.touches = touches
    self.range = range
  }
}
