@_spi(Checking) import AvenantModel
import AvenantValues

/// Lists of records that are tried, where something is looked for that depends on them.
extension RegionSpace {
  /// The most records that are tried one by one.
  private static let mostRecords = 60
  /// How many changes of one field, the nearest, are tried two at a time.
  private static let mostPaired = 24
  /// How many records a long list has, at most.
  private static let longList = 50

  /// Whether a variable is a list of records of which every ticket reads the same.
  func isList(_ variable: Int) -> Bool {
    variables[variable].fact?.type == .list && (tickets.count == 1 || isPair)
  }

  /// Lists to try: none, one record, several of them; behind records that are at hand.
  ///
  /// - Parameters:
  ///   - variable: The list.
  ///   - slices: What the question reads of each ticket; of a field that it does not, one value
  ///     will do.
  /// - Returns: Each list by itself; none where the variable is no list.
  func listSamples(of variable: Int, for slices: [ProgramSlice]) -> [Constraint] {
    guard let list = tickets[0].fact(behind: variable),
      let fact = variables[variable].fact, let records = fact.list
    else { return [] }
    let works = zip(tickets, slices).flatMap { $0.works(in: list, readBy: $1) }
    let values = records.fields.indices.map { field in
      let values = self.values(ofField: field, in: records, at: list, works)
      return works.contains { $0.reads(field) } ? values : Array(values.prefix(1))
    }
    let items = Self.combined(values)
    guard let first = items.first else { return [Constraint(.records(variable, []))] }
    var lists = [[]] + items.map { [$0] } + items.dropFirst().prefix(5).map { [first, $0] }
    // Among many that differ some do what is looked for, each by itself or together; the ticket
    // does without the others. What is shared out may not be worked out for more than there can be.
    let most = tickets[0].program.folds.allSatisfy(\.parts.isEmpty) ? items.count : records.maxItems
    lists.append(Array(items.prefix(most)))
    lists += greatest(items, in: records).map {
      Array(repeating: $0, count: min(Self.longList, records.maxItems))
    }
    return lists.map { Constraint(.records(variable, $0)) }
  }

  /// Whether the lists that are tried have no more records than a ticket may list.
  func admitsLists(of region: Region) -> Bool {
    region.lists.allSatisfy { variable, items in
      let list = tickets[0].fact(behind: variable)
      let others = tickets[0].records.count { $0.work.list == list }
      return items.count + others <= variables[variable].fact?.list?.maxItems ?? 0
    }
  }

  /// The first records, with the greatest numbers that there may be.
  private func greatest(_ items: [Record], in records: RecordList) -> [Record] {
    let all = items.map { item in
      Record(
        zip(records.fields, item.states).map { field, state in
          guard case .numbers(_, let high) = Region.Domain(field, of: tickets[0].program).values,
            field.type != .date
          else { return state }
          return Facts.State(high, as: field, texts: [])
        })
    }
    return Array(all.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }.prefix(6))
  }

  /// Records that differ in one field from the first, then those that differ in two, those first
  /// that are nearer to it.
  private static func combined(_ values: [[Facts.State]]) -> [Record] {
    let first = values.map { $0[0] }
    let changes = values.enumerated().flatMap { field, others in
      others.indices.dropFirst().map { (field: field, rank: $0, state: others[$0]) }
    }
    var states = [first]
    func add(_ changes: [(field: Int, rank: Int, state: Facts.State)]) {
      var next = first
      for change in changes { next[change.field] = change.state }
      states.append(next)
    }
    let ordered = changes.sorted { ($0.rank, $0.field) < ($1.rank, $1.field) }
    for change in ordered { add([change]) }
    let near = ordered.prefix(mostPaired)
    let pairs = near.indices.flatMap { place in
      near[(place + 1)...].filter { $0.field != near[place].field }.map { [near[place], $0] }
    }
    for pair in pairs.sorted(by: { $0.map(\.rank).reduce(0, +) < $1.map(\.rank).reduce(0, +) })
      .prefix(mostRecords)
    {
      add(pair)
    }
    return states.prefix(mostRecords).map { Record($0) }
  }

  /// Values of a field, those first that people find natural.
  ///
  /// Behind the natural ones come those that the work of the question mentions, and then all others
  /// that the version does.
  private func values(
    ofField index: Int, in records: RecordList, at list: Int, _ works: [ReadWork]
  ) -> [Facts.State] {
    let field = records.fields[index]
    let program = tickets[0].program
    let domain = Region.Domain(field, of: program)
    let mentioned =
      works.flatMap { $0.mentioned(ofField: index) } + program.mentioned(ofField: index, in: list)
    var words: [Int64]
    switch domain.values {
    case .options(let mask): words = mask.bits.map { Int64($0) }
    case .numbers(let low, let high):
      let day = base.bounds(of: governing).map { Int64($0.lowerBound) } ?? low
      let natural =
        field.type == .date ? day : Int64(ExactNumber.powerOfTen(field.numbers?.scale ?? 0))
      let later = field.type == .date ? [natural + 1, natural + 40] : []
      words = ([min(max(natural, low), high)] + later + mentioned + [high, low]).filter {
        low <= $0 && $0 <= high
      }
    case .open: words = []
    }
    words = words.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    let states = words.prefix(8).map { Facts.State($0, as: field, texts: program.texts) }
    return (states.isEmpty ? [.unknown] : states) + (field.isOptional ? [.absent] : [])
  }
}

extension RegionTicket {
  /// The place of the fact that a variable is.
  func fact(behind variable: Int) -> Int? {
    sources.firstIndex { if case .variable(variable) = $0 { true } else { false } }
  }

  /// What a slice works out for the records of a list: for all of them, and for those at hand.
  fileprivate func works(in list: Int, readBy slice: ProgramSlice) -> [ReadWork] {
    let folded = slice.instructions.compactMap { instruction -> ReadWork? in
      guard case .fold(let place) = instruction, program.folds[place].work.list == list else {
        return nil
      }
      return ReadWork(program.folds[place].work, reads: program.allReads(of: instruction))
    }
    let atHand = zip(records, slice.records).filter { $0.0.work.list == list }
    return folded
      + atHand.map { record, instructions in
        ReadWork(record.work, reads: instructions.flatMap(program.allReads))
      }
  }
}

/// What is worked out for records, and what of it is read.
private struct ReadWork {
  private let work: ItemWork
  private let reads: Set<Address>

  init(_ work: ItemWork, reads: [Address]) {
    (self.work, self.reads) = (work, Set(reads))
  }

  /// Whether a field of the records is read.
  func reads(_ field: Int) -> Bool {
    work.fields.contains { $0.field == field && reads.contains($0.place.address) }
  }

  /// The numbers on both sides of every bound that a field is compared with.
  func mentioned(ofField field: Int) -> [Int64] { work.mentioned(ofField: field) }
}

extension VersionProgram {
  /// The numbers on both sides of every bound that a field of the records of a list is compared
  /// with.
  fileprivate func mentioned(ofField field: Int, in list: Int) -> [Int64] {
    let works = folds.map(\.work) + families.keys.sorted().compactMap { families[$0] }
    return works.filter { $0.list == list }.flatMap { $0.mentioned(ofField: field) }
  }
}

extension ItemWork {
  /// The numbers on both sides of every bound that a field is compared with.
  fileprivate func mentioned(ofField field: Int) -> [Int64] {
    let places = fields.filter { $0.field == field }.map(\.place)
    var words: [Int64] = []
    for case .test(.difference(let one, .zero, let low, let high), _) in instructions
    where places.contains(.slot(one)) {
      for end in [low, high] where end != .min && end != .max {
        words += [end, end - 1, end + 1]
      }
    }
    return words
  }
}
