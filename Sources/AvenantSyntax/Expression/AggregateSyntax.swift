/// What is made of the records of a list, as it was written.
package struct AggregateSyntax: Sendable {
  /// The words for what is made of records.
  package enum Word: String, Sendable, CaseIterable {
    /// The sum of a value.
    case sum
    /// The number of records.
    case count
    /// The least value.
    case min
    /// The greatest value.
    case max
    /// The value of the only record.
    case the
    /// Whether something is so of one record at least.
    case any
    /// Whether something is so of every record.
    case all
  }

  /// What is made of the records.
  package let word: Word
  /// What is taken of each record; `nil` where the records themselves are meant.
  package let value: ExpressionSyntax?
  /// The name of a record, and the list.
  package let binding: BindingSyntax
  /// Which records count, behind `where`; `nil` means all.
  package let filter: ExpressionSyntax?
}

/// A name for the records of a list: `w in works`.
package struct BindingSyntax: Sendable {
  /// The name of a record.
  package let variable: NameSyntax
  /// The name of the list.
  package let list: NameSyntax
}
