public import AvenantDiagnostics

/// One thing that came out otherwise than a scenario expects.
public struct Mismatch: Sendable {
  /// What kind of thing; the raw values are words of scenario files.
  public enum Kind: String, Sendable {
    /// The id of the version that governs.
    case version
    /// A charge.
    case charge
    /// A credit.
    case credit
    /// An entitlement.
    case entitlement
    /// An obligation.
    case obligation
    /// A value that is an outcome.
    case value
    /// An allowance.
    case allowance
    /// Whether a clause applies.
    case clause
    /// What a party owes.
    case total
    /// What a party owes in all, with taxes.
    case payable
    /// The facts that are asked for.
    case asksFor = "asks_for"
    /// The open questions.
    case unsettled
    /// What keeps the ticket, or an outcome, from being worked out.
    case error
    /// The kinds of diagnostics with which the facts are refused.
    case refused
    /// The open questions for which another reading would come to something else.
    case matters
  }

  /// What of the thing; the raw values are keys of scenario files.
  public enum Part: String, Sendable {
    /// What became of it.
    case status
    /// How much.
    case amount
    /// What is said of tax.
    case tax
    /// The rate of the tax.
    case taxRate = "tax_rate"
    /// How much without tax.
    case net
    /// The tax.
    case taxAmount = "tax_amount"
    /// How much with tax.
    case gross
    /// The last day to pay.
    case dueOn = "due_on"
    /// Whether it was paid.
    case payment
    /// The clauses that waive it.
    case waivedBy = "waived_by"
    /// The clauses that may waive it.
    case mayBeWaivedBy = "may_be_waived_by"
    /// The clauses that make it so.
    case because
    /// The last day to meet it.
    case lastDay = "last_day"
    /// The value itself.
    case value
    /// How much of an allowance there is in each period.
    case of
    /// How much of it the earlier uses have taken.
    case used
    /// How much of it is left.
    case left
    /// The number of this use of it.
    case use
    /// The first day of its period.
    case from
    /// The last day of its period.
    case through
    /// Whether nothing open could still add to it.
    case complete
  }

  /// What differs.
  public struct Subject: Sendable, Hashable {
    /// What kind of thing.
    public let kind: Kind
    /// The id of the clause, entitlement or value, or the role of the party; `nil` where there is
    /// only one.
    public let name: String?

    init(_ kind: Kind, _ name: String? = nil) {
      self.kind = kind
      self.name = name
    }
  }

  /// What differs.
  public let subject: Subject
  /// What of it differs; `nil` where it has no parts.
  public let part: Part?
  /// What must come out.
  public let expected: ScenarioValue
  /// What came out.
  public let actual: ScenarioValue
  /// The clauses that made the difference, in the order of the files; empty where none did.
  public let clauses: [DecidingClause]
  /// Where the scenario says what must come out; where it says nothing of it, its name.
  public let range: SourceRange
}
