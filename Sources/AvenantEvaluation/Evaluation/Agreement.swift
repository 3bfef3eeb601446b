import AvenantValues

/// What several evaluations agree on, of all that an outcome is read from.
struct Agreement: Sendable {
  fileprivate enum Finding: Sendable {
    case holding(Holding)
    case word(Int64, Availability)
    case wide(Fraction, Availability)
  }

  private let read: OpenAddresses
  private var findings: [Finding] = []
  /// Whether nothing is agreed on of what is open.
  private(set) var isVoid = false

  /// Whether nothing was evaluated yet.
  var isEmpty: Bool { findings.isEmpty }

  /// Agrees on what is found in evaluations that are joined.
  init(on read: OpenAddresses) { self.read = read }

  /// Keeps what another evaluation agrees with.
  mutating func join(_ registers: Registers) {
    if findings.isEmpty {
      findings = read.all.map { Finding(registers, $0) }
    } else {
      for index in findings.indices { findings[index].join(registers, read.all[index]) }
    }
    isVoid = !findings[..<read.openCount].contains { $0.says }
  }

  /// Writes what is agreed on into memory.
  func settle(in memory: inout Memory) {
    for (address, finding) in zip(read.all, findings) where memory.isOpen(address) {
      switch (address, finding) {
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
  fileprivate init(_ registers: Registers, _ address: Address) {
    switch address {
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

  fileprivate mutating func join(_ registers: Registers, _ address: Address) {
    switch (self, address) {
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

/// What an outcome is read from: first what is open, and so may be settled.
struct OpenAddresses: Sendable {
  private(set) var all: [Address] = []
  let openCount: Int

  /// - Parameters:
  ///   - addresses: What it is read from.
  ///   - memory: Memory in which everything is worked out.
  ///   - onlyOpen: Whether the rest is left out.
  init(_ addresses: [Address], in memory: borrowing Memory, onlyOpen: Bool) {
    all.reserveCapacity(addresses.count)
    for address in addresses where memory.isOpen(address) { all.append(address) }
    openCount = all.count
    if onlyOpen { return }
    for address in addresses where !memory.isOpen(address) { all.append(address) }
  }
}
