import AvenantModel
import AvenantValues

/// Lists of which nothing is known: what is certain of a record without a known field is so of
/// every record that there may be.
extension Memory {
  /// Puts a record to hand of which nothing is known, and works out what follows from that.
  mutating func enterAnyItem(_ work: ItemWork, _ program: VersionProgram) {
    for field in work.fields {
      switch field.place {
      case .slot(let slot): states[slot.index] = .unknown
      case .wide(let wide): wideStates[wide.index] = .unknown
      }
    }
    loseCertainty()
    run(work.schedule, program)
    itemAtHand = nil
  }

  /// The same memory where such a record is at hand.
  func enteringAnyItem(_ work: ItemWork, _ program: VersionProgram) -> Memory {
    var memory = self
    memory.enterAnyItem(work, program)
    return memory
  }

  /// Puts into its places what is made of whichever records there may be.
  mutating func runOverAnyItems(_ fold: FoldProgram, _ program: VersionProgram) {
    enterAnyItem(fold.work, program)
    let mayBeAbsent = program.version.facts[fold.work.list].isOptional
    for output in fold.outputs {
      let counts = output.kept == nil ? certainty(of: output.filter.yes) : .possibly
      let (word, state) = output.function.result(counts, mayBeAbsent: mayBeAbsent)
      switch output.result {
      case .number(let number):
        words[number.slot.index] = word
        states[number.slot.index] = state
      case .wide(let wide):
        wides[wide.index] = Fraction(ExactNumber(mantissa: Int128(word), scale: 0))
        wideStates[wide.index] = state
      case .condition(let condition):
        settle(condition, by: output, counts, mayBeAbsent: mayBeAbsent)
      case .period: preconditionFailure("no fold gives months and days")
      }
    }
  }

  /// Whether some or all of the records are so, whichever there may be: there may be none.
  private mutating func settle(
    _ condition: Condition, by output: FoldOutput, _ counts: Certainty, mayBeAbsent: Bool
  ) {
    var quantifier = Quantifier(output.function)
    if case .condition(let value)? = output.value {
      quantifier.add(counts: counts, yes: certainty(of: value.yes), no: certainty(of: value.no))
    } else {
      quantifier.add(counts: counts, yes: .certainly, no: .certainlyNot)
    }
    let (yes, no) = quantifier.result
    let isAny = output.function == .any
    set(
      condition.yes,
      to: Holding(must: !isAny && !mayBeAbsent && yes.must, may: !isAny || yes.may))
    set(
      condition.no, to: Holding(must: isAny && !mayBeAbsent && no.must, may: isAny || no.may))
  }
}

extension Aggregate.Function {
  /// The number that is made of whichever records there may be, where none of them counts.
  fileprivate func result(
    _ counts: Certainty, mayBeAbsent: Bool
  ) -> (word: Int64, state: Availability) {
    guard counts == .certainlyNot else { return (0, .unknown) }
    switch self {
    case .min, .max, .the: return (0, .absent)
    case .sum, .count, .any, .all: return (0, mayBeAbsent ? .unknown : .known)
    }
  }
}
