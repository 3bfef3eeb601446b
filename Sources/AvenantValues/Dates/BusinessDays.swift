/// The business days of a span of days; nothing is known of the days outside.
///
/// Days are kept by their numbers, in one flat list that is searched in halves.
public struct BusinessDays: Hashable, Sendable {
  /// The first day of which something is known; it counts.
  public let first: CalendarDate

  /// The last day of which something is known; it counts.
  public let last: CalendarDate

  /// The day numbers of the business days, earliest first.
  private let days: [Int]

  /// Finds the business days of a span.
  ///
  /// - Parameters:
  ///   - first: The first day; it counts.
  ///   - last: The last day; it counts, and is not before the first.
  ///   - weekend: The days of the week that are no business days, as ISO 8601 counts them.
  ///   - holidays: The other days that are no business days; those outside the span say nothing.
  public init(
    from first: CalendarDate, through last: CalendarDate, weekend: Set<Int>,
    holidays: Set<CalendarDate>
  ) {
    self.first = first
    self.last = last
    days = (first.dayNumber...last.dayNumber).filter { number in
      let day = CalendarDate(unchecked: number)
      return !weekend.contains(day.weekday) && !holidays.contains(day)
    }
  }

  /// Whether there is no business day at all.
  public var isEmpty: Bool { days.isEmpty }

  /// Whether something is known of `day`.
  public func covers(_ day: CalendarDate) -> Bool { first <= day && day <= last }

  /// Whether `day` is a business day; `nil` outside the span.
  public func contains(_ day: CalendarDate) -> Bool? {
    guard covers(day) else { return nil }
    return count(before: day.dayNumber + 1) != count(before: day.dayNumber)
  }

  /// Returns the `count`-th business day after a day, or before it where `count` is negative.
  ///
  /// The day itself is not counted, whether or not it is a business day; 0 gives the day itself.
  ///
  /// - Parameters:
  ///   - count: How many business days are counted.
  ///   - start: The day from which they are counted.
  /// - Returns: The day arrived at; `nil` where a day on the way lies outside the span.
  public func day(_ count: Int, after start: CalendarDate) -> CalendarDate? {
    guard covers(start) else { return nil }
    guard count != 0 else { return start }
    let next = self.count(before: count > 0 ? start.dayNumber + 1 : start.dayNumber)
    let (place, overflow) = next.addingReportingOverflow(count > 0 ? count - 1 : count)
    return overflow ? nil : day(at: place)
  }

  /// Returns the number of business days from the day after `start` through `end`.
  ///
  /// The first of the two does not count, the second does. Where `end` is earlier the days are
  /// counted backwards in the same way, and the number is negative.
  ///
  /// - Parameters:
  ///   - start: The day from which days are counted; it does not count itself.
  ///   - end: The day through which they are counted; it counts.
  /// - Returns: The number; `nil` where one of the days lies outside the span.
  public func count(from start: CalendarDate, to end: CalendarDate) -> Int? {
    guard covers(start), covers(end) else { return nil }
    return start <= end
      ? count(before: end.dayNumber + 1) - count(before: start.dayNumber + 1)
      : count(before: end.dayNumber) - count(before: start.dayNumber)
  }

  /// Returns the business day that stands in for `day`; `nil` where a day that it takes to tell
  /// lies outside the span.
  public func rolled(_ day: CalendarDate, _ convention: RollConvention) -> CalendarDate? {
    guard covers(day) else { return nil }
    let following = self.day(at: count(before: day.dayNumber))
    let preceding = self.day(at: count(before: day.dayNumber + 1) - 1)
    switch convention {
    case .following: return following
    case .preceding: return preceding
    case .modifiedFollowing:
      if let following, following <= day.endOfMonth { return following }
      return last >= day.endOfMonth ? preceding : nil
    case .modifiedPreceding:
      if let preceding, preceding >= day.startOfMonth { return preceding }
      return first <= day.startOfMonth ? following : nil
    }
  }

  private func day(at place: Int) -> CalendarDate? {
    days.indices.contains(place) ? CalendarDate(unchecked: days[place]) : nil
  }

  /// The number of business days before the day of a number.
  private func count(before number: Int) -> Int {
    var (low, high) = (0, days.count)
    while low < high {
      let middle = (low + high) / 2
      if days[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
