import AvenantDiagnostics
import AvenantModel
import AvenantValues

/// Turns one version into a flat program.
///
/// What is the same is worked out once: an operation is found by what it does and reads.
struct Compiler {
  let version: Version
  let contract: Contract

  private(set) var instructions: [Instruction] = []
  private(set) var masks: [Mask] = []
  private(set) var datedRows: [DatedRow] = []
  private(set) var rules: [RoundingRule] = []
  private(set) var places: [SourceRange] = []
  private(set) var texts: [String] = []
  var map = ExpressionMap()

  var facts: [FactProgram] = []
  var terms: [Operand?]
  var definitions: [Operand?]
  /// Whether a definition may be absent.
  var absentDefinitions: [Bool]
  var holds: [Literal]
  var applies: [Condition]
  var due: [Condition]
  var amounts: [Operand?]
  var obligations: [ObligationProgram?]

  private var words: [Int64] = [0, 0]
  private var states: [Availability] = [.known, .known]
  private var wides: [Fraction] = []
  private var wideStates: [Availability] = []
  private var literalCount = Literal.always.index + 1

  private var constants: [Int64: Slot] = [0: .zero]
  private var constantWords: [Slot: Int64] = [.zero: 0]
  private var wideConstants: [Fraction: WideSlot] = [:]
  private var tests: [Test: Condition] = [:]
  private var gates: [Gate: Literal] = [:]
  private var maskRanges: [[Mask]: Range<Int>] = [:]
  private var numbers: [NumberOperation: Slot] = [:]
  private var wideNumbers: [WideOperation: WideSlot] = [:]

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

  mutating func emit(_ operation: NumberOperation) -> Slot {
    if let slot = numbers[operation] { return slot }
    let slot = newSlot()
    numbers[operation] = slot
    instructions.append(.number(operation, into: slot))
    return slot
  }

  mutating func emit(_ operation: WideOperation) -> WideSlot {
    if let wide = wideNumbers[operation] { return wide }
    let wide = newWideSlot()
    wideNumbers[operation] = wide
    instructions.append(.wide(operation, into: wide))
    return wide
  }

  /// A test writes two literals, which lie in the same word.
  mutating func emit(_ test: Test) -> Condition {
    if let condition = tests[test] { return condition }
    literalCount += literalCount % 2 + 2
    let condition = Condition(pairAt: Literal(literalCount - 2))
    tests[test] = condition
    instructions.append(.test(test, into: condition.yes))
    return condition
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
    let members = Set(literals).subtracting([neutral])
    guard let first = members.first else { return neutral }
    return members.count == 1 ? first : emit(gate(range(of: members)))
  }

  private mutating func range(of literals: Set<Literal>) -> Range<Int> {
    var words: [Int: UInt64] = [:]
    for literal in literals {
      words[literal.index / 64, default: 0] |= 1 << UInt64(literal.index % 64)
    }
    let members = words.sorted { $0.key < $1.key }.map { Mask(word: $0.key, bits: $0.value) }
    if let range = maskRanges[members] { return range }
    masks += members
    let range = masks.count - members.count..<masks.count
    maskRanges[members] = range
    return range
  }

  private mutating func emit(_ gate: Gate) -> Literal {
    if let literal = gates[gate] { return literal }
    let literal = Literal(literalCount)
    literalCount += 1
    gates[gate] = literal
    instructions.append(.gate(gate, into: literal))
    return literal
  }
}
