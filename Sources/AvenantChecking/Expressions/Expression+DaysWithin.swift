import AvenantModel

extension Expression {
  /// The days from this first day of a month, a quarter or a year to the last day of the same one,
  /// which are what a share of it is counted by; `nil` for other days.
  func daysWithin(through last: Expression) -> NumberShape? {
    guard case .calendarEdge(let first, let date) = kind,
      case .calendarEdge(let end, let other) = last.kind, date.axisKey == other.axisKey
    else { return nil }
    return switch (first, end) {
    case (.startOfMonth, .endOfMonth): .whole(from: 27, through: 30)
    case (.startOfQuarter, .endOfQuarter): .whole(from: 89, through: 91)
    case (.startOfYear, .endOfYear): .whole(from: 364, through: 365)
    default: nil
    }
  }
}
