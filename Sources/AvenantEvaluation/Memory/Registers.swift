import AvenantValues

/// The places of one memory, while instructions run over them.
///
/// What each instruction does is written here, once. Every place that an instruction names lies in
/// the memory of its program, of which the compiler made sure; nothing is asked twice.
struct Registers {
  let words: UnsafeMutablePointer<Int64>
  let states: UnsafeMutablePointer<Availability>
  let wides: UnsafeMutablePointer<Fraction>
  let wideStates: UnsafeMutablePointer<Availability>
  let holdings: UnsafeMutablePointer<Holding>
  /// 1 as soon as some value is open.
  var openBit: UInt8 = 0

  init(
    words: UnsafeMutablePointer<Int64>, states: UnsafeMutablePointer<Availability>,
    wides: UnsafeMutablePointer<Fraction>, wideStates: UnsafeMutablePointer<Availability>,
    holdings: UnsafeMutablePointer<Holding>
  ) {
    (self.words, self.states) = (words, states)
    (self.wides, self.wideStates, self.holdings) = (wides, wideStates, holdings)
  }

  /// The same places, with literals that stand elsewhere and are not written.
  @inline(__always)
  init(_ registers: Registers, literals: UnsafePointer<Holding>) {
    (words, states) = (registers.words, registers.states)
    (wides, wideStates) = (registers.wides, registers.wideStates)
    (holdings, openBit) = (UnsafeMutablePointer(mutating: literals), registers.openBit)
  }

  // MARK: Values

  /// Puts a value that is known into a slot.
  @inline(__always)
  func set(_ slot: Int, to word: Int64) {
    words[slot] = word
    states[slot] = .known
  }

  /// Puts a value into a slot, or says why there is none.
  @inline(__always)
  mutating func set(_ slot: Int, to word: Int64, _ state: Availability) {
    words[slot] = word
    states[slot] = state
    openBit |= state.openBit
  }

  /// Says why there is no value in a slot.
  @inline(__always)
  mutating func set(_ slot: Int, _ state: Availability) {
    states[slot] = state
    openBit |= state.openBit
  }

  /// Puts a fraction into a wide slot, or says why there is none.
  mutating func setWide(_ wide: Int, to fraction: Fraction?, _ state: Availability) {
    if let fraction { wides[wide] = fraction }
    wideStates[wide] = state
    openBit |= state.openBit
  }

  // MARK: Literals

  /// Writes a literal and its neighbour: that a test is true, and that it is false.
  @inline(__always)
  func settle(_ yes: Int, _ isTrue: Bool, given state: Availability) {
    let truth: UInt8 = isTrue ? 1 : 0
    holdings[yes] = StepRule.holding(truth, given: state.rawValue)
    holdings[yes + 1] = StepRule.holding(truth ^ 1, given: state.rawValue)
  }

  @inline(__always)
  func mustHold(_ literal: Literal) -> Bool { holdings[literal.index].must }

  @inline(__always)
  func mayHold(_ literal: Literal) -> Bool { holdings[literal.index].may }
}

extension Memory {
  /// Lets instructions run over the places of this memory.
  @inline(__always)
  mutating func withRegisters(_ work: (inout Registers) -> Void) {
    var openBit: UInt8 = 0
    words.withUnsafeMutableBufferPointer { words in
      states.withUnsafeMutableBufferPointer { states in
        wides.withUnsafeMutableBufferPointer { wides in
          wideStates.withUnsafeMutableBufferPointer { wideStates in
            holdings.withUnsafeMutableBufferPointer { holdings in
              guard let words = words.baseAddress, let states = states.baseAddress,
                let wides = wides.baseAddress, let wideStates = wideStates.baseAddress,
                let holdings = holdings.baseAddress
              else { preconditionFailure("every memory has the places of zero") }
              var registers = Registers(
                words: words, states: states, wides: wides, wideStates: wideStates,
                holdings: holdings)
              work(&registers)
              openBit = registers.openBit
            }
          }
        }
      }
    }
    if openBit != 0 { loseCertainty() }
  }
}
