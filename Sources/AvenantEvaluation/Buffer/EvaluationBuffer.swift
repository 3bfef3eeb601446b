public import AvenantModel
public import AvenantValues

/// Memory that the caller holds, in which one ticket after another is decided without any more.
///
///     var buffer = EvaluationBuffer(program)
///     if buffer.evaluate(words, asOf: date) { … buffer.owed … }
///
/// It is the one evaluator that works in it. What a decision says beyond outcomes (what is not
/// known, what failed, records of lists) is not read off it: of such a ticket it says that it needs
/// a whole evaluation.
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
    var caseIndex: UInt8 = 0
  }

  /// The place of the version that governed the last ticket.
  public private(set) var versionIndex = 0

  /// The charges and credits of that version, in the order of its clauses.
  public var owed: OutcomeList<Owed> {
    OutcomeList(workspace, count: view?.pointee.places.owed.count ?? 0) { $0.owed[$1] }
  }

  /// The obligations of that version, in the order of its clauses.
  public var duties: OutcomeList<Duty> {
    OutcomeList(workspace, count: view?.pointee.places.duties.count ?? 0) { $0.duties[$1] }
  }

  /// The entitlements of that version, in its order.
  public var entitlements: OutcomeList<EntitlementOutcome.Status> {
    let cases = workspace?.reader.entitlements ?? []
    let statuses = workspace?.reader.entitlementCases ?? []
    return OutcomeList(workspace, count: cases.count) {
      let place = Int($0.entitlementCases[$1])
      return place < cases[$1].count
        ? statuses[cases[$1].lowerBound + place].status : .undetermined
    }
  }

  /// The values that the version gives as outcomes, in its order; `nil` where there is none.
  public private(set) var values: [Value?] = []

  /// How many bytes what tickets came to takes for each version, if not said otherwise: half a
  /// mebibyte.
  public static let keptBytes = 1 << 19

  let program: Program
  private let keptBytes: Int
  private let rule: DispatchRule
  let readers: [OutcomeReader?]
  private let contract: ContractIdentity
  private let recordsTraces: Bool
  private let lastDay = CalendarDate.latestEvaluation
  /// Whether the ticket that was evaluated last leaves something open, which ``settle()`` may
  /// settle.
  private var leavesOpen = false
  /// Whether ``settle()`` read the outcomes, some of which are not determined.
  private(set) var isOpen = false
  /// What those outcomes wait for.
  private(set) var openOutcomes = OpenOutcomes()
  /// Memory of the version; `nil` for one whose outcomes do not have fixed places.
  private var workspace: Workspace?
  /// The same, without holding it anew for every ticket.
  private nonisolated(unsafe) var view: UnsafePointer<WorkspaceView>?
  /// Memory of the other versions of which tickets came.
  private var otherWorkspaces: [Workspace?]

  /// Makes memory for the tickets of a program.
  ///
  /// - Parameters:
  ///   - program: The contract.
  ///   - recordsTraces: Whether all is recorded that is worked out, and not only what outcomes are
  ///     read from.
  ///   - bytes: How many bytes what tickets came to may take for each version, so that tickets like
  ///     them are not worked out anew. They are taken at once, and as many again with the first
  ///     ticket of which something is not known that decides nothing. Of a version that needs more
  ///     than a 64th of it for a ticket nothing is kept; its tickets are decided by what they can
  ///     reach by a choice.
  public init(
    _ program: Program, recordsTraces: Bool = false, keeping bytes: Int = Self.keptBytes
  ) {
    self.init(program, recordsTraces: recordsTraces, keeping: bytes, DispatchRule())
  }

  init(_ program: Program, recordsTraces: Bool = false, keeping bytes: Int, _ rule: DispatchRule) {
    self.program = program
    (keptBytes, self.rule) = (bytes, rule)
    (self.recordsTraces, contract) = (recordsTraces, program.contract.identity)
    readers = program.versions.map { OutcomeReader($0, recordsAll: recordsTraces) }
    otherWorkspaces = readers.map { _ in nil }
    if !readers.isEmpty { turn(to: 0) }
  }

  /// Makes room for the outcomes of a version.
  private mutating func turn(to version: Int) {
    otherWorkspaces[versionIndex] = workspace
    versionIndex = version
    workspace =
      otherWorkspaces[version]
      ?? readers[version].map {
        Workspace(program.versions[version], $0, keeping: keptBytes, rule)
      }
    otherWorkspaces[version] = nil
    view = workspace?.view
    values = readers[version]?.values.map { _ in nil } ?? []
  }

  /// The outcomes of the ticket that was evaluated last, for as long as this is not changed.
  ///
  /// - Precondition: It was evaluated in full.
  var outcomes: OutcomeView {
    guard let view else { preconditionFailure("a ticket was evaluated here") }
    return OutcomeView(view)
  }

  /// Whether a literal must hold in the ticket that was evaluated last.
  @inline(__always)
  func mustHold(_ literal: Literal) -> Bool { view?.pointee.holding(literal).must ?? false }

  /// Whether a literal may hold in the ticket that was evaluated last.
  @inline(__always)
  func mayHold(_ literal: Literal) -> Bool { view?.pointee.holding(literal).may ?? false }

  /// The memory of the ticket that was evaluated last, for as long as this is not changed.
  var registers: Registers? { view?.pointee.registers }

  /// The literals of the ticket that was evaluated last.
  @inline(__always)
  var holdings: UnsafePointer<Holding>? { view?.pointee.state.pointee.literals }

  /// Decides a ticket.
  ///
  /// - Parameters:
  ///   - words: What is known of it, checked against this contract.
  ///   - asOf: The date of evaluation, at most 9899-12-31.
  /// - Returns: Whether the outcomes are all that a decision says. If not, the ticket needs
  ///   ``Program/evaluation(of:asOf:otherReadings:)``: it leaves something open, or is none that
  ///   can be, or the version has lists or allowances. Words into which no ticket was read are not
  ///   evaluated either.
  public mutating func evaluate(_ words: borrowing FactWords, asOf: CalendarDate) -> Bool {
    (leavesOpen, isOpen) = (false, false)
    guard words.contract === contract, readers.indices.contains(words.versionIndex),
      asOf <= lastDay
    else { return false }
    makeReady(version: words.versionIndex)
    guard let view, words.count == view.pointee.factCount else { return false }
    guard words.look({ view.evaluate($0, asOf: asOf.dayNumber) }) else {
      leavesOpen = view.pointee.state.pointee.leavesOpen
      return false
    }
    if !values.isEmpty { readValues() }
    return true
  }

  /// Settles what can be of the ticket that was evaluated last, and leaves something open.
  ///
  /// - Returns: Whether outcomes, some of them undetermined, and what they wait for are all that a
  ///   decision says. If not, the ticket leaves nothing open, or something cannot be worked out.
  package mutating func settle() -> Bool {
    guard leavesOpen else { return false }
    leavesOpen = false
    makeReady(version: versionIndex)
    guard let workspace else { return false }
    let (version, reader) = (program.versions[versionIndex], workspace.reader)
    var memory = workspace.memory
    memory.loseCertainty()
    guard !memory.hasFailed, !reader.broken.contains(where: memory.mustHold) else { return false }
    var completions = Completions(version, memory)
    completions.refine(&memory)
    guard !memory.hasFailed else { return false }
    let decider = Decider(contract: program.contract, program: version, memory: memory)
    let open = workspace.settle(memory, decider)
    guard let open else { return false }
    (isOpen, openOutcomes) = (true, open)
    readValues()
    return true
  }

  /// Decides a ticket of several that are held as columns; they are of this contract.
  mutating func evaluate(_ tickets: FactRooms, row: Int, asOf: CalendarDate) -> Bool {
    makeReady(version: tickets.layout.versionIndex)
    return view?.evaluate(tickets, row: row, asOf: asOf.dayNumber) ?? false
  }

  private mutating func readValues() {
    guard let workspace else { return }
    for index in values.indices {
      values[index] = workspace.reader.values[index].value(in: workspace.registers)
    }
  }

  /// What was worked out of the ticket that was evaluated last.
  ///
  /// - Parameters:
  ///   - facts: The same ticket.
  ///   - asOf: The date on which it was evaluated.
  /// - Returns: `nil` where the buffer records no traces, or another version governs the ticket.
  public func trace(of facts: Facts, asOf: CalendarDate) -> Trace? {
    guard recordsTraces, let memory, facts.contract === program.contract.identity,
      facts.versionIndex == versionIndex
    else { return nil }
    return Trace(
      program: program.versions[versionIndex], memory: memory, facts: facts, asOf: asOf)
  }

  /// Whether the ticket that was evaluated last took no more of the version than it can reach by an
  /// option.
  var isDispatched: Bool { workspace?.isDispatched ?? false }

  /// Whether what the ticket came to that was evaluated last was kept of another.
  var isRecalled: Bool { workspace?.isRecalled ?? false }

  /// The memory of the ticket that was evaluated last.
  var memory: Memory? { workspace?.memory }

  /// Turns to a version, in memory in which no copy of this buffer works.
  @inline(__always)
  private mutating func makeReady(version: Int) {
    if versionIndex != version { turn(to: version) }
    if workspace != nil, !isKnownUniquelyReferenced(&workspace) {
      workspace = workspace.map { Workspace(copying: $0) }
      view = workspace?.view
    }
  }
}
