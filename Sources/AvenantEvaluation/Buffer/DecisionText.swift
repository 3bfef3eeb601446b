import AvenantDiagnostics
import AvenantModel
import AvenantValues

/// The pieces of the JSON of a version's decisions, made once.
final class DecisionText: Sendable {
  typealias Piece = Pieces.Piece

  /// The pieces for a charge or credit, up to its amount and behind it.
  struct Owed: Sendable {
    let notDue: Piece
    let undetermined: Piece
    let due: Piece
    let waived: Piece
    let belowMinimum: Piece
    let money: Piece
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

  let pieces: Pieces
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
  let dutyCases: [Piece]
  let values: [GivenText]
  /// The names of clauses and facts, in quotes.
  let clauses: [Piece]
  let facts: [Piece]
  let questions: [Question]

  init(
    _ program: VersionProgram, _ reader: OutcomeReader, of contract: Contract, asOf: CalendarDate
  ) {
    let version = program.version
    var pieces = Pieces()
    words = DecisionWords(&pieces)
    head = pieces.add(
      #"{"contract":\#(JSONText.quoted(contract.id)),"version":\#(JSONText.quoted(version.id)),"#
        + #""as_of":"\#(asOf)""#)
    owed = reader.owed.map { Owed(version[$0.clause], &pieces) }
    sums = reader.sums.map { key in
      pieces.add(
        #"{"owed_by":\#(JSONText.quoted(contract.debtor(key.direction))),"#
          + #""currency":"\#(key.currency.code)","tax":"\#(key.tax.rawValue)","amount":""#)
    }
    // Behind those of each entitlement or obligation, the case that its status is not determined.
    entitlements = reader.entitlements.enumerated().map { $1.lowerBound + $0 }
    (entitlementCases, granting) = Self.entitlements(program, &pieces)
    duties = reader.duties.enumerated().map { $1.statuses.lowerBound + $0 }
    dutyCases = reader.duties.enumerated().flatMap { index, duty in
      Self.duty(
        version[duty.clause], isFirst: index == 0,
        reader.dutyCases[duty.statuses].map(\.status) + [.undetermined], &pieces)
    }
    values = version.outcomes.map { GivenText(version[$0], &pieces) }
    clauses = version.clauses.map { pieces.add(JSONText.quoted($0.name)) }
    facts = version.facts.map { pieces.add(JSONText.quoted($0.name)) }
    questions = version.unsettled.map { question in
      Question(
        name: pieces.add(JSONText.quoted(question.name)),
        touches: question.touches.map { program.clauses[$0.index].appliesAnywhere.yes })
    }
    self.pieces = pieces
  }

  private static func duty(
    _ clause: Clause, isFirst: Bool, _ statuses: [ObligationOutcome.Status],
    _ pieces: inout Pieces
  ) -> [Piece] {
    let party = JSONText.quoted(clause.obligation?.party ?? "")
    return statuses.map {
      pieces.add(
        (isFirst ? "" : ",") + JSONText.quoted(clause.name)
          + #":{"status":"\#($0.rawValue)","party":\#(party)"#)
    }
  }
}

// MARK: - How long a decision can be

extension DecisionText {
  /// The most bytes that a decision takes, but for what its outcomes wait for: as if everything that can
  /// stand in it stood there at once.
  func longest(_ reader: OutcomeReader) -> Int {
    let names = (clauses + facts + questions.map(\.name)).reduce(0) { $0 + $1.count + 1 }
    let owed = zip(owed, reader.owed).reduce(0) { sum, each in
      let text = each.0
      let waivers = reader.waivers[each.1.waivers].reduce(0) {
        $0 + clauses[$1.clause.index].count + 1
      }
      return sum
        + [text.notDue, text.undetermined, text.due, text.waived, text.belowMinimum].longest
        + waivers
        + text.money.count + PieceCursor.longestAmount + PieceCursor.lengthOfDay
        + words.perCharge + 1
    }
    let sums = sums.reduce(0) { $0 + $1.count + PieceCursor.longestAmount + words.perSum + 1 }
    // As if an entitlement had all its statuses at once.
    let because = granting.reduce(0) { $0 + clauses[$1.clause.index].count + 1 }
    let entitlements = entitlementCases.reduce(because) {
      $0 + $1.text.count + words.perEntitlement
    }
    let duties = dutyCases.reduce(0) { $0 + $1.count + PieceCursor.lengthOfDay + words.perDuty + 1 }
    let values = values.reduce(0) { $0 + $1.longest + words.perValue }
    return head.count + names + owed + sums + entitlements + duties + values + words.perDecision
  }
}

extension [Pieces.Piece] {
  /// The bytes of the longest piece.
  fileprivate var longest: Int { map(\.count).max() ?? 0 }
}

// MARK: - Parts

extension DecisionText.Owed {
  fileprivate init(_ clause: Clause, _ pieces: inout Pieces) {
    let label = JSONText.quoted(clause.charge?.label ?? "")
    func piece(_ status: ChargeOutcome.Status, _ rest: String) -> Pieces.Piece {
      pieces.add(
        JSONText.quoted(clause.name) + #":{"status":"\#(status.rawValue)","label":\#(label)"# + rest
      )
    }
    notDue = piece(.notDue, #","waived_by":[]}"#)
    undetermined = piece(.undetermined, #","waived_by":["#)
    due = piece(.due, #","amount":"#)
    waived = piece(.waived, #","amount":"#)
    belowMinimum = piece(.belowMinimum, #","amount":"#)
    let currency = clause.charge?.currency.code ?? ""
    let tax = clause.charge?.tax.rawValue ?? ""
    money = pieces.add(#","currency":"\#(currency)","tax":"\#(tax)""#)
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
      for status in entitlement.cases.map(\.0) + [.undetermined] {
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
  fileprivate func clauses(_ status: EntitlementOutcome.Status) -> [ClauseID] {
    switch status {
    case .granted: grantedBy
    case .denied: deniedBy
    case .conflicting: (grantedBy + deniedBy).sorted()
    case .undetermined: []
    }
  }
}
