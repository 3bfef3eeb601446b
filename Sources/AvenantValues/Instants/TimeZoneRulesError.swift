/// Why bytes are not the rules of a time zone.
public enum TimeZoneRulesError: Error {
  /// The bytes do not begin as a TZif file does.
  case notTZif
  /// The version is not one of 1 to 4.
  case unsupportedVersion
  /// The bytes end before the file does.
  case truncated
  /// The seconds are counted with leap seconds, which timestamps do not do.
  case leapSeconds
  /// A number in the file breaks a rule of RFC 8536, such as transitions that are out of order.
  case malformedData
  /// The rule for the time after the last transition cannot be read.
  case malformedFooter
}
