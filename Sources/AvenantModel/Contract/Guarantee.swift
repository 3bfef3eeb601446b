public import AvenantDiagnostics

/// What must be true of every ticket that a version governs.
public struct Guarantee: Sendable {
  /// What is promised of a ticket, or of two of them.
  public enum Promise: Sendable {
    /// A condition, over facts and outcomes; it is never neither true nor false.
    case always(Expression)
    /// Entitlements that are granted.
    case granted([EntitlementID])
    /// Entitlements that are denied.
    case denied([EntitlementID])
    /// A sum does not go this way in a ticket that differs from another in this fact alone, of
    /// which it has more.
    case never(Course, Sum, with: FactID)
    /// What is owed by these clauses together is not more than it would be under another version,
    /// or what is credited where they are credits under both; every charge and credit of both where
    /// `charges` is `nil`.
    case noMoreThan(String, charges: [ClauseID]?)
  }

  /// Which way an amount goes.
  public enum Course: Sendable {
    case decreases, increases
  }

  /// The amounts of clauses, added up as they are stated.
  public struct Sum: Sendable {
    /// The clauses that charge or credit, in one currency.
    public let clauses: [ClauseID]
    /// Credits alone are named, and what is credited is added up; else they are taken off.
    public let isOfCredits: Bool

    /// Makes a checked sum; reserved to the checker.
    @_spi(Checking)
    public init(_ clauses: [ClauseID], isOfCredits: Bool) {
      (self.clauses, self.isOfCredits) = (clauses, isOfCredits)
    }
  }

  /// The id.
  public let name: String
  /// What it comes to, as a sentence.
  public let says: String
  /// The tickets of which it must hold: those of which this is true; `nil` for all.
  public let condition: Expression?
  /// What is promised.
  public let promise: Promise
  /// Where its name is declared.
  public let range: SourceRange

  /// Makes a checked guarantee; reserved to the checker.
  @_spi(Checking)
  public init(
    name: String, says: String, condition: Expression?, promise: Promise, range: SourceRange
  ) {
    (self.name, self.says, self.condition, self.promise) = (name, says, condition, promise)
    self.range = range
  }
}

extension Guarantee {
  /// The conditions that have to be worked out to tell whether it holds.
  public var conditions: [Expression] {
    if case .always(let promised) = promise {
      [condition, promised].compactMap { $0 }
    } else {
      [condition].compactMap { $0 }
    }
  }
}
