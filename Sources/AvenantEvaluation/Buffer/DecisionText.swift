import AvenantDiagnostics
import AvenantModel
import AvenantValues

/// The pieces of the JSON of a version's decisions, made once.
struct DecisionText: Sendable {
  /// The pieces for a charge or credit, up to its amount and behind it.
  struct Owed: Sendable {
    let notDue: [UInt8]
    let due: [UInt8]
    let waived: [UInt8]
    let belowMinimum: [UInt8]
    let money: [UInt8]
  }

  /// The pieces for an entitlement, and the clauses that may make it so.
  struct Entitlement: Sendable {
    private let texts: [[UInt8]]
    private let all: [[(clause: ClauseID, applies: Literal)]]

    init(_ name: String, isFirst: Bool, _ program: EntitlementProgram, _ clauses: [ClauseProgram]) {
      texts = EntitlementOutcome.Status.allCases.map {
        utf8(
          (isFirst ? "" : ",") + JSONText.quoted(name)
            + #":{"status":"\#($0.rawValue)","because":["#)
      }
      func literals(_ ids: [ClauseID]) -> [(clause: ClauseID, applies: Literal)] {
        ids.map { ($0, clauses[$0.index].appliesAnywhere.yes) }
      }
      all = EntitlementOutcome.Status.allCases.map { status in
        switch status {
        case .granted: literals(program.grantedBy)
        case .denied: literals(program.deniedBy)
        case .conflicting: literals((program.grantedBy + program.deniedBy).sorted())
        case .undetermined: []
        }
      }
    }

    func status(_ status: EntitlementOutcome.Status) -> [UInt8] { texts[status.place] }

    func clauses(
      _ status: EntitlementOutcome.Status
    ) -> [(clause: ClauseID, applies: Literal)] { all[status.place] }
  }

  /// The pieces for an obligation.
  struct Duty: Sendable {
    private let texts: [[UInt8]]

    init(_ name: String, isFirst: Bool, party: String) {
      texts = ObligationOutcome.Status.allCases.map {
        utf8(
          (isFirst ? "" : ",") + JSONText.quoted(name)
            + #":{"status":"\#($0.rawValue)","party":\#(JSONText.quoted(party))"#)
      }
    }

    func status(_ status: ObligationOutcome.Status) -> [UInt8] { texts[status.place] }
  }

  /// The pieces for a value that is an outcome: up to the value, and where there is none.
  struct Given: Sendable {
    let known: [UInt8]
    let absent: [UInt8]
    private let type: ValueType

    init(_ definition: Definition) {
      let type = definition.value.type
      self.type = type
      let name = JSONText.quoted(definition.name)
      let says = JSONText.quoted(definition.says)
      func text(_ status: ValueOutcome.Status) -> String {
        #"\#(name):{"status":"\#(status.rawValue)","says":\#(says),"type":"\#(type.name)","value":"#
      }
      known = utf8(text(.known))
      absent = utf8(text(.absent) + "null}")
    }

    func json(_ value: Value) -> [UInt8] {
      if case .boolean(let truth) = value { return utf8(truth ? "true" : "false") }
      return utf8(JSONText.quoted(value.literal(as: type)))
    }
  }

  let head: [UInt8]
  let owed: [Owed]
  let sums: [[UInt8]]
  let entitlements: [Entitlement]
  let duties: [Duty]
  let values: [Given]
  /// The names of clauses and facts, in quotes.
  let clauses: [[UInt8]]
  let facts: [[UInt8]]
  let questions: [(name: [UInt8], touches: [Literal])]

  init(_ program: VersionProgram, _ reader: OutcomeReader, of contract: Contract) {
    let version = program.version
    head = utf8(
      #"{"contract":\#(JSONText.quoted(contract.id)),"version":\#(JSONText.quoted(version.id)),"#
        + #""as_of":"#)
    owed = reader.owed.map { Self.owed(version[$0.clause]) }
    sums = reader.sums.map { key in
      utf8(
        #"{"owed_by":\#(JSONText.quoted(contract.debtor(key.direction))),"#
          + #""currency":"\#(key.currency.code)","tax":"\#(key.tax.rawValue)","amount":""#)
    }
    entitlements = zip(version.entitlements, program.entitlements).enumerated().map {
      Entitlement($1.0.name, isFirst: $0 == 0, $1.1, program.clauses)
    }
    duties = reader.duties.enumerated().map { index, duty in
      Duty(
        version[duty.clause].name, isFirst: index == 0,
        party: version[duty.clause].obligation?.party ?? "")
    }
    values = version.outcomes.map { Given(version[$0]) }
    clauses = version.clauses.map { utf8(JSONText.quoted($0.name)) }
    facts = version.facts.map { utf8(JSONText.quoted($0.name)) }
    questions = version.unsettled.map { question in
      (
        utf8(JSONText.quoted(question.name)),
        question.touches.map { program.clauses[$0.index].appliesAnywhere.yes }
      )
    }
  }

  private static func owed(_ clause: Clause) -> Owed {
    let label = JSONText.quoted(clause.charge?.label ?? "")
    func text(_ status: ChargeOutcome.Status, _ rest: String) -> [UInt8] {
      utf8(
        JSONText.quoted(clause.name) + #":{"status":"\#(status.rawValue)","label":\#(label)"# + rest
      )
    }
    let currency = clause.charge?.currency.code ?? ""
    let tax = clause.charge?.tax.rawValue ?? ""
    return Owed(
      notDue: text(.notDue, #","waived_by":[]}"#), due: text(.due, #","amount":"#),
      waived: text(.waived, #","amount":"#), belowMinimum: text(.belowMinimum, #","amount":"#),
      money: utf8(#","currency":"\#(currency)","tax":"\#(tax)""#))
  }
}

/// The pieces that are the same for all.
extension DecisionText {
  static let charges = utf8(#","charges":{"#)
  static let credits = utf8(#","credits":{"#)
  static let totals = utf8(#","totals":["#)
  static let entitlements = utf8(#","entitlements":{"#)
  static let obligations = utf8(#","obligations":{"#)
  static let startOfValues = utf8(#","values":{"#)
  static let defaulted = utf8(#","defaulted":["#)
  static let unknownAndUnsettled = utf8(#"],"unknown":[],"unsettled":["#)
  static let null = utf8("null")
  static let dueOn = utf8(#","due_on":""#)
  static let lastDay = utf8(#","last_day":""#)
  static let waivedBy = utf8(#","waived_by":["#)
  static let endOfList = utf8("]}")
  static let complete = utf8(#"","complete":true}"#)

  private static let payments = ChargeOutcome.Payment.allCases.map {
    utf8(#","payment":"\#($0.rawValue)""#)
  }

  static func payment(_ payment: ChargeOutcome.Payment) -> [UInt8] { payments[payment.place] }
}

private func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }

extension CaseIterable where Self: Equatable {
  /// The place among all cases.
  fileprivate var place: Int {
    var place = 0
    for other in Self.allCases {
      if other == self { break }
      place += 1
    }
    return place
  }
}

extension [UInt8] {
  /// Writes an amount with its decimals.
  mutating func append(amount: Int64, scale: Int) {
    if amount < 0 { append(UInt8(ascii: "-")) }
    var (rest, place) = (amount.magnitude, 0)
    // The digits stand the wrong way round at first, the last one in the lowest byte.
    var digits = InlineArray<24, UInt8>(repeating: 0x30)
    repeat {
      digits[place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
      place += 1
    } while rest > 0
    place = Swift.max(place, scale + 1)
    while place > 0 {
      if place == scale { append(UInt8(ascii: ".")) }
      place -= 1
      append(digits[place])
    }
  }

  /// Writes a piece, a day and a quote.
  mutating func append(_ piece: [UInt8], _ day: CalendarDate) {
    self += piece
    let (year, month, date) = (day.year, day.month, day.day)
    func digit(_ number: Int) -> UInt8 { 0x30 + UInt8(truncatingIfNeeded: number % 10) }
    append(digit(year / 1000))
    append(digit(year / 100))
    append(digit(year / 10))
    append(digit(year))
    append(UInt8(ascii: "-"))
    append(digit(month / 10))
    append(digit(month))
    append(UInt8(ascii: "-"))
    append(digit(date / 10))
    append(digit(date))
    append(UInt8(ascii: "\""))
  }
}
