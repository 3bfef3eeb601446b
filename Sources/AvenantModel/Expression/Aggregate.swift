/// What is made of the records of a list: their number, a sum, an extreme, or whether some or all
/// are so.
public struct Aggregate: Sendable {
  /// What is made of the records.
  public enum Function: String, Sendable, CaseIterable {
    /// The values added up; of nothing, zero.
    case sum
    /// The number of records.
    case count
    /// The least value; of nothing, absent.
    case min
    /// The greatest value; of nothing, absent.
    case max
    /// The value of the only record; of nothing, absent, and of several, not to be worked out.
    case the
    /// Whether a condition is true of one record at least.
    case any
    /// Whether a condition is true of every record; of nothing, true.
    case all
  }

  /// What is made of the records.
  public let function: Function
  /// The list: a fact.
  public let list: Expression
  /// The name of the record at hand.
  public let binding: BindingID
  /// Which records count; `nil` means all.
  ///
  /// A record of which it is neither true nor false does not count.
  public let filter: Expression?
  /// What is taken of each record that counts; `nil` where records are counted.
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
