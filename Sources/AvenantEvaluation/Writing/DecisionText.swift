import AvenantDiagnostics
import AvenantModel
import AvenantValues

/// The pieces of the JSON of a version's decisions, made once.
final class DecisionText: Sendable {
  typealias Piece = Pieces.Piece

  /// The pieces for a charge or credit, up to its amount and behind it.
  struct Owed: Sendable {
    let notDue: Piece
    let due: Piece
    let waived: Piece
    let belowMinimum: Piece
    let money: Piece
    /// The same, up to the last day for paying.
    let moneyUntil: Piece
  }

  /// The pieces for one status of an obligation: up to its last day, and where it has none.
  struct DutyCase: Sendable {
    let until: Piece
    let whole: Piece
  }

  /// The piece for one status of an entitlement, and the places of the clauses that may make it so.
  struct EntitlementCase: Sendable {
    let text: Piece
    let because: Range<Int>
  }

  /// An open question, and the literals of the clauses that it touches.
  struct Question: Sendable {
    let name: Piece
    let touches: [Literal]
  }

  let reader: OutcomeReader
  let pieces: Room<UInt8>
  let words: DecisionWords
  let head: Piece
  let owed: [Owed]
  let sums: [Piece]
  /// Where the statuses of each entitlement begin among the cases.
  let entitlements: [Int]
  let entitlementCases: [EntitlementCase]
  /// The clauses that may grant or deny something.
  let granting: [OutcomeReader.Waiver]
  /// Where the statuses of each obligation begin among the cases.
  let duties: [Int]
  let dutyCases: [DutyCase]
  let values: [GivenText]
  /// The names of clauses and facts, in quotes.
  let clauses: [Piece]
  let facts: [Piece]
  let questions: [Question]
  /// What the texts of entitlements, and of questions, follow from.
  let keys: (entitlements: PartKey, questions: PartKey)

  init(
    _ program: VersionProgram, _ reader: OutcomeReader, of contract: Contract, asOf: CalendarDate
  ) {
    let version = program.version
    self.reader = reader
    var pieces = Pieces()
    words = DecisionWords(&pieces)
    head = pieces.add(
      #"{"contract":\#(JSONText.quoted(contract.id)),"version":\#(JSONText.quoted(version.id)),"#
        + #""as_of":"\#(asOf)","charges":{"#)
    var directions: Set<Charge.Direction> = []
    owed = reader.owed.map { owed in
      let isFirst = directions.insert(owed.direction).inserted
      return Owed(version[owed.clause], isFirst: isFirst, &pieces)
    }
    sums = reader.sums.map { key in
      pieces.add(
        #"{"owed_by":\#(JSONText.quoted(contract.debtor(key.direction))),"#
          + #""currency":"\#(key.currency.code)","tax":"\#(key.tax.rawValue)","amount":"#)
    }
    entitlements = reader.entitlements.map(\.lowerBound)
    (entitlementCases, granting) = Self.entitlements(program, &pieces)
    duties = reader.duties.map(\.statuses.lowerBound)
    dutyCases = reader.duties.enumerated().flatMap { index, duty in
      Self.duty(
        version[duty.clause], isFirst: index == 0, reader.dutyCases[duty.statuses].map(\.status),
        &pieces)
    }
    values = version.outcomes.map { GivenText(version[$0], texts: program.texts, &pieces) }
    clauses = version.clauses.map { pieces.add(JSONText.quoted($0.name)) }
    facts = version.facts.map { pieces.add(JSONText.quoted($0.name)) }
    questions = version.unsettled.map { question in
      Question(
        name: pieces.add(JSONText.quoted(question.name)),
        touches: question.touches.map { program.clauses[$0.index].appliesAnywhere.yes })
    }
    self.pieces = pieces.room
    keys = (
      PartKey(granting.map(\.applies), numbers: program.entitlements.count),
      PartKey(questions.flatMap(\.touches))
    )
  }

  private static func duty(
    _ clause: Clause, isFirst: Bool, _ statuses: [ObligationOutcome.Status],
    _ pieces: inout Pieces
  ) -> [DutyCase] {
    let party = JSONText.quoted(clause.obligation?.party ?? "")
    return statuses.map {
      let text =
        (isFirst ? "" : ",") + JSONText.quoted(clause.name)
        + #":{"status":"\#($0.rawValue)","party":\#(party)"#
      return DutyCase(until: pieces.add(text + #","last_day":""#), whole: pieces.add(text + "}"))
    }
  }
}

// MARK: - How long a decision can be

extension DecisionText {
  /// The most bytes that a decision takes: as if everything that can stand in it stood there at
  /// once.
  var longest: Int {
    let owed = zip(owed, reader.owed).reduce(0) { sum, each in
      let text = each.0
      let waivers = reader.waivers[each.1.waivers].reduce(0) {
        $0 + clauses[$1.clause.index].count + 1
      }
      return sum + [text.notDue, text.due, text.waived, text.belowMinimum].longest + waivers
        + text.moneyUntil.count + PieceCursor.longestAmount + PieceCursor.lengthOfDay
        + words.perCharge
    }
    let sums = sums.reduce(0) { $0 + $1.count + PieceCursor.longestAmount + words.perSum + 1 }
    let duties = dutyCases.reduce(0) { $0 + $1.until.count + PieceCursor.lengthOfDay + 1 }
    let values = values.reduce(0) { $0 + $1.longest }
    let facts = facts.reduce(0) { $0 + $1.count + 1 }
    return head.count + owed + sums + longestEntitlements + duties + values + facts
      + longestQuestions + words.perDecision
  }

  /// The most bytes of entitlements: as if each had all its statuses at once.
  var longestEntitlements: Int {
    let because = granting.reduce(0) { $0 + clauses[$1.clause.index].count + 1 }
    return entitlementCases.reduce(because + words.entitlements.count + words.obligations.count) {
      $0 + $1.text.count + words.perEntitlement
    }
  }

  /// The most bytes of open questions.
  var longestQuestions: Int {
    questions.reduce(words.unknownAndUnsettled.count + 2) { $0 + $1.name.count + 1 }
  }
}

extension [Pieces.Piece] {
  /// The bytes of the longest piece.
  var longest: Int { map(\.count).max() ?? 0 }
}

// MARK: - Parts

extension DecisionText.Owed {
  fileprivate init(_ clause: Clause, isFirst: Bool, _ pieces: inout Pieces) {
    let label = JSONText.quoted(clause.charge?.label ?? "")
    func piece(_ status: ChargeOutcome.Status, _ rest: String) -> Pieces.Piece {
      pieces.add(
        (isFirst ? "" : ",") + JSONText.quoted(clause.name)
          + #":{"status":"\#(status.rawValue)","label":\#(label)"# + rest)
    }
    notDue = piece(.notDue, #","waived_by":[]}"#)
    due = piece(.due, #","amount":"#)
    waived = piece(.waived, #","amount":"#)
    belowMinimum = piece(.belowMinimum, #","amount":"#)
    let currency = clause.charge?.currency.code ?? ""
    let tax = clause.charge?.tax.rawValue ?? ""
    let text = #","currency":"\#(currency)","tax":"\#(tax)""#
    money = pieces.add(text)
    moneyUntil = pieces.add(text + #","due_on":""#)
  }
}

extension DecisionText {
  /// The pieces for every status of every entitlement, one behind the other.
  fileprivate static func entitlements(
    _ program: VersionProgram, _ pieces: inout Pieces
  ) -> ([EntitlementCase], [OutcomeReader.Waiver]) {
    var (cases, granting) = ([EntitlementCase](), [OutcomeReader.Waiver]())
    for (index, entitlement) in program.entitlements.enumerated() {
      let name = JSONText.quoted(program.version.entitlements[index].name)
      for (status, _) in entitlement.cases {
        let first = granting.count
        granting += entitlement.clauses(status).map {
          .init(clause: $0, applies: program.clauses[$0.index].appliesAnywhere.yes)
        }
        let text = (index == 0 ? "" : ",") + name + #":{"status":"\#(status.rawValue)","because":["#
        cases.append(
          EntitlementCase(text: pieces.add(text), because: first..<granting.count))
      }
    }
    return (cases, granting)
  }
}

extension EntitlementProgram {
  /// The clauses that may make a status so.
  func clauses(_ status: EntitlementOutcome.Status) -> [ClauseID] {
    switch status {
    case .granted: grantedBy
    case .denied: deniedBy
    case .conflicting: (grantedBy + deniedBy).sorted()
    case .undetermined, .failed: []
    }
  }
}
