/// An instant, exact to the eighteenth decimal of a second.
///
/// Instants are ordered in time. The offset from UTC that the text was written with is not kept:
/// two texts that say the same instant are the same timestamp.
public struct Timestamp: Hashable, Sendable {
  /// The whole seconds since the start of 1 January 1970 in UTC, leap seconds not counted, rounded
  /// down; negative before.
  public let secondsSince1970: Int64

  /// The rest of the second in units of its eighteenth decimal, from 0 to 10^18 - 1.
  public let attoseconds: Int64

  /// Makes an instant; `nil` outside the years 1 to 9999 in UTC.
  ///
  /// - Parameters:
  ///   - secondsSince1970: The whole seconds, rounded down.
  ///   - attoseconds: The rest of the second, from 0 to 10^18 - 1.
  public init?(secondsSince1970: Int64, attoseconds: Int64 = 0) {
    guard CalendarDate(dayNumber: Int(secondsSince1970.day)) != nil,
      (0..<1_000_000_000_000_000_000).contains(attoseconds)
    else { return nil }
    self.secondsSince1970 = secondsSince1970
    self.attoseconds = attoseconds
  }

  /// Reads an instant in the form of RFC 3339, `YYYY-MM-DDThh:mm:ss`, perhaps with a fraction, and
  /// then `Z` or an offset.
  ///
  /// A `t` and a `z` may be small; a space does not stand for the `T`. A leap second is the second
  /// that follows it. The offset `-00:00`, which means that the local time is unknown, is UTC.
  ///
  ///     try Timestamp("2010-07-01T01:30:00+02:00").description
  ///     // 2010-06-30T23:30:00Z
  ///
  /// - Parameter text: The instant in ASCII, with nothing around it.
  /// - Throws: A ``TimestampError`` that says what is wrong with the text.
  public init(_ text: some StringProtocol) throws(TimestampError) {
    var reader = ASCIIReader(text)
    let fields = try reader.timestampFields()
    guard let date = CalendarDate(year: fields.year, month: fields.month, day: fields.day) else {
      throw .noSuchDate
    }
    guard fields.hour <= 23, fields.minute <= 59, fields.second <= 60 else { throw .noSuchTime }
    guard fields.offsetHour <= 23, fields.offsetMinute <= 59 else { throw .noSuchOffset }
    guard fields.fraction.isExact else { throw .tooPrecise }
    let time = (fields.hour * 60 + fields.minute) * 60 + fields.second
    let offset = fields.offsetSign * (fields.offsetHour * 60 + fields.offsetMinute) * 60
    let seconds = Int64(date.dayNumber * 86_400 + time - offset)
    guard let timestamp = Timestamp(secondsSince1970: seconds, attoseconds: fields.fraction.value)
    else { throw .outOfRange }
    guard fields.second < 60 || timestamp.startsMonth else { throw .noSuchTime }
    self = timestamp
  }

  /// The day that it is in UTC.
  public var dateInUTC: CalendarDate { CalendarDate(unchecked: Int(secondsSince1970.day)) }

  /// Whether this is the first second of a month in UTC, before which a leap second may lie.
  private var startsMonth: Bool {
    dateInUTC.day == 1 && secondsSince1970.timeOfDay == 0
  }
}

extension Timestamp: Comparable {
  /// Whether `left` is the earlier instant.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    (left.secondsSince1970, left.attoseconds) < (right.secondsSince1970, right.attoseconds)
  }
}

extension Timestamp: CustomStringConvertible {
  /// The instant in UTC in the form of RFC 3339, with no more decimals than it needs.
  public var description: String {
    let time = secondsSince1970.timeOfDay
    let clock = [time / 3600, time / 60 % 60, time % 60].map { $0.padded(to: 2) }
    let fraction = ExactNumber(mantissa: Int128(attoseconds), scale: 18).reduced.description
    return "\(dateInUTC)T\(clock.joined(separator: ":"))\(fraction.dropFirst())Z"
  }
}

extension Int64 {
  /// The day since 1970 that a count of seconds lies in, rounded down.
  var day: Int64 { self / 86_400 - (self % 86_400 < 0 ? 1 : 0) }

  /// The seconds since the start of the day that a count of seconds lies in.
  var timeOfDay: Int64 {
    let remainder = self % 86_400
    return remainder < 0 ? remainder + 86_400 : remainder
  }
}

/// What a timestamp is written with: digits in their places, that need not be an instant.
private struct TimestampFields {
  var (year, month, day) = (0, 0, 0)
  var (hour, minute, second) = (0, 0, 0)
  var fraction: (value: Int64, isExact: Bool) = (0, true)
  var (offsetSign, offsetHour, offsetMinute) = (1, 0, 0)
}

extension ASCIIReader {
  fileprivate mutating func timestampFields() throws(TimestampError) -> TimestampFields {
    var fields = TimestampFields()
    guard let date = civil(), take("T") || take("t"), let hour = number(digits: 2), take(":"),
      let minute = number(digits: 2), take(":"), let second = number(digits: 2)
    else { throw .malformed }
    (fields.year, fields.month, fields.day) = date
    (fields.hour, fields.minute, fields.second) = (hour, minute, second)
    if take(".") {
      guard let fraction = attoseconds() else { throw .malformed }
      fields.fraction = fraction
    }
    guard !isAtEnd else { throw .missingOffset }
    if !take("Z"), !take("z") {
      guard let sign = take("+") ? 1 : take("-") ? -1 : nil, let hour = number(digits: 2),
        take(":"), let minute = number(digits: 2)
      else { throw .malformed }
      (fields.offsetSign, fields.offsetHour, fields.offsetMinute) = (sign, hour, minute)
    }
    guard isAtEnd else { throw .malformed }
    return fields
  }

  /// Reads the digits behind the point, and whether those beyond the eighteenth are zeros.
  private mutating func attoseconds() -> (value: Int64, isExact: Bool)? {
    var (value, unit, isExact): (Int64, Int64, Bool) = (0, 1_000_000_000_000_000_000, true)
    guard var next = digit() else { return nil }
    while true {
      unit /= 10
      value += Int64(next) * unit
      if unit == 0, next != 0 { isExact = false }
      guard let digit = digit() else { return (value, isExact) }
      next = digit
    }
  }
}
