import Avenant

extension EvaluationError {
  /// A stable name, in kebab case.
  var id: String {
    switch self {
    case .noVersionInForce: "no-version-in-force"
    case .dateOutOfRange: "date-out-of-range"
    }
  }

  /// One sentence for people, with a way out.
  var message: String {
    switch self {
    case .noVersionInForce(let date):
      "no version of the contract is in force on \(date), the date that picks it"
    case .dateOutOfRange(let date):
      "\(date) is too late to evaluate on; the last day is 9899-12-31"
    }
  }
}
