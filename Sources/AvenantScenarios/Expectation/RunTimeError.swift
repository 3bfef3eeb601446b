import AvenantEvaluation

/// What can go wrong with a checked contract and facts that fit it, by its stable name.
package enum RunTimeError: String, CaseIterable, Sendable {
  /// No version is in force on the date that picks it.
  case noVersionInForce = "no-version-in-force"
  /// The date of evaluation lies too late.
  case dateOutOfRange = "date-out-of-range"
  /// The facts were checked for another contract.
  case factsOfAnotherContract = "facts-of-another-contract"
  /// A date is moved to a month that lacks its day.
  case ambiguousMonthEnd = "ambiguous-month-end"
  /// A date is moved to a year before 1 or after 9999.
  case dateOutsideCalendar = "date-outside-calendar"
  /// An amount is below zero.
  case negativeAmount = "negative-amount"
  /// Several records count where the value of the only one is meant.
  case severalRecords = "several-records"

  /// Whether it leaves the whole ticket undecided, and not one outcome of its decision.
  package var concernsWholeTicket: Bool {
    switch self {
    case .noVersionInForce, .dateOutOfRange, .factsOfAnotherContract: true
    case .ambiguousMonthEnd, .dateOutsideCalendar, .negativeAmount, .severalRecords: false
    }
  }

  init(_ error: EvaluationError) {
    self =
      switch error {
      case .noVersionInForce: .noVersionInForce
      case .dateOutOfRange: .dateOutOfRange
      case .factsOfAnotherContract: .factsOfAnotherContract
      }
  }

  init(_ failure: EvaluationFailure) {
    self =
      switch failure {
      case .ambiguousMonthEnd: .ambiguousMonthEnd
      case .dateOutsideCalendar: .dateOutsideCalendar
      case .negativeAmount: .negativeAmount
      case .severalRecords: .severalRecords
      }
  }
}
