/// A length of time as contracts state it: so many months, and so many days besides.
///
/// A month has no fixed number of days, so the two are kept apart and periods have no order; a year
/// is twelve months. Both numbers may be negative.
public struct Period: Hashable, Sendable {
  /// The months, among them twelve for every year.
  public let months: Int

  /// The days, which are added after the months.
  public let days: Int

  /// Makes a period of months and days.
  public init(months: Int = 0, days: Int = 0) {
    self.months = months
    self.days = days
  }

  /// Makes a period of whole years.
  ///
  /// - Parameter years: The years, twelve months each.
  /// - Precondition: The months fit `Int`; see ``init(years:months:days:)`` for years that a text
  ///   states.
  public init(years: Int) {
    self.init(months: 12 * years)
  }

  /// Makes a period of years, months and days; `nil` where the months do not fit `Int`.
  public init?(years: Int, months: Int, days: Int) {
    let (yearMonths, yearsOverflow) = years.multipliedReportingOverflow(by: 12)
    let (allMonths, overflow) = yearMonths.addingReportingOverflow(months)
    guard !yearsOverflow, !overflow else { return nil }
    self.init(months: allMonths, days: days)
  }

  /// The same length in the other direction; `nil` where it does not fit.
  public var negated: Period? {
    let (months, monthsOverflow) = 0.subtractingReportingOverflow(months)
    let (days, daysOverflow) = 0.subtractingReportingOverflow(days)
    return monthsOverflow || daysOverflow ? nil : Period(months: months, days: days)
  }

  /// Returns the months of both and the days of both; `nil` where they do not fit.
  public func adding(_ other: Period) -> Period? {
    let (months, monthsOverflow) = months.addingReportingOverflow(other.months)
    let (days, daysOverflow) = days.addingReportingOverflow(other.days)
    return monthsOverflow || daysOverflow ? nil : Period(months: months, days: days)
  }
}

extension Period: CustomStringConvertible {
  /// The period in words: `30 days`, `1 year and 6 months`, `1 year, 6 months and -3 days`.
  public var description: String {
    let parts = [(months / 12, "year"), (months % 12, "month"), (days, "day")]
      .filter { $0.0 != 0 }
      .map { count, unit in "\(count) \(unit)\(count.magnitude == 1 ? "" : "s")" }
    guard let last = parts.last else { return "0 days" }
    return parts.count == 1 ? last : parts.dropLast().joined(separator: ", ") + " and " + last
  }
}
