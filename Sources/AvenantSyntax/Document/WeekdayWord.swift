/// The days of the week.
enum WeekdayWord: String, CaseIterable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// The day as ISO 8601 counts it: Monday is 1, Sunday is 7.
  var number: Int {
    switch self {
    case .monday: 1
    case .tuesday: 2
    case .wednesday: 3
    case .thursday: 4
    case .friday: 5
    case .saturday: 6
    case .sunday: 7
    }
  }
}
