/// What a fact that is a list of records holds.
public struct RecordList: Sendable {
  /// The most records that a list may have where the fact says nothing.
  public static let standardMaxItems = 1_000
  /// The most records that a fact may allow.
  public static let mostItems = 10_000

  /// The fields of a record, in the order of the file; at least one.
  public let fields: [Fact]
  /// The most records that a ticket may list; this many are allowed.
  public let maxItems: Int
  /// How people call one record: *call*; `nil` where nothing is said.
  public let each: String?

  /// Makes a checked list; reserved to the checker.
  @_spi(Checking)
  public init(fields: [Fact], maxItems: Int, each: String?) {
    self.fields = fields
    self.maxItems = maxItems
    self.each = each
  }
}

/// One record of a list: what is known of each of its fields.
public struct Record: Hashable, Sendable {
  /// What is known, in the order of the list's fields.
  public let states: [Facts.State]
  /// Who said so, in the same order.
  public let origins: [Facts.Origin]

  /// Takes what is known of each field.
  ///
  /// - Parameters:
  ///   - states: What is known.
  ///   - origins: Who said so; the caller when left out.
  /// - Precondition: As many states as origins.
  public init(_ states: [Facts.State], origins: [Facts.Origin]? = nil) {
    self.states = states
    self.origins = origins ?? Array(repeating: .stated, count: states.count)
    precondition(self.origins.count == states.count, "as many origins as states")
  }
}
