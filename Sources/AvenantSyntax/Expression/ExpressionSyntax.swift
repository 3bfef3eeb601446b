package import AvenantDiagnostics

/// An expression or a condition as it was written; nothing in it has a type yet.
///
/// Expressions stand in YAML scalars; conditions may also be lists and mappings of `all`, `any`
/// and `none`. Both are this one tree, which never changes and is shared.
package final class ExpressionSyntax: Sendable {
  /// What was written.
  package enum Kind: Sendable {
    /// A number without a unit, as written: `20`, `0.5`.
    case number(String)
    /// A number with what stands directly behind it: `20.00 EUR`, `30 days`, `10 %` (unit `%`).
    case quantity(String, unit: NameSyntax)
    /// A date, as written; the reader has checked its form and that the calendar has it.
    case date(String)
    /// A text in double quotes, without them.
    case text(String)
    /// `true` or `false`.
    case boolean(Bool)
    /// A bare name, dots included: a fact, a term, a definition or a choice.
    case name(String)
    /// `some_rate at day`: the value that a term has on a date.
    case at(NameSyntax, date: ExpressionSyntax)
    /// `as_of`: the date of evaluation.
    case asOf
    /// `applies(clause)`, `is_due(clause)`, `amount_of(clause)`, `is_breached(clause)` and the
    /// like.
    case outcome(OutcomeWord, of: NameSyntax)
    /// A function with its arguments: `min(a, b)`.
    case call(NameSyntax, [ExpressionSyntax])
    /// `round(x to 0.01 EUR half_up)`; the mode may be left out.
    case round(ExpressionSyntax, to: ExpressionSyntax, mode: NameSyntax?)
    /// `-x`.
    case negated(ExpressionSyntax)
    /// `not x`.
    case not(ExpressionSyntax)
    /// `a + b`, `a - b`, `a * b`, `a / b`.
    case arithmetic(ExpressionSyntax, ArithmeticOperator, ExpressionSyntax)
    /// `a = b` and the other comparisons, which are never chained.
    case comparison(ExpressionSyntax, ComparisonOperator, ExpressionSyntax)
    /// `a in [1..2)`, `a in (x, y)`, `a in launch_period`.
    case membership(ExpressionSyntax, in: CollectionSyntax)
    /// `a is present` (`true`) or `a is absent` (`false`).
    case presence(ExpressionSyntax, isPresent: Bool)
    /// `if c then a else b`.
    case conditional(ExpressionSyntax, then: ExpressionSyntax, else: ExpressionSyntax)
    /// Conditions joined: `and`, `or`, and the lists `all`, `any`, `none`; never empty.
    ///
    /// A chain `a and b and c` is one junction of three.
    case junction(Junction, [ExpressionSyntax])
    /// `sum(w.amount for w in works where w.billable)`, `count(w in works where …)`.
    case aggregate(AggregateSyntax)
    /// `duty of price`: what a scale gives for a value.
    case scale(NameSyntax, of: ExpressionSyntax)
    /// `days_in_common([a..b], [c..d))`: the days that two periods have in common.
    case daysInCommon(CollectionSyntax, CollectionSyntax)
    /// `5 business_days in target`: a number of business days, and the calendar that has them.
    case businessDays(ExpressionSyntax, in: NameSyntax)
  }

  /// How conditions are joined.
  package enum Junction: String, Sendable {
    /// Every one: `and`, a list, `all:`.
    case all
    /// One at least: `or`, `any:`.
    case any
    /// Not one: `none:`.
    case none
  }

  /// The words that speak of the outcome of a clause.
  package enum OutcomeWord: String, Sendable, CaseIterable {
    /// Whether the clause applies.
    case applies
    /// Whether the clause's charge or credit is due.
    case isDue = "is_due"
    /// The amount of the clause's charge or credit, where it is due.
    case amountOf = "amount_of"
    /// What is due of the clause's charges or credits, zero where nothing is.
    case totalOf = "total_of"
    /// Whether the clause's obligation was met in time.
    case isFulfilled = "is_fulfilled"
    /// Whether the clause's obligation was met, but late.
    case isFulfilledLate = "is_fulfilled_late"
    /// Whether the clause's obligation is not met, and its last day over.
    case isBreached = "is_breached"
  }

  /// The operators of arithmetic.
  package enum ArithmeticOperator: String, Sendable {
    /// Sum.
    case plus = "+"
    /// Difference.
    case minus = "-"
    /// Product.
    case times = "*"
    /// Quotient.
    case over = "/"
  }

  /// The comparisons.
  package enum ComparisonOperator: String, Sendable {
    /// The same.
    case equal = "="
    /// Not the same.
    case notEqual = "!="
    /// Before, or less than.
    case less = "<"
    /// Not after, or at most.
    case lessOrEqual = "<="
    /// After, or more than.
    case greater = ">"
    /// Not before, or at least.
    case greaterOrEqual = ">="
  }

  /// What was written.
  package let kind: Kind

  /// The very words.
  package let range: SourceRange

  /// Makes an expression.
  package init(_ kind: Kind, at range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}

/// What stands behind `in`.
package struct CollectionSyntax: Sendable {
  /// What was written.
  package enum Kind: Sendable {
    /// `[a..b]`, with `(` or `)` where an end does not count; `nil` where an end is left out.
    case interval(IntervalSyntax)
    /// `(x, y)`.
    case set([ExpressionSyntax])
    /// The name of a term that is an interval.
    case name(String)
  }

  /// What was written.
  package let kind: Kind

  /// The very words, brackets included.
  package let range: SourceRange

  /// Makes a collection.
  package init(_ kind: Kind, at range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}

/// An interval with stated ends.
package struct IntervalSyntax: Sendable {
  /// The lower end; `nil` when there is none: `[..b]`.
  package let lower: ExpressionSyntax?

  /// Whether the lower end itself belongs to the interval: `[`.
  package let includesLower: Bool

  /// The upper end; `nil` when there is none: `[a..]`.
  package let upper: ExpressionSyntax?

  /// Whether the upper end itself belongs to the interval: `]`.
  package let includesUpper: Bool

  /// Makes an interval.
  package init(
    lower: ExpressionSyntax?, includesLower: Bool, upper: ExpressionSyntax?, includesUpper: Bool
  ) {
    self.lower = lower
    self.includesLower = includesLower
    self.upper = upper
    self.includesUpper = includesUpper
  }
}

/// A word with its place: a name, a keyword, a unit.
package struct NameSyntax: Sendable {
  /// The word.
  package let text: String

  /// Where it stands.
  package let range: SourceRange

  /// Makes a name.
  package init(_ text: String, at range: SourceRange) {
    self.text = text
    self.range = range
  }
}
