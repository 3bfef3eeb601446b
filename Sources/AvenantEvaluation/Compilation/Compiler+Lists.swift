import AvenantModel
import AvenantValues

/// What is done once for each record of a list.
///
/// Work that reads the record at hand goes into the body that is open for its list; work that does
/// not goes where it is done once, wherever it is met.
extension Compiler {
  /// Work that is being gathered, for each record of a list or, the outermost, for the ticket.
  struct Body {
    var instructions: [Instruction] = []
    var fields: [FieldPlace] = []

    /// Adds what a longer body has behind what both began with.
    mutating func add(_ longer: Body, behind beginning: Body) {
      instructions += longer.instructions.dropFirst(beginning.instructions.count)
      fields += longer.fields.dropFirst(beginning.fields.count)
    }
  }

  mutating func aggregate(_ aggregate: Aggregate, in whole: Expression) -> Operand {
    let binding = version[aggregate.binding]
    bodies.append(Body())
    declareFields(of: binding)
    let filter = aggregate.filter.map { condition($0) } ?? .always
    let value = aggregate.value.map { operand($0) }
    var output = output(aggregate.function, filter, value, of: whole.numbers)
    if aggregate.function == .the { output.place = place(whole.range) }
    let work = work(of: bodies.removeLast(), list: binding.list)
    let fold = FoldProgram(work: work, outputs: [output])
    append(fold, at: level(neededBy: fold))
    return output.result
  }

  /// The innermost of the open lists whose records a fold reads: what is made of no record at hand
  /// is found once for all of them, and wherever it is asked for.
  private func level(neededBy fold: FoldProgram) -> Int {
    // What lies further in is worked out by the fold itself.
    reads(of: fold).map { level(of: $0) }.filter { $0 < bodies.count }.max() ?? 0
  }

  /// What a fold reads, and what it works out itself.
  private func reads(of fold: FoldProgram) -> [Address] {
    let inner = fold.work.instructions.flatMap { instruction in
      if case .fold(let place) = instruction { return reads(of: folds[place]) }
      return instruction.reads(operands: operands, datedRows: datedRows)
    }
    return inner + fold.outputs.flatMap(\.addresses)
  }

  /// What uses have taken and how many they are, found in one go through the list of them.
  mutating func allowance(_ allowance: Allowance) {
    // Nothing but what is told reads the last day of a period.
    for day in [allowance.first, allowance.last] { _ = operand(day) }
    guard case .aggregate(let used) = allowance.used.kind, let value = used.value else { return }
    let binding = version[used.binding]
    bodies.append(Body())
    declareFields(of: binding)
    let filter = used.filter.map { condition($0) } ?? .always
    let outputs = [
      output(.sum, filter, operand(value), of: allowance.used.numbers),
      output(.count, filter, nil, of: allowance.uses.numbers),
    ]
    append(FoldProgram(work: work(of: bodies.removeLast(), list: binding.list), outputs: outputs))
    map[allowance.used] = outputs[0].result
    map[allowance.uses] = outputs[1].result
  }

  /// One thing made of all records; what it takes of a record is brought to the form of the result.
  private mutating func output(
    _ function: Aggregate.Function, _ filter: Condition, _ value: Operand?, of numbers: NumberShape?
  ) -> FoldOutput {
    switch (function, value) {
    case (.any, _), (.all, _):
      return FoldOutput(
        function: function, filter: filter, value: value, result: .condition(newCondition()))
    case (.count, _), (_, nil):
      return FoldOutput(
        function: function, filter: filter, value: nil, result: .number(.day(newSlot())))
    case (.sum, .number(let number)?), (.min, .number(let number)?), (.max, .number(let number)?),
      (.the, .number(let number)?):
      // A text or a choice has no shape, and fits.
      guard numbers?.isNarrow ?? (function == .the) else { break }
      let result = Number(
        slot: newSlot(), scale: number.scale, limit: numbers?.numeratorLimit ?? number.limit)
      return FoldOutput(
        function: function, filter: filter, value: value, result: .number(result))
    default: break
    }
    guard let value else { preconditionFailure("what is no count has a value") }
    return FoldOutput(
      function: function, filter: filter, value: .wide(widened(value)),
      result: .wide(newWideSlot()))
  }

  /// The fold, done where the list is gone through.
  mutating func append(_ fold: FoldProgram) { append(fold, at: bodies.count - 1) }

  private mutating func append(_ fold: FoldProgram, at level: Int) {
    folds.append(fold)
    bodies[level].instructions.append(.fold(folds.count - 1))
    for address in fold.outputs.flatMap(\.result.addresses) { note(address, at: level) }
  }

  func work(of body: Body, list: FactID) -> ItemWork {
    guard case .slot(let slot) = facts[list.index].place else {
      preconditionFailure("the number of items fits 64 bits")
    }
    return ItemWork(
      list: list.index, slot: slot, fields: body.fields, instructions: body.instructions,
      schedule: schedule(of: body.instructions))
  }

  /// Gives the fields of the record at hand their places.
  mutating func declareFields(of binding: RecordBinding) {
    let fields = version[binding.list].list?.fields ?? []
    let level = bodies.count - 1
    for (index, field) in fields.enumerated() {
      let program = declared(field, at: level)
      recordFields[FactID(binding.firstField.index + index)] = program
      bodies[level].fields.append(FieldPlace(field: index, place: program.place))
    }
  }

  // MARK: What records keep

  /// A place for something behind the fields of every record of a list.
  mutating func keptField(of list: FactID) -> Int {
    let field = keptFields[list] ?? version[list].list?.fields.count ?? 0
    keptFields[list] = field + 1
    return field
  }

  /// The place of what the record at hand keeps, while records are gone through at a level.
  mutating func keptWide(_ field: Int, at level: Int) -> WideSlot {
    let wide = newWideSlot()
    keep(field, in: .wide(wide), at: level)
    return wide
  }

  /// The same for a number that fits 64 bits.
  mutating func keptSlot(_ field: Int, at level: Int) -> Slot {
    let slot = newSlot()
    keep(field, in: .slot(slot), at: level)
    return slot
  }

  private mutating func keep(_ field: Int, in place: FactProgram.Place, at level: Int) {
    note(place.address, at: level)
    bodies[level].fields.append(FieldPlace(field: field, place: place))
  }

  // MARK: Clauses for each record

  /// Does `work` where a clause is worked out: for each record of its list, or for the ticket.
  mutating func placed<Result>(
    _ id: ClauseID, _ work: (inout Compiler) -> Result
  ) -> Result {
    guard let binding = version[id].forEach.map({ version[$0] }) else { return work(&self) }
    bodies.append(families[binding.list] ?? Body())
    openFamily = binding.list
    declareSharedFields(of: binding)
    let result = work(&self)
    families[binding.list] = bodies.removeLast()
    openFamily = nil
    return result
  }

  /// All clauses for each record of a list share the places of its fields.
  private mutating func declareSharedFields(of binding: RecordBinding) {
    guard recordFields[binding.firstField] == nil else { return }
    guard let first = sharedFields[binding.list] else {
      sharedFields[binding.list] = binding.firstField
      return declareFields(of: binding)
    }
    for index in (version[binding.list].list?.fields ?? []).indices {
      recordFields[FactID(binding.firstField.index + index)] =
        recordFields[FactID(first.index + index)]
    }
  }

  /// The sum of what is due by a clause for each record.
  mutating func total(of id: ClauseID, in whole: Expression) -> Operand {
    guard let amount = amounts[id.index] else {
      preconditionFailure("a total is of a clause with an amount")
    }
    guard let binding = version[id].forEach.map({ version[$0] }) else {
      return select(due[id.index], amount, .zero)
    }
    return folded(binding.list) {
      [$0.output(.sum, $0.due[id.index], amount, of: whole.numbers)]
    }[0]
  }

  /// What is made of the work of all clauses for each record of a list, as far as it is compiled.
  ///
  /// It is the ticket's, whatever is gone through where it is read.
  mutating func folded(
    _ list: FactID, _ outputs: (inout Compiler) -> [FoldOutput]
  ) -> [Operand] {
    let open = Array(bodies.dropFirst())
    bodies.removeLast(open.count)
    let known = families[list] ?? Body()
    bodies.append(known)
    let outputs = outputs(&self)
    let body = bodies.removeLast()
    families[list] = body
    append(FoldProgram(work: work(of: body, list: list), outputs: outputs))
    bodies += open
    // A clause of the same list that is being compiled goes on behind what was added.
    if openFamily == list { bodies[1].add(body, behind: known) }
    return outputs.map(\.result)
  }

  /// Whether each clause for each record applies to one record at least, list by list.
  mutating func applyAnywhere() {
    for list in families.keys.sorted() {
      guard let body = families[list] else { continue }
      let clauses = version.clauses.indices.filter {
        version.clauses[$0].forEach.map { version[$0].list } == list
      }
      let outputs = clauses.map { index in
        FoldOutput(
          function: .any, filter: applies[index], value: nil, result: .condition(newCondition()))
      }
      append(FoldProgram(work: work(of: body, list: list), outputs: outputs))
      for (index, output) in zip(clauses, outputs) {
        // Where there is no list, there is no record to which the clause applies.
        if case .condition(let anywhere) = output.result {
          appliesAnywhere[index] = Condition(yes: anywhere.yes, no: complement(anywhere.yes))
        }
      }
    }
  }

  /// The work of all clauses for each record, by the list.
  var familyWork: [FactID: ItemWork] {
    Dictionary(uniqueKeysWithValues: families.map { ($0.key, work(of: $0.value, list: $0.key)) })
  }
}
