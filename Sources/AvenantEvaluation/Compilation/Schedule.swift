/// The order in which instructions are done: those that wait for nothing first, then those that wait
/// for these alone, and so on; among them the same work in a row.
///
/// A fold goes through all that is worked out for each item, and so everything stays before or
/// behind it as it stood.
struct Schedule: Sendable {
  /// Steps of one kind that do not read one another's results.
  struct Group: Sendable {
    let kind: Step.Kind
    let steps: Range<Int>
  }

  /// Groups, and the fold that is done after them.
  struct Stretch: Sendable {
    let groups: Range<Int>
    let fold: Int?
  }

  let instructions: [Instruction]
  private(set) var stretches: [Stretch] = []
  private(set) var groups: [Group] = []
  private(set) var steps: [Step] = []

  /// Orders instructions, each of which reads what others before it write.
  init(
    _ instructions: [Instruction], operands: [Literal], datedRows: [DatedRow],
    rules: [RoundingRule]
  ) {
    self.instructions = instructions
    var depths = Depths()
    var waiting: [(depth: Int, kind: Step.Kind, step: Step)] = []
    for (place, instruction) in instructions.enumerated() {
      if case .fold(let fold) = instruction {
        close(&waiting, before: fold)
        continue
      }
      let reads = instruction.reads(operands: operands, datedRows: datedRows)
      let (kind, step) = Step.of(instruction, at: place, operands, rules)
      waiting.append((depths.place(instruction, reading: reads), kind, step))
    }
    close(&waiting, before: nil)
  }

  /// Ends a stretch with the steps that were gathered.
  private mutating func close(
    _ waiting: inout [(depth: Int, kind: Step.Kind, step: Step)], before fold: Int?
  ) {
    let first = groups.count
    // Steps of one kind and depth keep their order.
    let order = waiting.indices.sorted {
      (waiting[$0].depth, waiting[$0].kind.rawValue, $0)
        < (waiting[$1].depth, waiting[$1].kind.rawValue, $1)
    }
    var begin = 0
    for (place, index) in order.enumerated() {
      steps.append(waiting[index].step)
      let next = place + 1 < order.count ? waiting[order[place + 1]] : nil
      if let next, next.depth == waiting[index].depth, next.kind == waiting[index].kind { continue }
      let end = steps.count
      groups.append(Group(kind: waiting[index].kind, steps: end - (place + 1 - begin)..<end))
      begin = place + 1
    }
    stretches.append(Stretch(groups: first..<groups.count, fold: fold))
    waiting.removeAll()
  }
}

/// How many instructions, one reading the other, lead to each place.
private struct Depths {
  private var depths: [Reading: Int] = [:]

  /// The depth of an instruction, which is that of its results from now on.
  mutating func place(_ instruction: Instruction, reading: [Reading]) -> Int {
    let depth = reading.reduce(0) { max($0, depths[$1] ?? 0) }
    for result in instruction.results { depths[result] = depth + 1 }
    return depth
  }
}

extension Instruction {
  /// What the instruction writes; nothing of a fold.
  var results: [Reading] {
    switch self {
    case .test(_, let yes): Condition(pairAt: yes).readings
    case .gate(_, let literal): [.literal(literal)]
    case .number(_, let slot): [.slot(slot)]
    case .wide(_, let wide): [.wide(wide)]
    case .fold: []
    }
  }
}
