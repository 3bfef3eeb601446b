package import AvenantDiagnostics

/// One file of `versions/` as it was written.
public struct VersionSyntax: Sendable {
  /// `contract:`, the contract's id.
  package let contract: NameSyntax
  /// `version:`, the id; equal to the file's name, which the checker sees to.
  package let id: NameSyntax
  /// `title:`.
  package let title: NameSyntax?
  /// `in_force:`.
  package let inForce: InForceSyntax
  /// `source: { document: … }`.
  package let source: NameSyntax?
  /// `amends:`, the id of an earlier version.
  package let amends: NameSyntax?
  /// `replaces:`.
  package let replaces: [NameSyntax]
  /// `repeals:`.
  package let repeals: [NameSyntax]
  /// `rounding:`, `month_end:` and `tax_rounding:`, where the version restates them.
  package let rules: RulesSyntax
  /// `facts:` of this version's own.
  package let facts: [FactSyntax]
  /// `consistent:`, further conditions.
  package let consistent: [ExpressionSyntax]
  /// `entitlements:` of this version's own.
  package let entitlements: [EntitlementSyntax]
  /// `terms:`.
  package let terms: [TermSyntax]
  /// `definitions:`.
  package let definitions: [DefinitionSyntax]
  /// `clauses:`.
  package let clauses: [ClauseSyntax]
  /// `unsettled:`.
  package let unsettled: [UnsettledSyntax]
  /// The names of what was declared but could not be read, as written and as probably meant.
  ///
  /// A use of such a name is no mistake of its own.
  package let damagedNames: Set<String>
}

/// When something is in force: `{ from: 2010-06-14, through: superseded }`.
package struct InForceSyntax: Sendable {
  /// The first day, as written.
  package let from: NameSyntax
  /// The last day.
  package let through: ThroughSyntax
  /// Where it stands.
  package let range: SourceRange
}

/// The end of a time: a last day, or what takes its place.
package enum ThroughSyntax: Sendable {
  /// A last day, as written; it counts.
  case day(NameSyntax)
  /// Until the next version is in force.
  case superseded(SourceRange)
  /// Without an end.
  case open(SourceRange)
}

/// A named value of the contract.
package struct TermSyntax: Sendable {
  /// What the value is.
  package enum Value: Sendable {
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
  package let name: NameSyntax
  /// What the value is.
  package let value: Value
  /// `cite:`; a dated term cites at each value instead.
  package let cite: NameSyntax?
  /// `label:`, how people call it.
  package let label: NameSyntax?
}

/// Values that change with time.
package struct DatedValuesSyntax: Sendable {
  /// `dated_by:`, a date fact, or `as_of`.
  package let datedBy: NameSyntax
  /// `values:`, in the order of the text.
  package let values: [DatedValueSyntax]
  /// `through:`.
  package let through: ThroughSyntax
}

/// One value of a dated term: `{ from: 2010-06-14, value: 10%, cite: ¶1 }`.
package struct DatedValueSyntax: Sendable {
  /// The first day, as written.
  package let from: NameSyntax
  /// The value.
  package let value: ExpressionSyntax
  /// `cite:`.
  package let cite: NameSyntax?
}

/// A named condition or value.
package struct DefinitionSyntax: Sendable {
  /// The name.
  package let name: NameSyntax
  /// `for_each:`; `nil` where it is left out, and the value is the ticket's.
  package let forEach: BindingSyntax?
  /// `is:` (an expression or a condition), `table:`, `allowance:` or `allocation:`.
  package let value: ValueSyntax
  /// `says:`.
  package let says: NameSyntax
  /// `cite:`.
  package let cite: NameSyntax?
  /// `outcome:`, whether its value is one of the outcomes of a decision.
  package let isOutcome: Bool
}

/// A value: an expression, a table, what is left of an allowance, or a part of what is shared out.
///
/// What is large is kept behind a reference, for values are checked within one another and lie on
/// the stack.
package enum ValueSyntax: Sendable {
  /// One expression.
  case expression(ExpressionSyntax)
  /// Rows with conditions.
  indirect case table(TableSyntax)
  /// What is left of so much in each period.
  indirect case allowance(AllowanceSyntax)
  /// The parts of an amount, one for each record.
  indirect case allocation(AllocationSyntax)

  /// Where it stands.
  package var range: SourceRange {
    switch self {
    case .expression(let expression): expression.range
    case .table(let table): table.range
    case .allowance(let allowance): allowance.range
    case .allocation(let allocation): allocation.range
    }
  }
}

/// A table: rows that leave no gap, and do not overlap unless the first that holds counts.
package struct TableSyntax: Sendable {
  /// The rows with conditions, in the order of the text; at least one.
  package let rows: [RowSyntax]
  /// `otherwise:`, the last row; `nil` when there is none.
  package let otherwise: ExpressionSyntax?
  /// `first_match:`, whether the first row that holds counts.
  package let isFirstMatch: Bool
  /// Where it stands.
  package let range: SourceRange
}

/// A row of a table.
package struct RowSyntax: Sendable {
  /// `when:`.
  package let condition: ExpressionSyntax
  /// `then:`.
  package let value: ExpressionSyntax
  /// Where it stands.
  package let range: SourceRange
}

/// Charges of a version, by their clauses.
package enum ChargesSyntax: Sendable {
  /// The charges of the clauses named.
  case named([NameSyntax])
  /// Every charge of the version: `all`.
  case all(SourceRange)
}

/// A charge or a credit as it was written.
package struct ChargeSyntax: Sendable {
  /// Whether it is a `credit:`.
  package let isCredit: Bool
  /// `label:`.
  package let label: NameSyntax
  /// `amount:`.
  package let amount: ValueSyntax
  /// `at_least:`, an amount.
  package let atLeast: ExpressionSyntax?
  /// `at_most:`, an amount.
  package let atMost: ExpressionSyntax?
  /// `nothing_below:`, an amount.
  package let nothingBelow: ExpressionSyntax?
  /// `tax:`, `excluded`, `included` or `none`; `nil` where it is left out.
  package let tax: NameSyntax?
  /// `tax_rate:`, a percentage; `nil` where tax stays words.
  package let taxRate: ExpressionSyntax?
  /// `due:`, a date.
  package let due: ExpressionSyntax?
  /// `paid_on:`, a date.
  package let paidOn: ExpressionSyntax?
  /// Where the keyword `charge` or `credit` stands.
  package let range: SourceRange
}

/// An obligation as it was written.
package struct ObligationSyntax: Sendable {
  /// The last day on which it can be met.
  package enum Deadline: Sendable {
    /// `by:`, a day that counts.
    case by(ExpressionSyntax)
    /// `before:`, a day that does not count.
    case before(ExpressionSyntax)
  }

  /// `party:`.
  package let party: NameSyntax
  /// `what:`, in words: *announce the fee*.
  package let what: NameSyntax
  /// `by:` or `before:`; `nil` where there is no deadline.
  package let deadline: Deadline?
  /// `done_on:`, a date.
  package let doneOn: ExpressionSyntax?
  /// `otherwise:`, the clauses that follow where it is not met in time.
  package let otherwise: [NameSyntax]
  /// Where the keyword stands.
  package let range: SourceRange
}

/// A question that the contract's text leaves open.
package struct UnsettledSyntax: Sendable {
  /// The id.
  package let name: NameSyntax
  /// `question:`.
  package let question: NameSyntax
  /// `chosen:`, the reading chosen: the id of one of `readings`, or without them in words.
  package let chosen: NameSyntax
  /// `cite:`.
  package let cite: NameSyntax
  /// `touches:`, clauses; may be empty.
  package let touches: [NameSyntax]
  /// `readings:`, the one chosen among them; empty where they are not stated.
  package let readings: [ReadingSyntax]
}
