/// Why there is no day at the end of a period.
public enum DateArithmeticError: Error {
  /// The month arrived at does not have the day, and the rule does not choose another.
  case ambiguousMonthEnd
  /// The day would not be in the years 1 to 9999.
  case outOfRange
}
