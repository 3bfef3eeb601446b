public import AvenantDiagnostics
public import AvenantValues

/// An expression or a condition that was checked: it has a type, and every name in it exists.
///
/// It never changes, and versions, alternatives and what is compiled of them share it.
public final class Expression: Sendable {
  /// What it computes.
  public enum Kind: Sendable {
    /// A literal.
    case constant(Value)
    /// What is known of a fact.
    case fact(FactID)
    /// A term of the contract.
    case term(TermID)
    /// The value that a dated term has on a date.
    case termOn(TermID, date: Expression)
    /// A definition of the contract.
    case definition(DefinitionID)
    /// The part that the record at hand has in what a definition shares out.
    case part(of: DefinitionID, BindingID)
    /// The date of evaluation.
    case asOf
    /// Whether a clause applies.
    case applies(ClauseID)
    /// Whether a clause's charge or credit is due.
    case isDue(ClauseID)
    /// The rounded amount of a clause's charge or credit where it is due, else absent.
    case amountOf(ClauseID)
    /// The value with its sign turned.
    case negated(Expression)
    /// Two values added, subtracted, multiplied or divided.
    case arithmetic(Expression, Arithmetic, Expression)
    /// A date moved by a length of time, forwards, or backwards when `.difference`.
    case shifted(Expression, by: Expression)
    /// The least of the values.
    case minimum([Expression])
    /// The greatest of the values.
    case maximum([Expression])
    /// The value without its sign.
    case absolute(Expression)
    /// The value brought to a multiple of a step.
    case rounded(Expression, toMultipleOf: ExactNumber, RoundingMode)
    /// The days, or the whole months or years, from the first date to the second.
    case between(Expression, Expression, DateUnit)
    /// A part of a date, as a number.
    case datePart(DatePart, of: Expression)
    /// The first or last day of the month, quarter or year that a date lies in.
    case calendarEdge(CalendarEdge, of: Expression)
    /// A comparison.
    case comparison(Expression, Comparison, Expression)
    /// Whether a value lies in an interval.
    case inInterval(Expression, Interval)
    /// Whether a value is one of several.
    case inSet(Expression, [Expression])
    /// Whether there is a value (`true`) or there is none (`false`).
    case presence(Expression, isPresent: Bool)
    /// The contrary.
    case not(Expression)
    /// Conditions joined; at least one.
    case junction(Junction, [Expression])
    /// The one value or the other.
    case conditional(Expression, then: Expression, else: Expression)
    /// The value of the first row whose condition is true, else `otherwise`.
    ///
    /// The rows exclude one another unless the contract wants the first that holds.
    case table([TableRow], otherwise: Expression?, isFirstMatch: Bool)
    /// What is made of the records of a list.
    case aggregate(Aggregate)
    /// The sum of what is due by a clause that is read for each record of a list; of nothing, zero.
    case totalOf(ClauseID)
    /// What a scale gives for a value.
    case scaled(ScaledValue)
    /// Whether a clause's obligation is owed and in this state.
    case obligationIs(ClauseID, Obligation.Fulfilment)
    /// What a calendar says of dates; absent where it takes a day outside the calendar.
    case businessDays(BusinessDayOperation, in: CalendarID, [Expression])
    /// The number of days that two periods have in common.
    case daysInCommon(PeriodOverlap)
    /// What days that come back at an interval answer; there is no last one before the first.
    case recurrence(RecurrenceOperation, [Expression])
  }

  /// What it computes.
  public let kind: Kind

  /// What the value is.
  public let type: ValueType

  /// The scale and the bounds of a numeric value; `nil` for other types.
  public let numbers: NumberShape?

  /// The very words.
  public let range: SourceRange

  /// Makes a checked expression; reserved to the checker.
  @_spi(Checking)
  public init(_ kind: Kind, type: ValueType, numbers: NumberShape? = nil, at range: SourceRange) {
    self.kind = kind
    self.type = type
    self.numbers = numbers
    self.range = range
  }
}

/// The four operations.
public enum Arithmetic: String, Sendable {
  /// a + b.
  case sum = "+"
  /// a − b.
  case difference = "-"
  /// a · b.
  case product = "*"
  /// a / b; an exact fraction.
  case quotient = "/"
}

/// How conditions are joined.
public enum Junction: String, Sendable {
  /// Every one.
  case all
  /// One at least.
  case any
  /// Not one.
  case none
}

/// What is counted between two dates.
public enum DateUnit: String, Sendable {
  /// Days.
  case days = "days_between"
  /// Whole months.
  case months = "months_between"
  /// Whole years.
  case years = "years_between"
}

/// A part of a date.
public enum DatePart: String, Sendable {
  /// 1 to 9999.
  case year
  /// 1 to 12.
  case month
  /// 1 to 31.
  case day
  /// ISO: Monday is 1, Sunday 7.
  case weekday
}

/// A row of a table: the value that holds where the condition is true.
public struct TableRow: Sendable {
  /// When the row holds.
  public let condition: Expression
  /// What it gives.
  public let value: Expression

  /// Makes a row; reserved to the checker.
  @_spi(Checking)
  public init(condition: Expression, value: Expression) {
    self.condition = condition
    self.value = value
  }
}
