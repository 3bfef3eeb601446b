/// An amount that is shared out over the records of a list, in proportion to a weight of each.
///
/// The parts add up to the amount exactly: each is its share cut off at the last decimal, and what
/// is left over goes, one unit each, to the parts that lost the most by it, among equal ones to the
/// first (the method of the largest remainder). It is kept behind a reference, for definitions are
/// checked within one another and lie on the stack.
public final class Allocation: Sendable {
  /// What is shared out.
  public let amount: Expression
  /// The weight of the record at hand, never below zero; where all are zero there are no parts.
  public let weight: Expression
  /// How many decimals a part has.
  public let decimals: Int

  /// Makes a checked allocation; reserved to the checker.
  @_spi(Checking)
  public init(amount: Expression, weight: Expression, decimals: Int) {
    self.amount = amount
    self.weight = weight
    self.decimals = decimals
  }
}
