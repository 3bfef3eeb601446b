public import AvenantDiagnostics

/// One file of `versions/` as it was written.
public struct VersionSyntax: Sendable {
  /// `contract:`, the contract's id.
  public let contract: NameSyntax
  /// `version:`, the id; equal to the file's name, which the checker sees to.
  public let id: NameSyntax
  /// `title:`.
  public let title: NameSyntax?
  /// `in_force:`.
  public let inForce: InForceSyntax
  /// `source: { document: … }`.
  public let source: NameSyntax?
  /// `amends:`, the id of an earlier version.
  public let amends: NameSyntax?
  /// `replaces:`.
  public let replaces: [NameSyntax]
  /// `repeals:`.
  public let repeals: [NameSyntax]
  /// `rounding:`, `month_end:` and `tax_rounding:`, where the version restates them.
  public let rules: RulesSyntax
  /// `facts:` of this version's own.
  public let facts: [FactSyntax]
  /// `consistent:`, further conditions.
  public let consistent: [ExpressionSyntax]
  /// `entitlements:` of this version's own.
  public let entitlements: [EntitlementSyntax]
  /// `terms:`.
  public let terms: [TermSyntax]
  /// `definitions:`.
  public let definitions: [DefinitionSyntax]
  /// `clauses:`.
  public let clauses: [ClauseSyntax]
  /// `unsettled:`.
  public let unsettled: [UnsettledSyntax]
  /// The names of what was declared but could not be read, as written and as probably meant.
  ///
  /// A use of such a name is no mistake of its own.
  public let damagedNames: Set<String>
}

/// When something is in force: `{ from: 2010-06-14, through: superseded }`.
public struct InForceSyntax: Sendable {
  /// The first day, as written.
  public let from: NameSyntax
  /// The last day.
  public let through: ThroughSyntax
  /// Where it stands.
  public let range: SourceRange
}

/// The end of a time: a last day, or what takes its place.
public enum ThroughSyntax: Sendable {
  /// A last day, as written; it counts.
  case day(NameSyntax)
  /// Until the next version is in force.
  case superseded(SourceRange)
  /// Without an end.
  case open(SourceRange)
}

/// A named value of the contract.
public struct TermSyntax: Sendable {
  /// What the value is.
  public enum Value: Sendable {
    /// `value:`, one constant expression.
    case constant(ExpressionSyntax)
    /// `from:` and `through:`, a stretch of days, both of which count.
    case period(from: NameSyntax, through: NameSyntax)
    /// `in:`, any other interval: `"(0 km..1500 km]"`.
    case interval(BoundsSyntax)
    /// `dated_by:` with `values:` and `through:`.
    case dated(DatedValuesSyntax)
    /// `scale:` with `brackets:`, which may be dated.
    case scale(ScaleSyntax)
  }

  /// The name.
  public let name: NameSyntax
  /// What the value is.
  public let value: Value
  /// `cite:`; a dated term cites at each value instead.
  public let cite: NameSyntax?
  /// `label:`, how people call it.
  public let label: NameSyntax?
}

/// Values that change with time.
public struct DatedValuesSyntax: Sendable {
  /// `dated_by:`, a date fact, or `as_of`.
  public let datedBy: NameSyntax
  /// `values:`, in the order of the text.
  public let values: [DatedValueSyntax]
  /// `through:`.
  public let through: ThroughSyntax
}

/// One value of a dated term: `{ from: 2010-06-14, value: 10%, cite: ¶1 }`.
public struct DatedValueSyntax: Sendable {
  /// The first day, as written.
  public let from: NameSyntax
  /// The value.
  public let value: ExpressionSyntax
  /// `cite:`.
  public let cite: NameSyntax?
}

/// A named condition or value.
public struct DefinitionSyntax: Sendable {
  /// The name.
  public let name: NameSyntax
  /// `for_each:`; `nil` where it is left out, and the value is the ticket's.
  public let forEach: BindingSyntax?
  /// `is:` (an expression or a condition), `table:`, `allowance:` or `allocation:`.
  public let value: ValueSyntax
  /// `says:`.
  public let says: NameSyntax
  /// `cite:`.
  public let cite: NameSyntax?
  /// `outcome:`, whether its value is one of the outcomes of a decision.
  public let isOutcome: Bool
}

/// A value: an expression, a table, what is left of an allowance, or a part of what is shared out.
///
/// What is large is kept behind a reference, for values are checked within one another and lie on the stack.
public enum ValueSyntax: Sendable {
  /// One expression.
  case expression(ExpressionSyntax)
  /// Rows with conditions.
  indirect case table(TableSyntax)
  /// What is left of so much in each period.
  indirect case allowance(AllowanceSyntax)
  /// The parts of an amount, one for each record.
  indirect case allocation(AllocationSyntax)

  /// Where it stands.
  public var range: SourceRange {
    switch self {
    case .expression(let expression): expression.range
    case .table(let table): table.range
    case .allowance(let allowance): allowance.range
    case .allocation(let allocation): allocation.range
    }
  }
}

/// A table: rows that leave no gap, and do not overlap unless the first that holds counts.
public struct TableSyntax: Sendable {
  /// The rows with conditions, in the order of the text; at least one.
  public let rows: [RowSyntax]
  /// `otherwise:`, the last row; `nil` when there is none.
  public let otherwise: ExpressionSyntax?
  /// `first_match:`, whether the first row that holds counts.
  public let isFirstMatch: Bool
  /// Where it stands.
  public let range: SourceRange
}

/// A row of a table.
public struct RowSyntax: Sendable {
  /// `when:`.
  public let condition: ExpressionSyntax
  /// `then:`.
  public let value: ExpressionSyntax
  /// Where it stands.
  public let range: SourceRange
}

/// Charges of a version, by their clauses.
public enum ChargesSyntax: Sendable {
  /// The charges of the clauses named.
  case named([NameSyntax])
  /// Every charge of the version: `all`.
  case all(SourceRange)
}

/// A charge or a credit as it was written.
public struct ChargeSyntax: Sendable {
  /// Whether it is a `credit:`.
  public let isCredit: Bool
  /// `label:`.
  public let label: NameSyntax
  /// `amount:`.
  public let amount: ValueSyntax
  /// `at_least:`, an amount.
  public let atLeast: ExpressionSyntax?
  /// `at_most:`, an amount.
  public let atMost: ExpressionSyntax?
  /// `nothing_below:`, an amount.
  public let nothingBelow: ExpressionSyntax?
  /// `tax:`, `excluded`, `included` or `none`; `nil` where it is left out.
  public let tax: NameSyntax?
  /// `tax_rate:`, a percentage; `nil` where tax stays words.
  public let taxRate: ExpressionSyntax?
  /// `due:`, a date.
  public let due: ExpressionSyntax?
  /// `paid_on:`, a date.
  public let paidOn: ExpressionSyntax?
  /// Where the keyword `charge` or `credit` stands.
  public let range: SourceRange
}

/// An obligation as it was written.
public struct ObligationSyntax: Sendable {
  /// The last day on which it can be met.
  public enum Deadline: Sendable {
    /// `by:`, a day that counts.
    case by(ExpressionSyntax)
    /// `before:`, a day that does not count.
    case before(ExpressionSyntax)
  }

  /// `party:`.
  public let party: NameSyntax
  /// `what:`, in words: *announce the fee*.
  public let what: NameSyntax
  /// `by:` or `before:`; `nil` where there is no deadline.
  public let deadline: Deadline?
  /// `done_on:`, a date.
  public let doneOn: ExpressionSyntax?
  /// `otherwise:`, the clauses that follow where it is not met in time.
  public let otherwise: [NameSyntax]
  /// Where the keyword stands.
  public let range: SourceRange
}

/// A question that the contract's text leaves open.
public struct UnsettledSyntax: Sendable {
  /// The id.
  public let name: NameSyntax
  /// `question:`.
  public let question: NameSyntax
  /// `chosen:`, the reading chosen: the id of one of `readings`, or without them in words.
  public let chosen: NameSyntax
  /// `cite:`.
  public let cite: NameSyntax
  /// `touches:`, clauses; may be empty.
  public let touches: [NameSyntax]
  /// `readings:`, the one chosen among them; empty where they are not stated.
  public let readings: [ReadingSyntax]
}
