import AvenantDiagnostics
import AvenantModel
import AvenantValues

/// Turns one version into a flat program.
///
/// What is the same is worked out once: an operation is found by what it does and reads.
struct Compiler {
  var version: Version
  let contract: Contract

  /// The work for the ticket and, behind it, that for each record of the lists gone through.
  var bodies: [Body] = [Body()]
  var folds: [FoldProgram] = []
  var families: [FactID: Body] = [:]
  /// The list for each of whose records a clause is being compiled; `nil` where none is.
  var openFamily: FactID?
  /// The place of the first field that the clauses for each record of a list share.
  var sharedFields: [FactID: FactID] = [:]
  /// The next place behind the fields of the records of a list, where something is kept there.
  var keptFields: [FactID: Int] = [:]
  /// What definitions share out: the fold that does, and where each record keeps its part.
  var shared: [DefinitionID: SharedOut] = [:]
  /// The literals that gates read.
  private(set) var operands: [Literal] = []
  private(set) var datedRows: [DatedRow] = []
  private(set) var rules: [RoundingRule] = []
  private(set) var places: [SourceRange] = []
  private(set) var texts: [String] = []
  var map = ExpressionMap()

  var facts: [FactProgram] = []
  /// The fields of the records that have names.
  var recordFields: [FactID: FactProgram] = [:]
  var terms: [Operand?]
  var definitions: [Operand?]
  /// Whether a definition may be absent.
  var absentDefinitions: [Bool]
  var holds: [Literal]
  var applies: [Condition]
  var due: [Condition]
  var amounts: [Operand?]
  var obligations: [ObligationProgram?]
  /// That an amount is below the minimum of its charge.
  var below: [Condition]
  var stages: [[AmountStage]?]
  /// What caps let their members come to.
  var capLimits: [Operand?]
  /// Whether a clause applies; of one for each record, whether it does to one of them at least.
  var appliesAnywhere: [Condition]
  var consistent: [Condition] = []
  var clauses: [ClauseProgram] = []
  var entitlements: [EntitlementProgram] = []

  private var words: [Int64] = [0, 0]
  private var states: [Availability] = [.known, .known]
  private var wides: [Fraction] = [.zero]
  private var wideStates: [Availability] = [.known]
  private var literalCount = Literal.always.index + 1

  private var constants: [Int64: Slot] = [0: .zero]
  private var constantWords: [Slot: Int64] = [.zero: 0]
  private var wideConstants: [Fraction: WideSlot] = [.zero: .zero]
  private var tests: [Test: Condition] = [:]
  private var gates: [Gate: Literal] = [:]
  private var operandRanges: [[Literal]: Range<Int>] = [:]
  private var numbers: [NumberOperation: Slot] = [:]
  private var wideNumbers: [WideOperation: WideSlot] = [:]
  /// What is worked out for each record: how many lists are gone through around it.
  private var levels: [Address: Int] = [:]

  init(_ version: Version, of contract: Contract) {
    self.version = version
    self.contract = contract
    terms = Array(repeating: nil, count: version.terms.count)
    definitions = Array(repeating: nil, count: version.definitions.count)
    absentDefinitions = Array(repeating: true, count: version.definitions.count)
    holds = Array(repeating: .never, count: version.clauses.count)
    applies = Array(repeating: .never, count: version.clauses.count)
    due = applies
    amounts = Array(repeating: nil, count: version.clauses.count)
    obligations = Array(repeating: nil, count: version.clauses.count)
    below = applies
    stages = Array(repeating: nil, count: version.clauses.count)
    capLimits = amounts
    appliesAnywhere = applies
    gates.reserveCapacity(4 * version.clauses.count)
    tests.reserveCapacity(2 * version.clauses.count)
    map.reserveCapacity(4 * version.clauses.count)
  }

  /// Memory before any fact is there.
  var memory: Memory {
    Memory(
      words: words, states: states, wides: wides, wideStates: wideStates,
      literalCount: literalCount)
  }

  // MARK: Places

  /// A slot that holds a constant.
  mutating func constant(_ word: Int64) -> Slot {
    if let slot = constants[word] { return slot }
    let slot = newSlot(word, .known)
    constants[word] = slot
    constantWords[slot] = word
    return slot
  }

  /// The constant that a slot holds; `nil` where it is worked out.
  func constantWord(_ slot: Slot) -> Int64? { constantWords[slot] }

  /// A wide slot that holds a constant.
  mutating func constant(_ fraction: Fraction) -> WideSlot {
    if let wide = wideConstants[fraction] { return wide }
    let wide = newWideSlot(fraction, .known)
    wideConstants[fraction] = wide
    return wide
  }

  mutating func newSlot(_ word: Int64 = 0, _ state: Availability = .known) -> Slot {
    words.append(word)
    states.append(state)
    return Slot(words.count - 1)
  }

  mutating func newWideSlot(
    _ fraction: Fraction = Fraction(ExactNumber(0)), _ state: Availability = .known
  ) -> WideSlot {
    wides.append(fraction)
    wideStates.append(state)
    return WideSlot(wides.count - 1)
  }

  /// The place of a text among those that the version mentions.
  mutating func text(_ text: String) -> Slot {
    if let index = texts.place(of: text) { return constant(Int64(index)) }
    texts.append(text)
    return constant(Int64(texts.count - 1))
  }

  mutating func place(_ range: SourceRange) -> Int {
    places.append(range)
    return places.count - 1
  }

  mutating func rule(_ rule: RoundingRule) -> Int {
    rules.append(rule)
    return rules.count - 1
  }

  mutating func rows(_ rows: [DatedRow]) -> Range<Int> {
    datedRows += rows
    return datedRows.count - rows.count..<datedRows.count
  }

  // MARK: Instructions

  /// The order in which instructions of this program are done.
  func schedule(of instructions: [Instruction]) -> Schedule {
    Schedule(instructions, operands: operands, datedRows: datedRows, rules: rules)
  }

  mutating func emit(_ operation: NumberOperation) -> Slot {
    if let slot = numbers[operation] { return slot }
    let slot = newSlot()
    numbers[operation] = slot
    append(.number(operation, into: slot))
    return slot
  }

  mutating func emit(_ operation: WideOperation) -> WideSlot {
    if let wide = wideNumbers[operation] { return wide }
    let wide = newWideSlot()
    wideNumbers[operation] = wide
    append(.wide(operation, into: wide))
    return wide
  }

  /// A test writes two literals, which are neighbours.
  mutating func emit(_ test: Test) -> Condition {
    if let condition = tests[test] { return condition }
    let condition = newCondition()
    tests[test] = condition
    append(.test(test, into: condition.yes))
    return condition
  }

  /// Two literals that are neighbours.
  mutating func newCondition() -> Condition {
    literalCount += 2
    return Condition(pairAt: Literal(literalCount - 2))
  }

  /// Puts an instruction into the work of the innermost list whose records it reads.
  private mutating func append(_ instruction: Instruction) {
    guard bodies.count > 1 else {
      bodies[0].instructions.append(instruction)
      return
    }
    let reads = instruction.reads(operands: operands, datedRows: datedRows)
    let level = reads.compactMap { levels[$0] }.max() ?? 0
    bodies[level].instructions.append(instruction)
    for result in instruction.results { note(result, at: level) }
  }

  /// How many lists are gone through around what is worked out.
  func level(of address: Address) -> Int { levels[address] ?? 0 }

  /// Notes that something is worked out for each record.
  mutating func note(_ result: Address, at level: Int) {
    guard level > 0 else { return }
    levels[result] = level
  }

  mutating func complement(_ literal: Literal) -> Literal {
    switch literal {
    case .never: .always
    case .always: .never
    default: emit(.complement(literal))
    }
  }

  /// That all of the literals hold.
  mutating func all(_ literals: [Literal]) -> Literal {
    join(literals, neutral: .always, deciding: .never) { .all($0) }
  }

  /// That one of the literals holds at least.
  mutating func any(_ literals: [Literal]) -> Literal {
    join(literals, neutral: .never, deciding: .always) { .any($0) }
  }

  private mutating func join(
    _ literals: [Literal], neutral: Literal, deciding: Literal, by gate: (Range<Int>) -> Gate
  ) -> Literal {
    if literals.contains(deciding) { return deciding }
    var members: [Literal] = []
    for literal in literals.sorted() where literal != neutral && literal != members.last {
      members.append(literal)
    }
    guard let first = members.first else { return neutral }
    return members.count == 1 ? first : emit(gate(range(of: members)))
  }

  /// The place of operands, which are in order.
  private mutating func range(of members: [Literal]) -> Range<Int> {
    if let range = operandRanges[members] { return range }
    operands += members
    let range = operands.count - members.count..<operands.count
    operandRanges[members] = range
    return range
  }

  private mutating func emit(_ gate: Gate) -> Literal {
    if let literal = gates[gate] { return literal }
    let literal = Literal(literalCount)
    literalCount += 1
    gates[gate] = literal
    append(.gate(gate, into: literal))
    return literal
  }
}
