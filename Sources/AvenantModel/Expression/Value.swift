public import AvenantValues

/// A value; what it counts is in its ``ValueType``.
public enum Value: Hashable, Sendable {
  /// True or false.
  case boolean(Bool)
  /// A text.
  case text(String)
  /// A number, an amount of money, or a share (10 % is 0.1).
  case number(ExactNumber)
  /// A day.
  case date(CalendarDate)
  /// A length of time.
  case period(Period)
  /// An option of a choice, by its place from 0.
  case choice(Int)
  /// The records of a list, in their order.
  case list([Record])
}
