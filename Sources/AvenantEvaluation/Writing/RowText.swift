import AvenantDiagnostics
import AvenantModel
import AvenantValues

/// The pieces of the rows that tell a version's decisions in a table, made once.
///
/// Every piece but the number of the line begins with the comma before it.
final class RowText: Sendable {
  typealias Piece = Pieces.Piece

  /// What is written one behind the other.
  enum Part: Sendable {
    /// Columns that are the same in every decision.
    case fixed(Piece)
    /// All columns of a charge or credit, by its place.
    case owed(Int)
    /// An entitlement.
    case entitlement(Int)
    /// The status and the day of an obligation.
    case duty(Int)
    /// The status of a value, and the value.
    case value(Int)
    /// The facts that can still matter.
    case unknown
    /// The identity of the facts.
    case facts
    /// The outcomes as sentences, which have no bound.
    case explanation
  }

  /// The pieces for a charge or credit.
  struct Owed: Sendable {
    /// All of its columns where it is not due.
    let notDue: Piece
    /// Its status, up to the amount, by ``OutcomeCode``.
    let statuses: [Piece]
    /// What stands behind an amount, known or not, up to the day.
    let money: Piece
  }

  let reader: OutcomeReader
  let pieces: Room<UInt8>
  let parts: [Part]
  let owed: [Owed]
  /// What became of a payment, up to the waivers, by its place among ``DecisionWords/all``; the
  /// last one where nothing is said of it.
  let payments: [Piece]
  /// The statuses of each obligation and each entitlement by their places; the last one of each is
  /// that it is not determined.
  let duties: [[Piece]]
  let entitlements: [[Piece]]
  /// The statuses of values, up to the value.
  let known: Piece
  let absent: Piece
  let undetermined: Piece
  let types: [ValueType]
  /// The most bytes of each value.
  private let longestValues: [Int]
  /// The names of clauses and facts.
  let clauses: [Piece]
  let facts: [Piece]
  /// Whether rows name the identity of the facts.
  let hasReceipts: Bool

  init(_ program: VersionProgram, _ reader: OutcomeReader, _ columns: [DecisionColumn]) {
    let version = program.version
    self.reader = reader
    var pieces = Pieces()
    owed = reader.owed.map { Owed(version[$0.clause], &pieces) }
    payments =
      DecisionWords.all.map { pieces.add(",\($0.rawValue),") } + [pieces.add(",,")]
    duties = reader.duties.map { duty in
      (reader.dutyCases[duty.statuses].map(\.status) + [.undetermined]).map {
        pieces.add(",\($0.rawValue),")
      }
    }
    entitlements = program.entitlements.map { entitlement in
      (entitlement.cases.map(\.0) + [.undetermined]).map { pieces.add(",\($0.rawValue)") }
    }
    func status(_ status: ValueOutcome.Status) -> Piece { pieces.add(",\(status.rawValue),") }
    (known, absent, undetermined) = (status(.known), status(.absent), status(.undetermined))
    types = version.outcomes.map { version[$0].value.type }
    // In quotes, every quote of a value is written twice.
    longestValues = types.map { 2 * $0.longestLiteral(texts: program.texts) + 2 }
    clauses = version.clauses.map { pieces.add($0.name) }
    facts = version.facts.map { pieces.add($0.name) }
    hasReceipts = columns.contains { if case .factsReceipt = $0 { true } else { false } }
    parts = Self.parts(columns, of: version, reader, &pieces)
    self.pieces = pieces.room
  }
}

extension RowText.Owed {
  fileprivate init(_ clause: Clause, _ pieces: inout Pieces) {
    let codes: [OutcomeCode] = [.notDue, .due, .waived, .belowMinimum, .undetermined]
    statuses = codes.map { pieces.add(",\($0.status.rawValue),") }
    let rest = DecisionColumn.ChargePart.allCases.count - 1
    notDue = pieces.add(
      "," + ChargeOutcome.Status.notDue.rawValue + String(repeating: ",", count: rest))
    let charge = clause.charge
    money = pieces.add(",\(charge?.currency.code ?? ""),\(charge?.tax.rawValue ?? ""),")
  }
}

// MARK: - Columns

extension RowText {
  /// What the columns behind the number of the line say of a version; without anything to say they
  /// are empty.
  private static func parts(
    _ columns: [DecisionColumn], of version: Version, _ reader: OutcomeReader,
    _ pieces: inout Pieces
  ) -> [Part] {
    var (parts, fixed) = ([Part](), [UInt8]())
    for column in columns.dropFirst() {
      if let part = part(column, of: version, reader) {
        if !fixed.isEmpty { parts.append(.fixed(pieces.add(fixed))) }
        parts.append(part)
        fixed = []
      } else if !isWritten(column, with: parts, fixed.isEmpty) {
        fixed.append(UInt8(ascii: ","))
        if case .version = column { fixed += TableText.cell(version.id) }
      }
    }
    return fixed.isEmpty ? parts : parts + [.fixed(pieces.add(fixed))]
  }

  /// What begins with a column, and differs between decisions; `nil` where nothing does.
  private static func part(
    _ column: DecisionColumn, of version: Version, _ reader: OutcomeReader
  ) -> Part? {
    func owed(_ name: String, _ direction: Charge.Direction) -> Part? {
      reader.owed.firstIndex { $0.direction == direction && version[$0.clause].name == name }
        .map { .owed($0) }
    }
    switch column {
    case .charge(let name, .status): return owed(name, .charge)
    case .credit(let name, .status): return owed(name, .credit)
    case .entitlement(let name):
      return version.entitlements.firstIndex { $0.name == name }.map { .entitlement($0) }
    case .obligationStatus(let name):
      return reader.duties.firstIndex { version[$0.clause].name == name }.map { .duty($0) }
    case .valueStatus(let name):
      return version.outcomes.firstIndex { version[$0].name == name }.map { .value($0) }
    case .unknown: return .unknown
    case .factsReceipt: return .facts
    case .explanation: return .explanation
    case .line, .version, .charge, .credit, .obligationDay, .value, .errors: return nil
    }
  }

  /// Whether a column was written with the one that its part begins with.
  private static func isWritten(
    _ column: DecisionColumn, with parts: [Part], _ isBehind: Bool
  ) -> Bool {
    guard isBehind, let last = parts.last else { return false }
    switch (column, last) {
    case (.charge(_, let part), .owed), (.credit(_, let part), .owed): return part != .status
    case (.obligationDay, .duty), (.value, .value): return true
    default: return false
    }
  }
}

// MARK: - How long a row can be

extension RowText {
  /// The most bytes that a row takes: as if everything that can stand in it stood there at once.
  var longest: Int {
    let names = facts.reduce(0) { $0 + $1.count + 1 }
    return Self.longestLine + names + parts.reduce(0) { $0 + longest($1) }
  }

  /// The most bytes of the number of a line.
  private static let longestLine = 20

  private func longest(_ part: Part) -> Int {
    switch part {
    case .fixed(let piece): return piece.count
    case .owed(let index):
      let waivers = reader.waivers[reader.owed[index].waivers].reduce(0) {
        $0 + clauses[$1.clause.index].count + 1
      }
      let text = owed[index]
      return ([text.notDue] + text.statuses).longest + text.money.count + payments.longest
        + PieceCursor.longestAmount + PieceCursor.lengthOfDay + waivers
    case .entitlement(let index): return entitlements[index].longest
    case .duty(let index): return duties[index].longest + PieceCursor.lengthOfDay
    case .value(let index):
      return [known, absent, undetermined].longest + longestValues[index]
    case .unknown: return 1
    case .explanation: return 0
    case .facts: return 1 + FactsText.lengthOfIdentity
    }
  }
}
