/// The place of a fact among the facts of its version, from 0, in the order of the files.
public struct FactID: Hashable, Sendable, Comparable {
  /// The place.
  public let index: Int

  /// Takes a place.
  public init(_ index: Int) { self.index = index }

  /// Compares the places.
  public static func < (one: Self, other: Self) -> Bool { one.index < other.index }
}

/// The place of a term among the terms of its version, from 0, in the order of the files.
public struct TermID: Hashable, Sendable {
  /// The place.
  public let index: Int

  /// Takes a place.
  public init(_ index: Int) { self.index = index }
}

/// The place of a definition among the definitions of its version, from 0.
public struct DefinitionID: Hashable, Sendable {
  /// The place.
  public let index: Int

  /// Takes a place.
  public init(_ index: Int) { self.index = index }
}

/// The place of a clause among the clauses of its version, from 0, in the order of the files.
public struct ClauseID: Hashable, Sendable, Comparable {
  /// The place.
  public let index: Int

  /// Takes a place.
  public init(_ index: Int) { self.index = index }

  /// Compares the places.
  public static func < (one: Self, other: Self) -> Bool { one.index < other.index }
}

/// The place of an entitlement among the entitlements of its version, from 0.
public struct EntitlementID: Hashable, Sendable {
  /// The place.
  public let index: Int

  /// Takes a place.
  public init(_ index: Int) { self.index = index }
}

/// The place of a record's name among those of its version, from 0.
public struct BindingID: Hashable, Sendable {
  /// The place.
  public let index: Int

  /// Takes a place.
  public init(_ index: Int) { self.index = index }
}
