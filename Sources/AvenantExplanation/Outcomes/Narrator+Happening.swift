import AvenantEvaluation
import AvenantModel
import AvenantValues

/// Whether something was done, such as a payment.
enum Happening {
  /// It was, on this day.
  case done(CalendarDate)
  /// It was not done so far.
  case notYet
  /// Nobody knows.
  case notKnown
}

/// What was done, and what has not happened yet.
extension Narrator {
  /// Whether something was done, by the day on which it was.
  func happening(_ day: Expression?) -> Happening {
    guard let day else { return .notYet }
    switch trace.value(of: day) {
    case .known(.date(let date)): return date > trace.asOf ? .notYet : .done(date)
    case .absent: return .notYet
    default: return .notKnown
    }
  }

  /// That a day which was stated is still to come, where it is.
  func future(_ day: Expression?) -> [Explanation.Line] {
    guard let day, case .known(.date(let date)) = trace.value(of: day), date > trace.asOf else {
      return []
    }
    let noun = noun(of: day)
    let told = noun == date.words ? noun : "\(noun), \(date.words),"
    return [.init("\(told) is after \(trace.asOf.words), so it has not happened yet")]
  }
}
