/// The six comparisons.
public enum Comparison: String, Sendable {
  /// The same.
  case equal = "="
  /// Not the same.
  case notEqual = "!="
  /// Less, or earlier.
  case less = "<"
  /// At most, or not later.
  case lessOrEqual = "<="
  /// More, or later.
  case greater = ">"
  /// At least, or not earlier.
  case greaterOrEqual = ">="
}
