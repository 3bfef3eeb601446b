import AvenantModel

/// A part of a version that is checked as one.
enum CheckedPart: Hashable {
  case term(TermID)
  case definition(DefinitionID)
  case clause(ClauseID)
  /// A guarantee, by its place among those that concern the version.
  case guarantee(Int)
  /// What every real ticket satisfies.
  case consistent
}

extension Set<CheckedPart> {
  /// The terms among the parts, in order.
  var terms: [TermID] {
    compactMap { if case .term(let id) = $0 { id } else { nil } }.sorted { $0.index < $1.index }
  }

  /// The definitions among the parts, in order.
  var definitions: [DefinitionID] {
    compactMap { if case .definition(let id) = $0 { id } else { nil } }.sorted {
      $0.index < $1.index
    }
  }

  /// The clauses among the parts, in order.
  var clauses: [ClauseID] {
    compactMap { if case .clause(let id) = $0 { id } else { nil } }.sorted()
  }

  /// The places of the guarantees among the parts, in order.
  var guarantees: [Int] {
    compactMap { if case .guarantee(let place) = $0 { place } else { nil } }.sorted()
  }
}

/// Which parts of a version were looked up while which others were checked.
///
/// What was made of a part stays what it is while neither its words change nor what it read.
struct Reads {
  /// The part that is being checked.
  private(set) var reader: CheckedPart?
  /// The parts that were read, each with its reader; the same pair may come again.
  private(set) var pairs: [(read: CheckedPart, reader: CheckedPart)] = []
  /// The parts that declared or read what is numbered as it is met: names of records, and
  /// calendars.
  private(set) var numbering: Set<CheckedPart> = []
  /// How deep the deepest expression lay, through all that was underway.
  private(set) var depth = 0

  /// Notes that the part that is being checked reads another.
  mutating func note(_ part: CheckedPart) {
    guard let reader, reader != part else { return }
    pairs.append((part, reader))
  }

  /// Notes that the part that is being checked has to do with what is numbered as it is met.
  mutating func noteNumbering() {
    if let reader { numbering.insert(reader) }
  }

  /// Notes how deep an expression lies.
  mutating func note(depth: Int) { self.depth = max(self.depth, depth) }

  /// Begins to check a part; gives the one that was being checked, to go on with.
  mutating func begin(_ part: CheckedPart?) -> CheckedPart? {
    let outside = reader
    reader = part
    return outside
  }
}

/// Which parts read each part.
struct Readers {
  private var readers: [CheckedPart: Set<CheckedPart>] = [:]

  init(_ reads: Reads) {
    for (read, reader) in reads.pairs { readers[read, default: []].insert(reader) }
  }

  /// The parts that read a part themselves.
  subscript(part: CheckedPart) -> Set<CheckedPart> { readers[part] ?? [] }

  /// The parts, and all that reads one of them, directly or by others.
  func closure(of parts: Set<CheckedPart>) -> Set<CheckedPart> {
    var found = parts
    var waiting = Array(parts)
    while let part = waiting.popLast() {
      for reader in self[part] where found.insert(reader).inserted { waiting.append(reader) }
    }
    return found
  }
}
