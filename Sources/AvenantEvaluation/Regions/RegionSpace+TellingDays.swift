import AvenantModel
import AvenantValues

/// Days that may tell two versions apart that count days otherwise.
extension RegionSpace {
  /// The first days on which calendars differ, with those of the week before; and the last days of
  /// months, where these are moved by another rule.
  var tellingDays: [Int64] {
    guard !isPair, let one = tickets.first?.program, let other = tickets.last?.program,
      tickets.count > 1
    else { return [] }
    let days = differingDays(one, other).flatMap { day in (0...7).map { day - $0 } }
    return one.version.monthEnd == other.version.monthEnd ? days : days + monthEnds
  }

  /// The first days that are business days in the calendar of one version alone.
  private func differingDays(_ one: VersionProgram, _ other: VersionProgram) -> [Int64] {
    one.version.calendars.indices.flatMap { index -> [Int64] in
      let name = one.version.calendars[index].name
      guard let place = other.version.calendars.firstIndex(where: { $0.name == name }) else {
        return []
      }
      let (days, others) = (one.calendars[index], other.calendars[place])
      let governed = base.bounds(of: governing).map { Int64($0.lowerBound) } ?? .min
      let first = max(days.first.dayNumber, others.first.dayNumber)
      let last = min(days.last.dayNumber, others.last.dayNumber)
      guard first <= last else { return [] }
      let differing = (first...last).lazy.filter { number in
        CalendarDate(dayNumber: number).map { days.contains($0) != others.contains($0) } ?? false
      }
      let known = differing.map { Int64($0) }
      return Array(known.filter { $0 >= governed }.prefix(Self.mostDiffering))
    }
  }

  private static let mostDiffering = 3

  /// The last three days of the first thirteen months that the later version governs.
  private var monthEnds: [Int64] {
    let first = firstDay(of: base)
    return (first...first + 400).filter { number in
      guard let day = CalendarDate(word: number) else { return false }
      return day.endOfMonth.dayNumber - day.dayNumber < 3
    }
  }
}
