import AvenantModel

/// What instructions read, by the numbers of places: for the ways back from outcomes.
///
/// A program makes it when the first of its tickets leaves something open.
struct Dependencies: Sendable {
  /// Where the reads of each instruction begin.
  private var starts: [Int32] = []
  private var reads: [Int32] = []
  /// Whether a place may change although it is not open: it may fall as more is known, or it holds what
  /// the item at hand keeps.
  private(set) var isRestless: [Bool]

  init(_ program: VersionProgram) {
    let numbers = program.origins.numbers
    isRestless = Array(repeating: false, count: numbers.count)
    for instruction in program.origins.instructions {
      starts.append(Int32(reads.count))
      reads += Self.reads(of: instruction, program).map { Int32(numbers.number($0)) }
    }
    starts.append(Int32(reads.count))
    for fold in program.folds {
      for reading in fold.keptReadings { isRestless[numbers.number(reading)] = true }
    }
    findRestless(program.instructions, program)
    for list in program.families.keys.sorted() {
      findRestless(program.families[list]?.instructions ?? [], program)
    }
  }

  /// Where what an instruction reads stands among all reads; of a fold, what it does not write itself.
  @inline(__always)
  func reads(of instruction: Int) -> Range<Int> {
    Int(starts[instruction])..<Int(starts[instruction + 1])
  }

  /// The place of a read.
  @inline(__always)
  func place(of read: Int) -> Int { Int(reads[read]) }

  // MARK: Folds

  private static func reads(
    of instruction: Instruction, _ program: VersionProgram
  ) -> [Reading] {
    guard case .fold(let place) = instruction else { return program.reads(of: instruction) }
    return Array(reads(of: program.folds[place], program))
  }

  private static func reads(of fold: FoldProgram, _ program: VersionProgram) -> Set<Reading> {
    var read: Set<Reading> = [.slot(fold.work.slot)]
    for output in fold.outputs {
      read.formUnion(output.readings)
      if case .part(_, let amount, _) = output.kept { read.insert(.wide(amount)) }
    }
    if let weight = fold.weight { read.insert(.wide(weight)) }
    for inner in fold.work.instructions { read.formUnion(reads(of: inner, program)) }
    for inner in fold.work.instructions { read.subtract(inner.allResults(program.folds)) }
    return read.subtracting(fold.results)
  }

  // MARK: What may change

  private mutating func findRestless(_ instructions: [Instruction], _ program: VersionProgram) {
    for instruction in instructions { findRestless(instruction, program) }
  }

  private mutating func findRestless(_ instruction: Instruction, _ program: VersionProgram) {
    let numbers = program.origins.numbers
    var read = program.reads(of: instruction)
    if case .fold(let place) = instruction {
      let work = program.folds[place].work.instructions
      findRestless(work, program)
      read = work.flatMap { $0.allResults(program.folds) }
      read += Self.reads(of: instruction, program)
    }
    guard instruction.mayFall || read.contains(where: { isRestless[numbers.number($0)] }) else {
      return
    }
    for result in instruction.allResults(program.folds) {
      isRestless[numbers.number(result)] = true
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
  /// Where what items keep is read.
  fileprivate var keptReadings: [Reading] {
    parts + outputs.flatMap { $0.kept == nil ? [] : $0.result.readings }
  }
}
