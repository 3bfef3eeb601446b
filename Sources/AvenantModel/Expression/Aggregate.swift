/// What is made of the items of a list: their number, a sum, an extreme, or whether some or all are so.
public struct Aggregate: Sendable {
  /// What is made of the items.
  public enum Function: String, Sendable, CaseIterable {
    /// The values added up; of nothing, zero.
    case sum
    /// The number of items.
    case count
    /// The least value; of nothing, absent.
    case min
    /// The greatest value; of nothing, absent.
    case max
    /// The value of the only item; of nothing, absent, and of several, not to be worked out.
    case the
    /// Whether a condition is true of one item at least.
    case any
    /// Whether a condition is true of every item; of nothing, true.
    case all
  }

  /// What is made of the items.
  public let function: Function
  /// The list: a fact.
  public let list: Expression
  /// The name of the item at hand.
  public let binding: BindingID
  /// Which items count; `nil` means all.
  ///
  /// An item of which it is neither true nor false does not count.
  public let filter: Expression?
  /// What is taken of each item that counts; `nil` where items are counted.
  public let value: Expression?

  /// Makes a checked aggregate; reserved to the checker.
  @_spi(Checking)
  public init(
    _ function: Function, of value: Expression?, in list: Expression, binding: BindingID,
    where filter: Expression?
  ) {
    self.function = function
    self.value = value
    self.list = list
    self.binding = binding
    self.filter = filter
  }
}
