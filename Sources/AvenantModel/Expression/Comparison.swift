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

  /// The comparison that is true where this one is false.
  package var contrary: Comparison {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }

  /// The comparison with its two sides exchanged.
  package var mirrored: Comparison {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }
}
