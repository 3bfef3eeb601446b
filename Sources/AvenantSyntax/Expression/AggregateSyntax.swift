/// What is made of the items of a list, as it was written.
public struct AggregateSyntax: Sendable {
  /// The words for what is made of items.
  public enum Word: String, Sendable, CaseIterable {
    /// The sum of a value.
    case sum
    /// The number of items.
    case count
    /// The least value.
    case min
    /// The greatest value.
    case max
    /// The value of the only item.
    case the
    /// Whether something is so of one item at least.
    case any
    /// Whether something is so of every item.
    case all
  }

  /// What is made of the items.
  public let word: Word
  /// What is taken of each item; `nil` where the items themselves are meant.
  public let value: ExpressionSyntax?
  /// The name of an item, and the list.
  public let binding: BindingSyntax
  /// Which items count, behind `where`; `nil` means all.
  public let filter: ExpressionSyntax?
}

/// A name for the items of a list: `w in works`.
public struct BindingSyntax: Sendable {
  /// The name of an item.
  public let variable: NameSyntax
  /// The name of the list.
  public let list: NameSyntax
}
