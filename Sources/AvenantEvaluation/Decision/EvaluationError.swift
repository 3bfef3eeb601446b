public import AvenantDiagnostics
public import AvenantValues

/// Why a ticket cannot be decided at all.
///
/// With ``EvaluationFailure`` this is the whole list of what can go wrong once a contract is
/// checked and the facts fit it.
public enum EvaluationError: Error, Sendable, Equatable {
  /// No version is in force on the date that picks it.
  case noVersionInForce(on: CalendarDate)
  /// The date of evaluation lies after 9899-12-31, the last that the checker vouches for.
  case dateOutOfRange(CalendarDate)
  /// The facts were checked for another contract, or for the same one before it was read anew.
  case factsOfAnotherContract
}

/// Why one outcome of a decision cannot be worked out.
public enum EvaluationFailure: Sendable, Equatable {
  /// A date is moved to a month that lacks its day, under `month_end: error`; and where.
  case ambiguousMonthEnd(at: SourceRange)
  /// A date is moved to a year before 1 or after 9999; and where.
  case dateOutsideCalendar(at: SourceRange)
  /// An amount is below zero; and where it is stated.
  case negativeAmount(at: SourceRange)
  /// Several records count where the value of the only one is meant; and where.
  case severalRecords(at: SourceRange)

  /// A stable name, in kebab case.
  public var id: String {
    switch self {
    case .ambiguousMonthEnd: "ambiguous-month-end"
    case .dateOutsideCalendar: "date-outside-calendar"
    case .negativeAmount: "negative-amount"
    case .severalRecords: "several-records"
    }
  }

  /// Where in the contract it happened.
  public var range: SourceRange {
    switch self {
    case .ambiguousMonthEnd(let range), .dateOutsideCalendar(let range),
      .negativeAmount(let range), .severalRecords(let range):
      range
    }
  }
}
