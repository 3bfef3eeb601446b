import AvenantModel
import AvenantValues

/// Facts, put into their slots.
extension Memory {
  /// Takes the facts and the date of evaluation; without a date it is unknown.
  mutating func load(_ facts: Facts, asOf: CalendarDate?, for program: VersionProgram) {
    precondition(facts.states.count == program.facts.count, "the facts are those of the version")
    if let asOf {
      set(.asOf, to: Int64(asOf.dayNumber))
    } else {
      states[Slot.asOf.index] = .unknown
      loseCertainty()
    }
    for (index, (fact, state)) in zip(program.facts, facts.states).enumerated() {
      switch state {
      case .known(.list(let items)):
        store(.list(items), of: fact, texts: program.texts)
        load(items, of: program.version.facts[index], at: index, texts: program.texts)
      case .known(let value): store(value, of: fact, texts: program.texts)
      case .absent: store(.absent, of: fact)
      case .unknown: store(.unknown, of: fact)
      }
    }
  }

  /// Puts a value into a slot.
  @inline(__always)
  mutating func set(_ slot: Slot, to word: Int64) {
    words[slot.index] = word
    states[slot.index] = .known
  }

  /// Says that a fact has no value, or none that is known.
  mutating func store(_ state: Availability, of fact: FactProgram) {
    if state.isOpen { loseCertainty() }
    switch fact.place {
    case .slot(let slot): states[slot.index] = state
    case .wide(let wide): wideStates[wide.index] = state
    }
  }

  private mutating func store(_ value: Value, of fact: FactProgram, texts: [String]) {
    switch fact.place {
    case .slot(let slot):
      if case .text(let text) = value {
        set(slot, to: interned(text, texts: texts))
      } else {
        set(slot, to: value.word(scale: fact.scale))
      }
    case .wide(let wide):
      guard case .number(let number) = value else {
        preconditionFailure("only numbers are wide")
      }
      wides[wide.index] = Fraction(number)
      wideStates[wide.index] = .known
    }
  }

  /// The place of a text among those of the version and, behind them, those of the facts, so that
  /// texts are equal when their places are.
  mutating func interned(_ text: String, texts: [String]) -> Int64 {
    if let index = texts.place(of: text) { return Int64(index) }
    if let index = otherTexts.place(of: text) { return Int64(texts.count + index) }
    otherTexts.append(text)
    return Int64(texts.count + otherTexts.count - 1)
  }
}

extension Value {
  /// The value as a whole number of 10⁻ˢᶜᵃˡᵉ; of a length of time, the number of days or months.
  func word(scale: Int) -> Int64 {
    switch self {
    case .boolean(let truth): return truth ? 1 : 0
    case .choice(let index): return Int64(index)
    case .date(let date): return Int64(date.dayNumber)
    case .period(let period): return Int64(period.months == 0 ? period.days : period.months)
    case .number(let number):
      guard let word = number.rescaled(to: scale).flatMap({ Int64(exactly: $0.mantissa) }) else {
        preconditionFailure("a number fits the shape that it was checked for")
      }
      return word
    case .list(let items): return Int64(items.count)
    case .text: preconditionFailure("a text is interned")
    }
  }
}

extension [String] {
  /// The place of the text that has the very bytes of `text`: texts compare by their bytes.
  func place(of text: String) -> Int? {
    firstIndex { $0.utf8.elementsEqual(text.utf8) }
  }
}
