import AvenantModel

/// Which terms, definitions and clauses of a version rest on which others, and which guarantees on
/// them.
///
/// It is asked which parts have to be compiled anew where some are restated, so that more may be
/// noted than decides, and nothing that decides is left out.
struct PartReaders: Sendable {
  /// The parts are numbered through: terms, then definitions, clauses and guarantees.
  let numbers: PartNumbers
  /// The numbers of the parts that rest on each part; the same may come again.
  private var readers: [[Int]]

  /// Looks through a version.
  init(_ version: Version) {
    numbers = PartNumbers(of: version)
    readers = Array(repeating: [], count: numbers.count)
    for (index, term) in version.terms.enumerated() {
      note(numbers[TermID(index)], reads: term.expressions)
    }
    for (index, definition) in version.definitions.enumerated() {
      note(numbers[DefinitionID(index)], reads: definition.expressions)
    }
    for (index, clause) in version.clauses.enumerated() {
      note(numbers[ClauseID(index)], reads: clause.expressions)
      note(ClauseID(index), clause, in: version)
    }
    for (index, guarantee) in version.guarantees.enumerated() {
      note(numbers.number(ofGuarantee: index), reads: guarantee.conditions)
    }
  }

  /// The parts, and all that rests on one of them, directly or by others; by their numbers.
  func closure(of parts: [Int]) -> [Bool] {
    var isFound = Array(repeating: false, count: readers.count)
    var waiting = parts
    while let part = waiting.popLast() {
      guard !isFound[part] else { continue }
      isFound[part] = true
      waiting += readers[part]
    }
    return isFound
  }

  private mutating func note(_ reader: Int, reads expressions: [Expression]) {
    for expression in expressions {
      expression.walk { part in
        if let read = numbers.part(named: part.kind) { readers[read].append(reader) }
      }
    }
  }

  /// Notes what a clause has to do with others: a clause rests on what overrides it, a charge on
  /// what waives, lowers and caps it and on those that fill the caps before it, and what follows
  /// otherwise on the obligation.
  private mutating func note(_ id: ClauseID, _ clause: Clause, in version: Version) {
    for reader in clause.concerned { readers[numbers[id]].append(numbers[reader]) }
    guard let charge = clause.charge else { return }
    let members = charge.caps.flatMap { version[$0].cap?.members(before: id) ?? [] }
    for read in charge.reductions + charge.caps + members {
      readers[numbers[read]].append(numbers[id])
    }
  }
}

/// The terms, definitions, clauses and guarantees of a version, numbered through.
struct PartNumbers: Sendable {
  private let terms: Int
  private let definitions: Int
  private let clauses: Int
  /// How many parts there are.
  let count: Int

  init(of version: Version) {
    terms = version.terms.count
    definitions = version.definitions.count
    clauses = version.clauses.count
    count = terms + definitions + clauses + version.guarantees.count
  }

  subscript(term: TermID) -> Int { term.index }
  subscript(definition: DefinitionID) -> Int { terms + definition.index }
  subscript(clause: ClauseID) -> Int { terms + definitions + clause.index }

  /// The number of the guarantee at a place among the guarantees.
  func number(ofGuarantee place: Int) -> Int { terms + definitions + clauses + place }

  /// The part whose name an expression is; `nil` of one that is no name of such a part.
  func part(named kind: Expression.Kind) -> Int? {
    switch kind {
    case .term(let id), .termOn(let id, _): self[id]
    case .scaled(let scaled): self[scaled.term]
    case .definition(let id), .part(let id, _): self[id]
    case .applies(let id), .isDue(let id), .amountOf(let id), .totalOf(let id),
      .obligationIs(let id, _):
      self[id]
    default: nil
    }
  }
}

extension Definition {
  /// All that is compiled of it; what is of an allowance is of a list, too.
  var expressions: [Expression] {
    [value] + (allocation.map { [$0.amount, $0.weight] } ?? [])
      + (allowance.map { [$0.amount, $0.first, $0.last, $0.used, $0.uses] } ?? [])
  }
}

extension Clause {
  /// The clauses that come to something else where this one applies, or its obligation is not met.
  var concerned: [ClauseID] { overrides + waives + (obligation?.otherwise ?? []) }
}
