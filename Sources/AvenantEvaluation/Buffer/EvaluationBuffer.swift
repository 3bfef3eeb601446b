public import AvenantModel
public import AvenantValues

/// Memory that the caller holds, in which one ticket after another is decided without any more.
///
///     var buffer = EvaluationBuffer(program)
///     if buffer.evaluate(words, asOf: date) { … buffer.charges … }
///
/// It is the one evaluator that works in it. What a decision says beyond outcomes (what is not
/// known, what failed, items of lists) is not read off it: of such a ticket it says that it needs a
/// whole evaluation.
public struct EvaluationBuffer: Sendable {
  /// What became of a charge or credit.
  public struct Owed: Sendable, Equatable {
    /// Whether it must be paid.
    public internal(set) var status = ChargeOutcome.Status.notDue
    /// Whether it was paid; `nil` when it is not due, or the clause has no `paid_on`.
    public internal(set) var payment: ChargeOutcome.Payment?
    /// Whether there is an amount.
    public internal(set) var hasAmount = false
    /// The amount, in the smallest units of its currency.
    public internal(set) var amount: Int64 = 0
    /// The last day on which it can be paid in time; `nil` where there is none.
    public internal(set) var dueOn: CalendarDate?
  }

  /// What became of an obligation.
  public struct Duty: Sendable, Equatable {
    /// How far it is met.
    public internal(set) var status = ObligationOutcome.Status.notOwed
    /// The last day on which it can be met in time; `nil` where there is none.
    public internal(set) var lastDay: CalendarDate?
    /// The place of the status among those that this obligation can have.
    var caseIndex = 0
  }

  /// The place of the version that governed the last ticket.
  public private(set) var versionIndex = 0

  /// The charges and credits of that version, in the order of its clauses.
  public internal(set) var owed: [Owed] = []

  /// The obligations of that version, in the order of its clauses.
  public internal(set) var duties: [Duty] = []

  /// The entitlements of that version, in its order.
  public internal(set) var entitlements: [EntitlementOutcome.Status] = []

  /// The values that the version gives as outcomes, in its order; `nil` where there is none.
  public internal(set) var values: [Value?] = []

  /// The place of each entitlement's status among those that it can have.
  var entitlementCases: [Int] = []

  let program: Program
  let readers: [OutcomeReader?]
  var memory: Memory

  /// Makes memory for the tickets of a program.
  public init(_ program: Program) {
    self.program = program
    readers = program.versions.map { OutcomeReader($0) }
    memory = program.versions.first?.initial ?? Memory.none
    if let first = readers.first { first?.prepare(&self) }
  }

  /// Decides a ticket.
  ///
  /// - Parameters:
  ///   - words: What is known of it, checked against this contract.
  ///   - asOf: The date of evaluation, at most 9899-12-31.
  /// - Returns: Whether the outcomes are all that a decision says. If not, the ticket needs
  ///   ``Program/trace(_:asOf:otherReadings:)``: it leaves something open, or is none that can be,
  ///   or the version has lists, allowances, rates of tax or values that are texts. Words into which
  ///   no ticket was read are not evaluated either.
  public mutating func evaluate(_ words: FactWords, asOf: CalendarDate) -> Bool {
    guard words.contract === program.contract.identity,
      readers.indices.contains(words.versionIndex), let reader = readers[words.versionIndex],
      words.words.count == reader.facts.count, asOf <= CalendarDate.latestEvaluation
    else { return false }
    if versionIndex != words.versionIndex {
      versionIndex = words.versionIndex
      memory = program.versions[versionIndex].initial
      reader.prepare(&self)
    }
    memory.regainCertainty()
    memory.set(.asOf, to: Int64(asOf.dayNumber))
    reader.facts.load(words, into: &memory)
    let version = program.versions[versionIndex]
    if memory.isCertain { memory.run(reader.schedule, version) }
    if !memory.isCertain {
      memory.run(version)
      guard reader.isSettled(in: memory) else { return false }
    }
    for literal in reader.broken where memory.mustHold(literal) { return false }
    return reader.read(into: &self)
  }
}

extension Memory {
  /// Memory of nothing, for a contract without versions.
  fileprivate static let none = Memory(
    words: [], states: [], wides: [], wideStates: [], literalCount: 2)
}
