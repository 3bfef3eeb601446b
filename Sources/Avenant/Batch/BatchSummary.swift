public import AvenantEvaluation
public import AvenantModel
public import AvenantValues

/// What is counted of many tickets; what two threads counted adds up.
public struct BatchSummary: Sendable, Equatable {
  /// Whose money it is, in which currency, and what is said of tax.
  public struct TotalKey: Hashable, Sendable {
    /// The role of the party that owes it.
    public let owedBy: String
    /// The currency.
    public let currency: Currency
    /// What is said of tax.
    public let tax: Charge.Tax
  }

  /// A sum over all tickets.
  public struct TotalSum: Sendable, Equatable {
    /// The exact sum of what is due and known; `nil` where it does not fit 128 bits.
    public internal(set) var amount: ExactNumber?
    /// The tickets whose own total is not complete.
    public internal(set) var incomplete = 0
  }

  /// The tickets that were decided.
  public private(set) var decided = 0
  /// The lines that cannot be used.
  public private(set) var refused = 0
  /// The lines of the input that these take: a row of a table with quotes takes all up to the one
  /// that closes it.
  public private(set) var refusedLines = 0
  /// The tickets of which a moment became a day, by the data of a zone.
  public private(set) var withMoments = 0
  /// The tickets of which some charge is due.
  public private(set) var charged = 0
  /// The tickets of which some charge is waived.
  public private(set) var waived = 0
  /// The tickets for which an outcome depends on what is not known.
  public private(set) var undetermined = 0
  /// The tickets for which an outcome cannot be worked out.
  public private(set) var failed = 0
  /// The tickets of which each clause waives some charge.
  public private(set) var waivers: [String: Int] = [:]
  /// The tickets for which each unknown fact matters.
  public private(set) var missing: [String: Int] = [:]
  /// The tickets of which something fails for each reason.
  public private(set) var failures: [String: Int] = [:]
  /// The sums of the totals.
  public private(set) var totals: [TotalKey: TotalSum] = [:]

  /// Begins with no tickets.
  public init() {}

  /// Begins with tickets, of which nothing else is counted yet.
  init(decided: Int, charged: Int, waived: Int, undetermined: Int) {
    (self.decided, self.charged, self.waived) = (decided, charged, waived)
    self.undetermined = undetermined
  }

  /// The tickets and the lines that cannot be used.
  public var lines: Int { decided + refused }

  /// Counts a line that cannot be used; a row of a table may go on over several.
  public mutating func addRefused(lines: Int = 1) {
    refused += 1
    refusedLines += lines
  }

  /// Counts a decision.
  public mutating func add(_ decision: Decision) {
    decided += 1
    if !decision.receipt.zones.isEmpty { withMoments += 1 }
    if decision.charges.contains(where: { $0.status == .due }) { charged += 1 }
    let waived = decision.charges.filter { $0.status == .waived }
    if !waived.isEmpty { self.waived += 1 }
    for waiver in Set(waived.flatMap(\.waivedBy)) { waivers[waiver, default: 0] += 1 }
    if decision.isOpen { undetermined += 1 }
    for name in decision.unknown { missing[name, default: 0] += 1 }
    let failures = decision.kindsOfFailures
    if !failures.isEmpty { failed += 1 }
    for failure in failures { self.failures[failure, default: 0] += 1 }
    var open: Set<TotalKey> = []
    for total in decision.totals {
      // Of each rate of tax there is a total, and they come to one sum.
      let isOpen = !total.isComplete && open.insert(TotalKey(total)).inserted
      add(total, incomplete: isOpen ? 1 : 0)
    }
  }

  /// Counts tickets of which a clause waives a charge.
  mutating func add(_ tickets: Int, by waiver: String) { waivers[waiver, default: 0] += tickets }

  /// Counts tickets for which a fact matters that is not known.
  mutating func add(_ tickets: Int, missing fact: String) { missing[fact, default: 0] += tickets }

  /// Counts a total of one ticket, or of several together, so many of which are not complete.
  mutating func add(_ total: Total, incomplete: Int) {
    add(TotalSum(amount: total.amount, incomplete: incomplete), to: TotalKey(total))
  }

  /// Counts what was counted of further tickets.
  public mutating func add(_ other: BatchSummary) {
    decided += other.decided
    refused += other.refused
    refusedLines += other.refusedLines
    withMoments += other.withMoments
    charged += other.charged
    waived += other.waived
    undetermined += other.undetermined
    failed += other.failed
    waivers.merge(other.waivers, uniquingKeysWith: +)
    missing.merge(other.missing, uniquingKeysWith: +)
    failures.merge(other.failures, uniquingKeysWith: +)
    for (key, sum) in other.totals { add(sum, to: key) }
  }

  private mutating func add(_ sum: TotalSum, to key: TotalKey) {
    guard var total = totals[key] else {
      totals[key] = sum
      return
    }
    total.amount = total.amount.flatMap { amount in sum.amount.flatMap { amount.adding($0) } }
    total.incomplete += sum.incomplete
    totals[key] = total
  }
}

extension Decision {
  /// Whether something waits for what is not known.
  fileprivate var isOpen: Bool { !unknown.isEmpty }

  /// Why outcomes, or the days by which they are due, cannot be worked out.
  fileprivate var kindsOfFailures: Set<String> { Set(failures.map(\.id.description)) }
}

extension BatchSummary.TotalKey {
  fileprivate init(_ total: Total) {
    self.init(owedBy: total.owedBy, currency: total.currency, tax: total.tax)
  }
}
