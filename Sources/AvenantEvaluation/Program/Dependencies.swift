import AvenantModel

/// What instructions read, by the numbers of places: for the ways back from outcomes.
///
/// A program makes it when the first of its tickets leaves something open.
final class Dependencies: Sendable {
  let numbers: PlaceNumbers
  private let lists: (writers: FixedList<Int32>, starts: FixedList<Int32>, reads: FixedList<Int32>)
  private let restless: FixedList<Bool>
  /// Of each instruction that is a fold, whether it reads nothing of an item at hand.
  private let ofTicket: [Bool]
  // What is looked at on every way, for as long as this lives.
  private nonisolated(unsafe) let writers: UnsafeBufferPointer<Int32>
  private nonisolated(unsafe) let starts: UnsafeBufferPointer<Int32>
  private nonisolated(unsafe) let reads: UnsafeBufferPointer<Int32>
  private nonisolated(unsafe) let isRestless: UnsafeBufferPointer<Bool>

  init(_ program: VersionProgram) {
    let origins = program.origins
    numbers = origins.numbers
    var (starts, reads, ofTicket) = ([Int32](), [Int32](), [Bool]())
    let ofItems = program.placesOfItems
    for instruction in origins.instructions {
      starts.append(Int32(reads.count))
      let all = Self.reads(of: instruction, program)
      for address in all { reads.append(Int32(origins.numbers.number(address))) }
      if case .fold(let place) = instruction {
        let own = program.folds[place].fields(within: program)
        ofTicket.append(!all.contains { ofItems.contains($0) && !own.contains($0) })
      } else {
        ofTicket.append(false)
      }
    }
    starts.append(Int32(reads.count))
    let writers = (0..<numbers.count).map { Int32(origins.writer(of: $0) ?? -1) }
    lists = (FixedList(writers), FixedList(starts), FixedList(reads))
    self.ofTicket = ofTicket
    restless = FixedList(RestlessPlaces(program).isRestless)
    self.writers = lists.writers.elements
    self.starts = lists.starts.elements
    self.reads = lists.reads.elements
    isRestless = restless.elements
  }

  /// The instruction that writes a place; `nil` for facts and constants.
  @inline(__always)
  func writer(of place: Int) -> Int? {
    let writer = writers[place]
    return writer < 0 ? nil : Int(writer)
  }

  /// Where what an instruction reads stands among all reads; of a fold, what it does not write
  /// itself.
  @inline(__always)
  func reads(of instruction: Int) -> Range<Int> {
    Int(starts[instruction])..<Int(starts[instruction + 1])
  }

  /// The place of a read.
  @inline(__always)
  func place(of read: Int) -> Int { Int(reads[read]) }

  /// Whether what a fold makes of all items is the same whichever item is at hand.
  func isOfTicket(fold instruction: Int) -> Bool { ofTicket[instruction] }

  /// Whether a place may change in a memory, as more is known.
  @inline(__always)
  func mayChange(_ place: Int, in memory: borrowing Memory) -> Bool {
    isRestless[place] || memory.isOpen(place, numbers)
  }

  // MARK: Folds

  fileprivate static func reads(
    of instruction: Instruction, _ program: VersionProgram
  ) -> [Address] {
    guard case .fold(let place) = instruction else { return program.reads(of: instruction) }
    return Array(reads(of: program.folds[place], program))
  }

  private static func reads(of fold: FoldProgram, _ program: VersionProgram) -> Set<Address> {
    var read: Set<Address> = [.slot(fold.work.slot)]
    for output in fold.outputs {
      read.formUnion(output.addresses)
      if case .part(_, let amount, _) = output.kept { read.insert(.wide(amount)) }
    }
    if let weight = fold.weight { read.insert(.wide(weight)) }
    for inner in fold.work.instructions { read.formUnion(reads(of: inner, program)) }
    for inner in fold.work.instructions { read.subtract(inner.allResults(program.folds)) }
    return read.subtracting(fold.results)
  }
}

/// The places that may change although they are not open: what stands there may fall as more is
/// known, or it is what the record at hand keeps.
private struct RestlessPlaces {
  private(set) var isRestless: [Bool]
  private let program: VersionProgram

  init(_ program: VersionProgram) {
    self.program = program
    let numbers = program.origins.numbers
    isRestless = Array(repeating: false, count: numbers.count)
    // Without lists nothing is but for what falls, and nothing has to be looked for.
    let hasLists = !program.folds.isEmpty || !program.families.isEmpty
    guard hasLists || program.instructions.contains(where: \.mayFall) else { return }
    for fold in program.folds {
      for address in fold.keptAddresses { isRestless[numbers.number(address)] = true }
    }
    for instruction in program.instructions { find(instruction) }
    for list in program.families.keys.sorted() {
      for instruction in program.families[list]?.instructions ?? [] { find(instruction) }
    }
  }

  private mutating func find(_ instruction: Instruction) {
    let numbers = program.origins.numbers
    var read = Dependencies.reads(of: instruction, program)
    if case .fold(let place) = instruction {
      let work = program.folds[place].work.instructions
      for inner in work { find(inner) }
      read += work.flatMap { $0.allResults(program.folds) }
    }
    guard instruction.mayFall || read.contains(where: { isRestless[numbers.number($0)] }) else {
      return
    }
    for result in instruction.allResults(program.folds) {
      isRestless[numbers.number(result)] = true
    }
  }
}

extension VersionProgram {
  /// Where something stands while an item is at hand.
  fileprivate var placesOfItems: Set<Address> {
    let works = folds.map(\.work) + families.values
    return works.reduce(into: []) { places, work in
      places.formUnion(work.fields.map(\.place.address))
      for instruction in work.instructions { places.formUnion(instruction.allResults(folds)) }
    }
  }
}

extension FoldProgram {
  /// Where the fields of its items are put, and those of the items that are gone through within
  /// them.
  fileprivate func fields(within program: VersionProgram) -> Set<Address> {
    work.instructions.reduce(into: Set(work.fields.map(\.place.address))) { fields, instruction in
      guard case .fold(let place) = instruction else { return }
      fields.formUnion(program.folds[place].fields(within: program))
    }
  }
}

extension Instruction {
  /// Whether what it writes is always known, and falls as more is known.
  fileprivate var mayFall: Bool {
    switch self {
    case .number(.most, _), .wide(.most, _): true
    case .test, .gate, .number, .wide, .fold: false
    }
  }
}

extension FoldProgram {
  /// Where what records keep is read.
  fileprivate var keptAddresses: [Address] {
    parts + outputs.flatMap { $0.kept == nil ? [] : $0.result.addresses }
  }
}
