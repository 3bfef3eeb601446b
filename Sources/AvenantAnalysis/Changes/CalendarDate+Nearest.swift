import AvenantModel
import AvenantValues

extension CalendarDate {
  /// The days before and after this one on which a part of the date has a value: of a month or a
  /// year its first and its last, which lie nearest.
  func nearest(where part: DatePart, is number: Int) -> [CalendarDate] {
    switch part {
    case .year: return ends(of: (number...number).flatMap { year in [(year, 1), (year, 12)] })
    case .month:
      guard (1...12).contains(number) else { return [] }
      return ends(of: (year - 1...year + 1).map { ($0, number) })
    case .day: return monthsAround.compactMap { Self(year: $0.year, month: $0.month, day: number) }
    case .weekday:
      return (-7...7).compactMap { CalendarDate(dayNumber: dayNumber + $0) }
        .filter { $0.weekday == number }
    }
  }

  /// The first and the last days of months.
  private func ends(of months: [(year: Int, month: Int)]) -> [CalendarDate] {
    months.compactMap { Self(year: $0.year, month: $0.month, day: 1) }
      .flatMap { [$0, $0.endOfMonth] }
  }

  /// Enough months before and after this one for every number of a day to be among theirs.
  private var monthsAround: [(year: Int, month: Int)] {
    (-2...2).map { step in
      let months = year * 12 + month - 1 + step
      return (months / 12, months % 12 + 1)
    }
  }
}
