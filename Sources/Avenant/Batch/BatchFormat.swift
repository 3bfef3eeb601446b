/// How tickets, or what was decided of them, stand one after another in a file.
public enum BatchFormat: String, Sendable, CaseIterable {
  /// One JSON object on each line.
  case ndjson
  /// A table (RFC 4180): the first line has the names, each further one the values.
  case csv
}
