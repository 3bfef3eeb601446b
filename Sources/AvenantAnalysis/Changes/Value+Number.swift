import AvenantModel
import AvenantValues

extension Value {
  /// The value as a number, where it is one; dates and lengths of time are counted.
  var number: ExactNumber? {
    switch self {
    case .number(let number): number
    case .date(let date): ExactNumber(date.dayNumber)
    case .period(let period) where period.months == 0: ExactNumber(period.days)
    case .period(let period) where period.days == 0: ExactNumber(period.months)
    case .boolean, .text, .choice, .period, .list: nil
    }
  }
}
