import AvenantModel
import AvenantValues

/// The value of one field of a record, as it is kept until the record is at hand.
struct LoadedField: Sendable {
  var word: Int64 = 0
  var wide = Fraction.zero
  var state: Availability
}

extension Memory {
  /// Keeps the records of a list, whose fields are put into their places when they are at hand.
  mutating func load(_ items: [Record], of fact: Fact, at index: Int, texts: [String]) {
    let fields = fact.list?.fields ?? []
    lists[index] = items.map { item in
      zip(item.states, fields).map { loaded($0, of: $1, texts: texts) }
    }
  }

  private mutating func loaded(
    _ state: Facts.State, of field: Fact, texts: [String]
  ) -> LoadedField {
    switch state {
    case .absent: return LoadedField(state: .absent)
    case .unknown:
      loseCertainty()
      return LoadedField(state: .unknown)
    case .known(let value):
      if case .text(let text) = value {
        return LoadedField(word: interned(text, texts: texts), state: .known)
      }
      if case .number(let number) = value, field.isWide {
        return LoadedField(wide: Fraction(number), state: .known)
      }
      return LoadedField(word: value.word(scale: field.numbers?.scale ?? 0), state: .known)
    }
  }

  /// How many records a list has; none while it is absent or unknown.
  func itemCount(of list: Int) -> Int { lists[list]?.count ?? 0 }

  /// Puts the fields of a record into their places, and works out what follows from them.
  mutating func enter(_ work: ItemWork, item: Int, _ program: VersionProgram) {
    guard take(work, item: item) else { return }
    run(work.schedule, program)
    itemAtHand = item
  }

  /// Puts the fields of a record into their places; says whether there are any.
  @discardableResult
  mutating func take(_ work: ItemWork, item: Int) -> Bool {
    guard let fields = lists[work.list]?[item] else { return false }
    for kept in work.fields where kept.field < fields.count {
      let field = fields[kept.field]
      switch kept.place {
      case .slot(let slot):
        words[slot.index] = field.word
        states[slot.index] = field.state
      case .wide(let wide):
        wides[wide.index] = field.wide
        wideStates[wide.index] = field.state
      }
    }
    return true
  }

  /// The same memory where a record is at hand.
  func entering(_ work: ItemWork, item: Int, _ program: VersionProgram) -> Memory {
    var memory = self
    memory.enter(work, item: item, program)
    return memory
  }

  // MARK: Folding

  /// Goes through the records of a list, and puts what is made of them into its places.
  mutating func run(_ fold: FoldProgram, _ program: VersionProgram) {
    let state = states[fold.work.slot.index]
    if state == .unknown { return runOverAnyItems(fold, program) }
    guard state == .known else { return spread(state, over: fold.outputs) }
    var tallies = fold.outputs.map { OutputTally($0) }
    let running = fold.outputs.indices.filter { fold.outputs[$0].kept?.isBefore ?? false }
    var weights: [(Fraction, Availability)] = []
    for item in 0..<itemCount(of: fold.work.list) {
      for index in running {
        guard let field = fold.outputs[index].kept?.field, case .wide(let tally) = tallies[index]
        else { continue }
        let (fraction, state) = tally.result
        let total = LoadedField(wide: fraction, state: state)
        keep(total, at: field, ofItem: item, in: fold.work.list)
      }
      enter(fold.work, item: item, program)
      for index in tallies.indices { tallies[index].add(fold.outputs[index], in: self) }
      // A record that settles whether some or all are so leaves nothing to those behind it.
      if tallies.allSatisfy(\.isSettled) { break }
      if let weight = fold.weight {
        weights.append((wides[weight.index], wideStates[weight.index]))
      }
    }
    if case .part(let field, let amount, let decimals) = fold.outputs.first?.kept {
      share(amount, by: weights, (field, decimals), in: fold.work.list)
    }
    for (tally, output) in zip(tallies, fold.outputs) { put(tally, into: output.result) }
  }

  /// Keeps something behind the fields of a record.
  private mutating func keep(
    _ value: LoadedField, at field: Int, ofItem item: Int, in list: Int
  ) {
    guard var fields = lists[list]?[item] else { return }
    while fields.count <= field { fields.append(LoadedField(state: .unknown)) }
    fields[field] = value
    lists[list]?[item] = fields
  }

  /// Shares a number out by the weights of the records: each keeps its part.
  ///
  /// There is none where nothing has a weight, and none is known while a weight is not.
  private mutating func share(
    _ amount: WideSlot, by weights: [(Fraction, Availability)], _ kept: (field: Int, decimals: Int),
    in list: Int
  ) {
    let states = weights.map(\.1) + [wideStates[amount.index]]
    var state = states.max() ?? .known
    var parts: [ExactNumber] = []
    if state == .known {
      let step = ExactNumber(mantissa: 1, scale: kept.decimals)
      let all = wides[amount.index].rounded(toMultipleOf: step, .halfUp)
      if weights.contains(where: { $0.0 > .zero }) {
        guard let shared = all?.allocated(by: weights.map(\.0)) else {
          preconditionFailure("the checker proves that the parts can be worked out")
        }
        parts = shared
      } else {
        state = .absent
      }
    }
    for item in weights.indices {
      let part = state == .known ? parts[item] : ExactNumber(0)
      // It is read where it fits: as a word, or as a fraction.
      let value = LoadedField(
        word: Int64(truncatingIfNeeded: part.mantissa), wide: Fraction(part), state: state)
      keep(value, at: kept.field, ofItem: item, in: list)
    }
  }

  private mutating func spread(_ state: Availability, over outputs: [FoldOutput]) {
    if state.isOpen { loseCertainty() }
    for output in outputs {
      switch output.result {
      case .number(let number): states[number.slot.index] = state
      case .wide(let wide): wideStates[wide.index] = state
      case .condition(let condition):
        for literal in [condition.yes, condition.no] {
          set(literal, to: state.isOpen ? .possible : .never)
        }
      case .period: preconditionFailure("no fold gives months and days")
      }
    }
  }

  private mutating func put(_ tally: OutputTally, into result: Operand) {
    switch (tally, result) {
    case (.narrow(let tally), .number(let number)):
      let (word, state) = tally.result
      if state.isOpen { loseCertainty() }
      words[number.slot.index] = word
      states[number.slot.index] = state
    case (.wide(let tally), .wide(let wide)):
      let (fraction, state) = tally.result
      if state.isOpen { loseCertainty() }
      wides[wide.index] = fraction
      wideStates[wide.index] = state
    case (.quantifier(let quantifier), .condition(let condition)):
      let (yes, no) = quantifier.result
      set(condition.yes, to: Holding(must: yes.must, may: yes.may))
      set(condition.no, to: Holding(must: no.must, may: no.may))
    case (.narrow, _), (.wide, _), (.quantifier, _):
      preconditionFailure("a tally is of the kind of its result")
    }
  }

  /// How certain it is that a literal holds.
  @inline(__always)
  func certainty(of literal: Literal) -> Certainty {
    mustHold(literal) ? .certainly : mayHold(literal) ? .possibly : .certainlyNot
  }
}

/// What one output is made of so far.
private enum OutputTally {
  case narrow(Tally<Int64>)
  case wide(Tally<Fraction>)
  case quantifier(Quantifier)

  init(_ output: FoldOutput) {
    switch output.result {
    case .number: self = .narrow(Tally(output.function))
    case .wide: self = .wide(Tally(output.function))
    case .condition, .period: self = .quantifier(Quantifier(output.function))
    }
  }

  /// Whether no further record can turn it.
  var isSettled: Bool {
    if case .quantifier(let quantifier) = self { quantifier.isSettled } else { false }
  }

  /// Takes the record at hand.
  mutating func add(_ output: FoldOutput, in memory: Memory) {
    let counts = memory.certainty(of: output.filter.yes)
    switch (self, output.value) {
    case (.narrow(var tally), .number(let number)?):
      let slot = number.slot.index
      tally.add(memory.words[slot], memory.states[slot], counts: counts)
      self = .narrow(tally)
    case (.narrow(var tally), _):
      tally.add(1, .known, counts: counts)
      self = .narrow(tally)
    case (.wide(var tally), .wide(let wide)?):
      tally.add(memory.wides[wide.index], memory.wideStates[wide.index], counts: counts)
      self = .wide(tally)
    case (.quantifier(var quantifier), .condition(let condition)?):
      quantifier.add(
        counts: counts, yes: memory.certainty(of: condition.yes),
        no: memory.certainty(of: condition.no))
      self = .quantifier(quantifier)
    case (.quantifier(var quantifier), nil):
      quantifier.add(counts: counts, yes: .certainly, no: .certainlyNot)
      self = .quantifier(quantifier)
    case (.wide, _), (.quantifier, _):
      preconditionFailure("what is taken of an item is of the kind of the result")
    }
  }
}

extension Fact {
  /// Whether its numbers do not fit 64 bits.
  var isWide: Bool { (numbers?.numeratorLimit ?? 0) >= Number.narrowLimit }
}
