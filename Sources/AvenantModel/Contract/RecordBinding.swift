public import AvenantDiagnostics

/// A name for the record at hand, while the records of a list are gone through: the `w` of
/// `sum(w.amount for w in works)`.
///
/// Its fields are facts of their own, which have a place behind the facts of the ticket and the
/// value that the record at hand has.
public struct RecordBinding: Sendable {
  /// The name.
  public let variable: String
  /// The list whose records it names.
  public let list: FactID
  /// The place of the first field; the others follow in the order of the list's fields.
  public let firstField: FactID
  /// How many lists are gone through around it, itself counted: 1 or 2, or 3 within `for_each`.
  public let depth: Int
  /// Where its name is declared.
  public let range: SourceRange

  /// Makes a binding; reserved to the checker.
  @_spi(Checking)
  public init(
    variable: String, list: FactID, firstField: FactID, depth: Int, range: SourceRange
  ) {
    self.variable = variable
    self.list = list
    self.firstField = firstField
    self.depth = depth
    self.range = range
  }
}
