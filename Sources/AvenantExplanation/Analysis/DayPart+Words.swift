import AvenantEvaluation
import AvenantModel

extension DayPart {
  /// What it is: *the weekday of the order is Saturday or Sunday*; what it is not, where that is
  /// shorter.
  func words(among values: [Int], of variable: String) -> String {
    let others = all.places.filter { !values.contains($0) }
    let isContrary = others.count < values.count
    let named = (isContrary ? others : values).map(name)
    return "\(subject) of \(Self.day(offset, of: variable)) is \(isContrary ? "not " : "")"
      + named.joined(separator: " or ")
  }

  private var subject: String {
    switch part {
    case .weekday: "the weekday"
    case .month: "the month"
    case .day: "the day of the month"
    case .year: "the year"
    }
  }

  /// A day that lies so many days from that of a variable.
  static func day(_ offset: Int64, of variable: String) -> String {
    switch offset {
    case 0: variable
    case 1: "the day after \(variable)"
    case -1: "the day before \(variable)"
    case 2...: "the day \(offset) days after \(variable)"
    default: "the day \(-offset) days before \(variable)"
    }
  }

  private func name(_ value: Int) -> String {
    switch part {
    case .weekday: CalendarWords.weekdays[value - 1]
    case .month: CalendarWords.months[value - 1]
    case .day, .year: "\(value)"
    }
  }
}

extension UInt64 {
  /// The places of the bits that are set.
  fileprivate var places: [Int] { (0..<64).filter { self >> UInt64($0) & 1 == 1 } }
}
