import AvenantValues

/// What several evaluations agree on, of all that an outcome is read from.
struct Agreement: Sendable {
  fileprivate enum Finding: Equatable, Sendable {
    case literal(must: Bool, may: Bool)
    case word(Int64, Availability)
    case wide(Fraction, Availability)
  }

  private var findings: [Finding]

  /// What one evaluation found.
  init(_ memory: Memory, _ readings: [Reading]) {
    findings = readings.map { Finding(memory, $0) }
  }

  /// Keeps what another evaluation agrees with.
  mutating func join(_ memory: Memory, _ readings: [Reading]) {
    for (index, reading) in readings.enumerated() {
      findings[index] = findings[index].joined(with: Finding(memory, reading))
    }
  }

  /// Whether anything is agreed on of those readings that are asked for.
  func says(any isAsked: [Bool]) -> Bool {
    zip(findings, isAsked).contains { finding, isAsked in
      guard isAsked else { return false }
      switch finding {
      case .literal(let must, let may): return must || !may
      case .word(_, let state), .wide(_, let state): return state != .unknown
      }
    }
  }

  /// Writes what is agreed on into memory.
  func settle(_ readings: [Reading], in memory: inout Memory) {
    for (reading, finding) in zip(readings, findings) where memory.isOpen(reading) {
      switch (reading, finding) {
      case (.literal(let literal), .literal(let must, let may)):
        memory.refine(literal, must: must, may: may)
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
  fileprivate init(_ memory: Memory, _ reading: Reading) {
    self =
      switch reading {
      case .literal(let literal):
        .literal(must: memory.mustHold(literal), may: memory.mayHold(literal))
      case .slot(let slot): .word(memory.words[slot.index], memory.states[slot.index])
      case .wide(let wide): .wide(memory.wides[wide.index], memory.wideStates[wide.index])
      }
  }

  fileprivate func joined(with other: Self) -> Self {
    switch (self, other) {
    case (.literal(let must, let may), .literal(let otherMust, let otherMay)):
      .literal(must: must && otherMust, may: may || otherMay)
    case (.word(let word, let state), .word(let otherWord, let otherState)):
      state == otherState && (state != .known || word == otherWord)
        ? self : .word(word, .unknown)
    case (.wide(let wide, let state), .wide(let otherWide, let otherState)):
      state == otherState && (state != .known || wide == otherWide)
        ? self : .wide(wide, .unknown)
    case (.literal, _), (.word, _), (.wide, _):
      preconditionFailure("findings are of the kind of what was read")
    }
  }
}
