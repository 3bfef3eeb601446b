import AvenantValues

/// What several evaluations agree on, of all that an outcome is read from.
struct Agreement: Sendable {
  fileprivate enum Finding: Sendable {
    case holding(Holding)
    case word(Int64, Availability)
    case wide(Fraction, Availability)
  }

  private let readings: [Reading]
  /// What is open of that, and so may be settled.
  private let open: [Int]
  private var findings: [Finding] = []
  /// Whether nothing is agreed on of what is open.
  private(set) var isVoid = false

  /// Whether nothing was evaluated yet.
  var isEmpty: Bool { findings.isEmpty }

  /// Agrees on what is found in evaluations that are joined.
  init(_ readings: [Reading], in memory: borrowing Memory) {
    self.readings = readings
    open = readings.indices.filter { memory.isOpen(readings[$0]) }
  }

  /// The same in registers.
  init(_ readings: [Reading], in registers: Registers) {
    self.readings = readings
    open = readings.indices.filter { registers.isOpen(readings[$0]) }
  }

  /// Keeps what another evaluation agrees with.
  mutating func join(_ registers: Registers) {
    if findings.isEmpty {
      findings = readings.map { Finding(registers, $0) }
    } else {
      for index in readings.indices { findings[index].join(registers, readings[index]) }
    }
    isVoid = !open.contains { findings[$0].says }
  }

  /// Writes what is agreed on into memory.
  func settle(in memory: inout Memory) {
    for (reading, finding) in zip(readings, findings) where memory.isOpen(reading) {
      switch (reading, finding) {
      case (.literal(let literal), .holding(let holding)):
        memory.refine(literal, must: holding.must, may: holding.may)
      case (.slot(let slot), .word(let word, let state)):
        memory.words[slot.index] = word
        memory.states[slot.index] = state
      case (.wide(let wide), .wide(let fraction, let state)):
        memory.wides[wide.index] = fraction
        memory.wideStates[wide.index] = state
      case (.literal, _), (.slot, _), (.wide, _):
        preconditionFailure("a finding is of the kind of what was read")
      }
    }
  }
}

extension Agreement.Finding {
  fileprivate init(_ registers: Registers, _ reading: Reading) {
    switch reading {
    case .literal(let literal): self = .holding(registers.holdings[literal.index])
    case .slot(let slot):
      self = .word(registers.words[slot.index], registers.states[slot.index])
    case .wide(let wide):
      self = .wide(registers.wides[wide.index], registers.wideStates[wide.index])
    }
  }

  /// Whether anything is agreed on.
  fileprivate var says: Bool {
    switch self {
    case .holding(let holding): holding != .possible
    case .word(_, let state), .wide(_, let state): state != .unknown
    }
  }

  fileprivate mutating func join(_ registers: Registers, _ reading: Reading) {
    switch (self, reading) {
    case (.holding(let holding), .literal(let literal)):
      let other = registers.holdings[literal.index]
      self = .holding(
        Holding(must: holding.must && other.must, may: holding.may || other.may))
    case (.word(let word, let state), .slot(let slot)):
      let (other, otherState) = (registers.words[slot.index], registers.states[slot.index])
      if state != otherState || (state == .known && word != other) { self = .word(word, .unknown) }
    case (.wide(let wide, let state), .wide(let place)):
      let (other, otherState) = (registers.wides[place.index], registers.wideStates[place.index])
      if state != otherState || (state == .known && wide != other) { self = .wide(wide, .unknown) }
    case (.holding, _), (.word, _), (.wide, _):
      preconditionFailure("findings are of the kind of what was read")
    }
  }
}
