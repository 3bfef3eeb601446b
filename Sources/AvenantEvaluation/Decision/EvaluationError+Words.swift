import AvenantValues

extension EvaluationError: CustomStringConvertible {
  /// A stable name, in kebab case.
  public var id: String {
    switch self {
    case .noVersionInForce: "no-version-in-force"
    case .dateOutOfRange: "date-out-of-range"
    case .factsOfAnotherContract: "facts-of-another-contract"
    }
  }

  /// One sentence for people: lower case, no full stop.
  public var description: String {
    switch self {
    case .noVersionInForce(let date):
      "no version of the contract is in force on \(date), the date that picks it"
    case .dateOutOfRange(let date):
      "\(date) is too late to evaluate on; the last day is \(CalendarDate.latestEvaluation)"
    case .factsOfAnotherContract:
      "the facts were checked for another contract, or for this one before it was read anew"
    }
  }
}
