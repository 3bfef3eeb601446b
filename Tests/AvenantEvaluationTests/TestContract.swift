import AvenantChecking
import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantSyntax
import AvenantValues
import Testing

/// A small contract, written as its authors would write it, that is decided in tests.
struct TestContract {
  let contract: Contract
  let program: Program

  /// Reads, checks and compiles a contract of one version.
  ///
  /// - Parameters:
  ///   - facts: The facts beside `opened_on`, one a line, as in `contract.yaml`.
  ///   - version: What the version states behind its head.
  ///   - head: What `contract.yaml` states besides.
  ///   - calendar: The text of the calendar `desk`.
  /// - Throws: The diagnostics, if one of them is an error.
  init(
    facts: String = "", _ version: String, head: String = "", calendar: String? = nil
  ) throws {
    try self.init(
      facts: facts, versions: [Self.open + version], head: head, calendar: calendar)
  }

  /// Reads, checks and compiles a contract whose versions state everything but the contract's id.
  init(
    facts: String, versions: [String], head: String = "", calendar: String? = nil
  ) throws {
    var diagnostics = Diagnostics()
    let contractText = """
      contract: test
      title: Test
      parties: { provider: A provider, customer: A customer }
      currency: EUR
      rounding: half_up
      governed_by: opened_on
      \(head)
      facts:
        opened_on: { type: date, in: '[1900-01-01..2100-12-31]' }
      \(facts.indented)
      entitlements:
        support: { holder: customer, default: granted, says: be helped, cite: ¶1 }
        access: { holder: provider, default: denied, says: come in, cite: ¶2 }
      """
    contract = try Self.checked(
      contractText, versions.map { "contract: test\n" + $0 }, calendar, &diagnostics)
    program = Program(contract)
  }

  private static let open =
    "version: \"1\"\nin_force: { from: 2000-01-01, through: open }\n"

  private static func checked(
    _ contract: String, _ versions: [String], _ calendar: String?,
    _ diagnostics: inout Diagnostics
  ) throws -> Contract {
    let contract = readYAML(SourceFile(path: "contract.yaml", text: contract), into: &diagnostics)
      .flatMap { parseContract($0, into: &diagnostics) }
    let syntaxes = versions.enumerated().compactMap { index, text in
      readYAML(SourceFile(path: "\(index + 1).yaml", text: text), into: &diagnostics)
        .flatMap { parseVersion($0, into: &diagnostics) }
    }
    let file = calendar.map { SourceFile(path: "calendars/desk.yaml", text: $0) }
    let calendars = file.flatMap { readYAML($0, into: &diagnostics) }
      .flatMap { parseCalendar($0, into: &diagnostics) }
    let checked = contract.flatMap {
      check(
        ContractDocuments(
          contract: $0, versions: syntaxes, calendars: [calendars].compactMap { $0 },
          folderName: nil), into: &diagnostics)
    }
    try diagnostics.throwIfAnyError()
    return try #require(checked)
  }

  /// The facts of a ticket that was opened on 2020-01-31, if `json` says nothing else.
  func facts(_ json: String) throws -> Facts {
    var diagnostics = Diagnostics()
    let text =
      json.contains("opened_on")
      ? "{\(json)}" : "{\"opened_on\": \"2020-01-31\"\(json.isEmpty ? "" : ", ")\(json)}"
    let facts = readJSON(SourceFile(path: "ticket.json", text: text), into: &diagnostics)
      .flatMap { check(facts: $0, for: contract, zone: nil, into: &diagnostics) }
    try diagnostics.throwIfAnyError()
    return try #require(facts)
  }

  /// Decides a ticket.
  func decide(_ json: String = "", asOf: String = "2020-06-15") throws -> Decision {
    try program.evaluate(facts(json), asOf: try #require(CalendarDate(asOf)))
  }

  /// Decides a ticket and keeps the trace.
  func trace(_ json: String = "", asOf: String = "2020-06-15") throws -> Trace {
    let evaluation = try program.evaluation(of: facts(json), asOf: try #require(CalendarDate(asOf)))
    return try #require(evaluation.trace)
  }

  /// What the condition of the clause `c` turned out to be.
  func truth(_ json: String) throws -> Truth {
    let trace = try trace(json)
    let clause = try #require(trace.version.clauseID(named: "c"))
    return trace.truth(of: try #require(trace.version[clause].condition))
  }

  /// What the definition `d` turned out to be.
  func value(_ json: String, asOf: String = "2020-06-15") throws -> TracedValue {
    let trace = try trace(json, asOf: asOf)
    let definition = try #require(trace.version.definitions.first { $0.name == "d" })
    return trace.value(of: definition.value)
  }
}

extension TestContract {
  /// A contract of one clause `c` with a condition.
  init(facts: String, when condition: String) throws {
    try self.init(
      facts: facts,
      "clauses:\n  c: { says: It holds., cite: ¶3, when: '\(condition)', denies: support }")
  }

  /// A contract of one definition `d`, and a clause that reads it.
  init(
    facts: String, define value: String, head: String = "", terms: String = "",
    calendar: String? = nil
  ) throws {
    try self.init(
      facts: facts,
      """
      \(terms)
      definitions:
        d: { is: '\(value)', says: the value }
      clauses:
        c: { says: It holds., cite: ¶3, when: d is present, denies: support }
      """, head: head, calendar: calendar)
  }
}

extension Decision {
  /// The charge or credit of a clause.
  func charge(_ clause: String) -> ChargeOutcome? {
    (charges + credits).first { $0.clause == clause }
  }

  /// The status of an entitlement.
  func entitlement(_ name: String) -> EntitlementOutcome.Status? {
    entitlements.first { $0.entitlement == name }?.status
  }

  /// What became of the obligation of a clause.
  func obligation(_ clause: String) -> ObligationOutcome? {
    obligations.first { $0.clause == clause }
  }
}

extension String {
  /// Every line two spaces further in.
  fileprivate var indented: String {
    split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
  }
}
