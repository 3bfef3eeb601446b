import AvenantModel
import AvenantValues

/// A record of a list, whose fields are variables of a region.
struct RecordAtHand: Sendable {
  /// What is worked out while it is at hand.
  let work: ItemWork
  /// The variable of its first field; the others follow in the order of the fields.
  let firstVariable: Int
  /// Its place among the records of the list.
  let place: Int

  /// The variable behind something that is kept of the record; `nil` of what it has beside its
  /// fields.
  func variable(at address: Address, of fields: [Fact]) -> Int? {
    work.fields.first { $0.field < fields.count && $0.place.address == address }
      .map { firstVariable + $0.field }
  }
}

/// What is known of the records of lists.
extension RegionRun {
  /// Puts the fields of a record into their places; of what it keeps besides nothing is known.
  mutating func load(_ record: RecordAtHand) {
    let fields = program.version.facts[record.work.list].list?.fields ?? []
    for kept in record.work.fields {
      guard kept.field < fields.count else {
        loadAnything(of: nil, at: kept.place)
        continue
      }
      let field = FactProgram(fields[kept.field], at: kept.place)
      load(record.firstVariable + kept.field, as: field, of: fields[kept.field])
    }
  }

  /// Works out what may become of any record.
  private mutating func visitAnyRecord(of work: ItemWork) {
    let isWithinOthers = isOfAnyRecord
    isOfAnyRecord = true
    let fields = program.version.facts[work.list].list?.fields ?? []
    for kept in work.fields {
      loadAnything(
        of: kept.field < fields.count ? fields[kept.field] : nil, at: kept.place)
    }
    run(work.instructions)
    isOfAnyRecord = isWithinOthers
  }

  /// Leaves open what a record has in a place, within the bounds of a field.
  private mutating func loadAnything(of field: Fact?, at place: FactProgram.Place) {
    memory.store(.unknown, of: FactProgram(field, at: place))
    bound(place, by: field?.numbers, mayBeAbsent: field?.isOptional ?? true)
  }

  /// Keeps in mind what is known of a number without a form.
  mutating func bound(
    _ place: FactProgram.Place, by shape: NumberShape?, mayBeAbsent: Bool
  ) {
    switch place {
    case .slot(let slot):
      forms[slot.index] = nil
      absences[slot.index] = mayBeAbsent
      ranges[slot.index] = shape.flatMap { shape in
        shape.wordBounds(scale: shape.scale ?? 0).map {
          Int128($0.lowerBound)...Int128($0.upperBound)
        }
      }
    case .wide(let wide):
      wideRanges[wide.index] = shape.map { $0.low...$0.high }
      presentWides.remove(wide.index)
      if !mayBeAbsent { presentWides.insert(wide.index) }
    }
  }

  /// Takes the records of a list that are tried.
  mutating func load(_ items: [Record]?, at index: Int) {
    // What is tried behind records at hand, the replay knows alone.
    guard let items, !ticket.records.contains(where: { $0.work.list == index }),
      case .slot(let slot) = program.facts[index].place
    else { return }
    memory.set(slot, to: Int64(items.count))
    memory.load(items, of: program.version.facts[index], at: index, texts: program.texts)
  }

  /// What is made of all records of a list: what may become of any of them bounds it.
  mutating func follow(_ fold: FoldProgram) {
    guard memory.states[fold.work.slot.index].isOpen else { return leaveOpen(fold.outputs) }
    visitAnyRecord(of: fold.work)
    for output in fold.outputs { follow(output, of: fold.work) }
  }

  /// Nothing is known of what is made of records that are tried, as far as it is open.
  private mutating func leaveOpen(_ outputs: [FoldOutput]) {
    for output in outputs {
      switch output.result {
      case .condition(let condition)
      where memory.isOpen(condition.yes) || memory.isOpen(condition.no):
        settle(condition, to: narrowed([.yes, .no, .neither], at: condition.yes))
      case .number(let number): bound(.slot(number.slot), by: nil, mayBeAbsent: true)
      case .wide(let wide): bound(.wide(wide), by: nil, mayBeAbsent: true)
      case .condition, .period: break
      }
    }
  }

  private mutating func follow(_ output: FoldOutput, of work: ItemWork) {
    let mayCount = memory.mayHold(output.filter.yes)
    let most = mayCount ? program.version.facts[work.list].list?.maxItems ?? 0 : 0
    switch output.result {
    case .condition(let condition):
      settle(
        condition, to: narrowed(outcomes(of: output, mayCount: mayCount, work), at: condition.yes))
    case .number(let number):
      absences[number.slot.index] = mayBeAbsent(output, of: work)
      forms[number.slot.index] = nil
      ranges[number.slot.index] = range(of: output, atMost: most)?.unlessTooWide
    case .wide(let wide):
      wideRanges[wide.index] = wideRange(of: output, atMost: most)
      presentWides.remove(wide.index)
      if !mayBeAbsent(output, of: work) { presentWides.insert(wide.index) }
    case .period: break
    }
  }

  /// Whether some or all records may be so; there may be none, and no list either.
  private func outcomes(
    of output: FoldOutput, mayCount: Bool, _ work: ItemWork
  ) -> TestOutcomes {
    let value: Condition? = if case .condition(let value) = output.value { value } else { nil }
    let decides = output.function == .any ? value?.yes : value?.no
    var outcomes: TestOutcomes = output.function == .any ? .no : .yes
    if mayCount && decides.map(memory.mayHold) ?? true { outcomes.formUnion([.yes, .no]) }
    if mayBeAbsent(work.slot) || mayCount && value.map(mayBeNeither) ?? false {
      outcomes.insert(.neither)
    }
    return outcomes
  }

  private func mayBeAbsent(_ output: FoldOutput, of work: ItemWork) -> Bool {
    switch output.function {
    case .min, .max, .the: return true
    case .sum, .count, .any, .all: break
    }
    if mayBeAbsent(work.slot) { return true }
    switch output.value {
    case .number(let value): return mayBeAbsent(value.slot)
    case .wide(let value): return mayBeAbsent(value)
    case .condition, .period, nil: return false
    }
  }

  private func range(of output: FoldOutput, atMost most: Int) -> ClosedRange<Int128>? {
    guard case .number(let value) = output.value else {
      return output.function == .count ? 0...Int128(most) : nil
    }
    let range = range(value.slot)
    return output.function == .sum ? most == 0 ? 0...0 : range?.times(atMost: most) : range
  }

  private func wideRange(of output: FoldOutput, atMost most: Int) -> ClosedRange<Fraction>? {
    guard case .wide(let value) = output.value else { return nil }
    let range = range(value)
    return output.function == .sum
      ? most == 0 ? .zero...(.zero) : range?.times(atMost: most) : range
  }
}

extension FactProgram {
  /// A field of a record, which has its place in the work that is done with the record.
  fileprivate init(_ field: Fact?, at place: Place) {
    let scale = field?.numbers?.scale ?? 0
    let operand: Operand =
      switch place {
      case .slot(let slot):
        .number(Number(slot: slot, scale: scale, limit: field?.numbers?.numeratorLimit ?? 64))
      case .wide(let wide): .wide(wide)
      }
    self.init(place: place, scale: scale, operand: operand)
  }
}
