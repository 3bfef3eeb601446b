/// How far the clocks of a place are from UTC at every instant, as a TZif file (RFC 8536) says.
///
/// The file is a snapshot: what a place will do to its clocks next year is the rule known when the
/// file was made. Everything here is a pure function of the bytes.
public struct TimeZoneRules: Sendable {
  /// The name that the rules were given, such as `Europe/Paris`; it has no influence on them.
  public let name: String

  private let file: TZifFile

  /// Reads a TZif file of version 1 to 4.
  ///
  /// Bytes behind the end of the file are ignored, as the format allows for additions there.
  ///
  /// - Parameters:
  ///   - name: The name of the time zone.
  ///   - tzif: The whole file.
  /// - Throws: A ``TimeZoneRulesError`` that says what is wrong with the bytes.
  public init(name: String, tzif: [UInt8]) throws(TimeZoneRulesError) {
    self.name = name
    file = try TZifFile(tzif)
  }

  /// Returns how far local time is ahead of UTC at an instant.
  ///
  /// After the last transition of the file the rule in its footer holds, or where it has none, the
  /// last transition's offset.
  ///
  /// - Parameter secondsSince1970: The instant, in seconds since the start of 1970 in UTC.
  /// - Returns: The offset in seconds, positive east of Greenwich.
  /// - Complexity: O(log *n*) in the number of transitions.
  public func offset(at secondsSince1970: Int64) -> Int {
    let isBeyondTransitions = file.transitions.last.map { secondsSince1970 > $0 } ?? true
    if isBeyondTransitions, let footer = file.footer {
      return footer.offset(at: secondsSince1970)
    }
    return file.offsets[transitionsPassed(at: secondsSince1970)]
  }

  /// Returns the day that it is in the zone at an instant; `nil` outside the years 1 to 9999.
  public func date(of timestamp: Timestamp) -> CalendarDate? {
    let seconds = timestamp.secondsSince1970
    return CalendarDate(dayNumber: Int((seconds + Int64(offset(at: seconds))).day))
  }

  /// The number of transitions at or before an instant, by halving.
  private func transitionsPassed(at instant: Int64) -> Int {
    var (low, high) = (0, file.transitions.count)
    while low < high {
      let middle = (low + high) / 2
      if file.transitions[middle] <= instant { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
