public import AvenantModel
public import AvenantValues

/// What real tickets come to under two versions, counted.
///
/// Each is decided under both, whatever its dates: what would have become of it, had the later
/// version governed it?
public struct HistoryDifference: Sendable {
  /// How many of the largest changes are kept of each currency.
  public static let mostLargest = 10

  /// A clause's money, over all tickets.
  public struct ClauseMoney: Sendable {
    /// The clause.
    public let clause: String
    /// What people call the charge or credit.
    public let label: String
    /// What the customer pays by it under the earlier version, with the tax where it is worked out;
    /// a credit is below zero.
    public internal(set) var before: Money
    /// The same under the later one.
    public internal(set) var after: Money
    /// The tickets in which it is another amount.
    public internal(set) var tickets = 0
  }

  /// What the customer pays, over all tickets, in one currency; with the tax where it is worked
  /// out.
  public struct Payers: Sendable {
    /// The tickets for which more is paid.
    public internal(set) var more = 0
    /// How much more that is together.
    public internal(set) var moreMoney: Money
    /// The tickets for which less is paid.
    public internal(set) var fewer = 0
    /// How much less that is together; not below zero.
    public internal(set) var lessMoney: Money
  }

  /// A ticket for which the customer pays another amount.
  public struct TicketChange: Sendable {
    /// The number of its line, from 1.
    public let line: Int
    /// What the customer pays under the earlier version.
    public let before: Money
    /// The same under the later one.
    public let after: Money
    /// The clauses by which it is another amount.
    public let clauses: [String]

    var size: UInt128 { (after.amount.mantissa - before.amount.mantissa).magnitude }
  }

  /// A line that is no ticket.
  public struct Refusal: Sendable {
    /// Its number, from 1.
    public let line: Int
    /// What is wrong with it.
    public let message: String

    /// Says what is wrong with a line.
    public init(line: Int, message: String) { (self.line, self.message) = (line, message) }
  }

  /// The earlier version.
  public let before: Version
  /// The later version.
  public let after: Version
  /// The date of evaluation.
  public let asOf: CalendarDate
  /// The tickets that were decided under both.
  public internal(set) var tickets = 0
  /// The tickets of which some outcome is certainly another.
  public internal(set) var changed = 0
  /// The tickets of which an outcome that may change is not known under one of the two.
  public internal(set) var undecided = 0
  /// The tickets that one of the two refuses, or both, because what they state breaks a condition
  /// of its `consistent`; they are not decided.
  public internal(set) var refusedByOne = 0
  /// The tickets that are changed, or undecided, or both, or that one of the two refuses.
  public internal(set) var affected = 0
  /// For each fact that was not recorded, the undecided tickets for which it matters.
  public internal(set) var waitsFor: [String: Int] = [:]
  /// The entitlements, obligations with their last days, values, days and states of payment, rates
  /// of tax, and amounts of records whose sum does not, that change, each with its tickets.
  public internal(set) var outcomes: [String: Int] = [:]
  /// The lines that are no tickets.
  public internal(set) var refusals: [Refusal] = []
  /// What the customer pays, by the code of the currency.
  public internal(set) var payers: [String: Payers] = [:]

  var money: [TicketOutcomes.Key: ClauseMoney] = [:]
  var largestChanges: [String: [TicketChange]] = [:]

  /// The money of every clause by which anything is owed, in the order of the later version.
  public var clauses: [ClauseMoney] {
    let order = after.clauses.map(\.name) + before.clauses.map(\.name)
    func place(_ key: TicketOutcomes.Key) -> (Int, String) {
      (order.firstIndex(of: key.clause) ?? order.count, key.currency.code)
    }
    return money.sorted { place($0.key) < place($1.key) }.map(\.value)
  }

  /// The largest changes, currency by currency, largest first.
  public var largest: [TicketChange] {
    largestChanges.sorted { $0.key < $1.key }.flatMap(\.value)
  }
}

extension HistoryDifference {
  /// What may change before a change is too large to be merged.
  public enum Budget: Sendable, Hashable {
    /// So many tickets; one that cannot be told counts as one that changes.
    case tickets(Int)
    /// So much money: what is paid more and what is paid less, added up.
    case money(Money)
  }

  /// Whether more changes than may.
  public func exceeds(_ budget: Budget) -> Bool {
    switch budget {
    case .tickets(let count): return affected > count
    case .money(let limit):
      guard let payers = payers[limit.currency.code],
        let moved = payers.moreMoney.amount.adding(payers.lessMoney.amount)
      else { return false }
      return moved > limit.amount
    }
  }
}
