import AvenantModel
import AvenantValues

/// Memory of one version for one ticket after another, and what they came to.
final class Workspace: Sendable {
  private let words: Room<Int64>
  private let states: Room<Availability>
  private let wides: Room<Fraction>
  private let wideStates: Room<Availability>
  private let holdings: Room<Holding>
  private let codes: Room<UInt8>
  private let state: Room<WorkspaceState>
  private let views = Room<WorkspaceView>(count: 1)
  private let memo: OutcomeMemo
  private let keptBytes: Int
  private let rule: DispatchRule
  /// Of a version of which nothing is kept: the parts of it that tickets can reach.
  private let dispatch: Dispatch?
  // No two threads change what follows: a buffer makes a workspace of its own before it evaluates,
  // where a copy of the buffer holds the same one.
  /// What tickets came to of which something is not known that decides nothing.
  private nonisolated(unsafe) var openTickets: OpenTickets?
  /// Whether there was such a ticket.
  private nonisolated(unsafe) var hasBeenOpen = false
  let reader: OutcomeReader
  let program: VersionProgram
  /// The memory, for as long as this lives.
  nonisolated(unsafe) let registers: Registers

  /// Memory of a version before any fact is there.
  ///
  /// - Parameters:
  ///   - program: The version.
  ///   - reader: Where its outcomes stand.
  ///   - bytes: How many bytes what tickets came to may take.
  ///   - rule: When tickets are decided by what they can reach, where nothing is kept.
  convenience init(
    _ program: VersionProgram, _ reader: OutcomeReader, keeping bytes: Int, _ rule: DispatchRule
  ) {
    let memory = reader.plan.initial
    // States are looked at several at a time, also behind the last fact.
    let more = [Availability](repeating: .known, count: FactStates.stride)
    self.init(
      Room(memory.words), Room(memory.states + more), Room(memory.wides),
      Room(memory.wideStates), Room(memory.holdings), program, reader, bytes, rule)
  }

  /// The same memory, of which nothing is kept that tickets came to.
  convenience init(copying workspace: Workspace) {
    self.init(
      Room(workspace.words), Room(workspace.states), Room(workspace.wides),
      Room(workspace.wideStates), Room(workspace.holdings), workspace.program,
      workspace.reader, workspace.keptBytes, workspace.rule)
  }

  private init(
    _ words: Room<Int64>, _ states: Room<Availability>, _ wides: Room<Fraction>,
    _ wideStates: Room<Availability>, _ holdings: Room<Holding>, _ program: VersionProgram,
    _ reader: OutcomeReader, _ bytes: Int, _ rule: DispatchRule
  ) {
    (self.words, self.states, self.wides) = (words, states, wides)
    (self.wideStates, self.holdings) = (wideStates, holdings)
    (self.program, self.reader) = (program, reader)
    codes = Room(repeating: 0, count: max(1, reader.places.codeCount))
    (keptBytes, self.rule) = (bytes, rule)
    memo = OutcomeMemo(
      wordCount: max(1, reader.plan.fingerprint.wordCount), codeCount: reader.places.codeCount,
      literalCount: holdings.count, bytes: bytes)
    dispatch = memo.view.keepsTickets || reader.recordsAll ? nil : Dispatch(program, reader, rule)
    registers = Registers(
      words: words.start, states: states.start, wides: wides.start,
      wideStates: wideStates.start, holdings: holdings.start)
    state = Room([
      WorkspaceState(
        codes: UnsafePointer(codes.start), literals: UnsafePointer(holdings.start))
    ])
    views.start.initialize(
      to: WorkspaceView(
        registers: registers, slots: reader.facts.slots, factCount: reader.facts.count,
        literalCount: holdings.count,
        plan: reader.view, places: reader.places, memo: memo.view, state: state.start,
        workspace: self))
  }

  /// Whether the ticket that was evaluated last took no more of the version than it can reach by an
  /// option.
  var isDispatched: Bool { dispatch?.isEntered ?? false }

  /// Whether what the ticket came to that was evaluated last was kept of another.
  var isRecalled: Bool { state.start.pointee.literals != UnsafePointer(holdings.start) }

  /// What is looked at for every ticket, for as long as this lives.
  var view: UnsafePointer<WorkspaceView> { UnsafePointer(views.start) }

  /// A copy of the memory.
  var memory: Memory {
    var memory = reader.plan.initial
    memory.words = words.list
    memory.states = Array(states.list.dropLast(FactStates.stride))
    memory.wides = wides.list
    memory.wideStates = wideStates.list
    memory.holdings = Array(
      UnsafeBufferPointer(start: state.start.pointee.literals, count: holdings.count))
    return memory
  }

  // MARK: Evaluation

  /// Works out the numbers of the plan.
  func runNumbers(_ registers: inout Registers) {
    registers.run(reader.view.numbers, program)
  }

  /// Works out what a ticket of which nothing is open can reach by the option that it has of a
  /// choice.
  ///
  /// - Returns: Whether outcomes say all; `nil` where the whole version has to be worked out.
  func finishReached(_ registers: inout Registers) -> Bool? {
    guard let dispatch, let branch = dispatch.enter(registers, codes.start) else { return nil }
    registers.run(branch.schedule.view, program)
    guard registers.openBit == 0 else { return nil }
    state.start.pointee = WorkspaceState(
      codes: UnsafePointer(codes.start), literals: UnsafePointer(holdings.start))
    return branch.statuses.read(into: codes.start, registers)
      && branch.owed.allSatisfy { view.isComplete($0, codes.start) }
  }

  /// Works out what is not kept of a ticket of which nothing is open.
  ///
  /// - Parameters:
  ///   - registers: The memory, with the numbers of the plan.
  ///   - entry: What a ticket of the same fingerprint came to, where one is kept, with its literals
  ///     in their places.
  /// - Returns: Whether outcomes say all; `nil` where something became open.
  func finish(_ registers: inout Registers, _ entry: MemoView.Entry?) -> Bool? {
    state.start.pointee = WorkspaceState(
      codes: entry?.codes ?? UnsafePointer(codes.start),
      literals: UnsafePointer(holdings.start))
    dispatch?.leave()
    if entry == nil { registers.run(view.pointee.plan.gates, program) }
    registers.run(view.pointee.plan.rest, program)
    guard registers.openBit == 0 else { return nil }
    if entry == nil || !view.pointee.plan.readsFingerprint {
      state.start.pointee.codes = UnsafePointer(codes.start)
      guard reader.statuses.read(into: codes.start, registers) else { return false }
      if entry == nil { memo.keep(registers, codes.start, count: reader.places.codeCount) }
    }
    return view.isComplete(state.start.pointee.codes)
  }

  /// Evaluates a ticket of which something is open, and like which none is kept; says whether
  /// outcomes say all that a decision does.
  func finishOpen(_ registers: inout Registers) -> Bool {
    dispatch?.leave()
    state.start.pointee = WorkspaceState(
      codes: UnsafePointer(codes.start), literals: UnsafePointer(holdings.start))
    registers.run(program.schedule.view, program)
    guard reader.isSettled(in: registers) else {
      state.start.pointee.leavesOpen = true
      return false
    }
    guard reader.statuses.read(into: codes.start, registers) else { return false }
    keepOpen(registers)
    return view.isComplete(codes.start)
  }

  /// Keeps what the ticket came to that was evaluated last, of which something is open.
  private func keepOpen(_ registers: Registers) {
    if let openTickets { return openTickets.keep(registers, codes.start) }
    guard !hasBeenOpen, memo.view.keepsTickets, !reader.recordsAll else { return }
    hasBeenOpen = true
    // From now on the memory holds what follows from constants, whatever reads it.
    openTickets = OpenTickets(
      program, reader, literalCount: holdings.count, keeping: keptBytes)
    views.start.pointee.openTickets = openTickets?.view
  }

  /// Reads outcomes of a ticket that leaves something open.
  ///
  /// - Parameters:
  ///   - memory: What of it is settled.
  ///   - decider: Reads that memory.
  /// - Returns: What they wait for; `nil` where an amount does not fit.
  func settle(_ memory: Memory, _ decider: Decider) -> OpenOutcomes? {
    words.take(memory.words)
    states.take(memory.states)
    wides.take(memory.wides)
    wideStates.take(memory.wideStates)
    holdings.take(memory.holdings)
    dispatch?.leave()
    state.start.pointee = WorkspaceState(
      codes: UnsafePointer(codes.start), literals: UnsafePointer(holdings.start))
    return reader.read(decider, registers, into: codes.start)
  }
}
