/// What is made of the items of a list, as it was written.
package struct AggregateSyntax: Sendable {
  /// The words for what is made of items.
  package enum Word: String, Sendable, CaseIterable {
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
  package let word: Word
  /// What is taken of each item; `nil` where the items themselves are meant.
  package let value: ExpressionSyntax?
  /// The name of an item, and the list.
  package let binding: BindingSyntax
  /// Which items count, behind `where`; `nil` means all.
  package let filter: ExpressionSyntax?
}

/// A name for the items of a list: `w in works`.
package struct BindingSyntax: Sendable {
  /// The name of an item.
  package let variable: NameSyntax
  /// The name of the list.
  package let list: NameSyntax
}
