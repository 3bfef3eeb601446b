import AvenantChecking
import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantScenarios
import AvenantSyntax

/// A small contract in two versions, with everything that a scenario can speak of.
struct SampleContract {
  private let contract: Contract
  private let program: Program

  /// What is wrong with the sample itself.
  struct Mistake: Error {
    let diagnostics: [Diagnostic]
  }

  init() throws {
    var diagnostics = Diagnostics()
    let syntax = readYAML(SourceFile(path: "contract.yaml", text: Self.text), into: &diagnostics)
      .flatMap { parseContract($0, into: &diagnostics) }
    let versions = [("2010", Self.version2010), ("2011", Self.version2011)].compactMap { id, text in
      readYAML(SourceFile(path: "versions/\(id).yaml", text: text), into: &diagnostics)
        .flatMap { parseVersion($0, into: &diagnostics) }
    }
    let contract = syntax.flatMap {
      check(
        ContractDocuments(contract: $0, versions: versions, folderName: "sample"),
        into: &diagnostics)
    }
    guard let contract else { throw Mistake(diagnostics: diagnostics.sorted) }
    self.contract = contract
    program = Program(contract)
  }

  /// Runs every scenario of a file.
  func results(_ text: String) throws -> [ScenarioResult] {
    var diagnostics = Diagnostics()
    let scenarios = readYAML(SourceFile(path: "scenarios/fee.yaml", text: text), into: &diagnostics)
      .map { parseScenarios($0, reading: { _ in nil }, into: &diagnostics) }
    guard let scenarios, diagnostics.isEmpty else {
      throw Mistake(diagnostics: diagnostics.sorted)
    }
    return scenarios.map { compare($0, with: outcome(of: $0), parties: contract.parties) }
  }

  /// What becomes of the facts of a scenario.
  private func outcome(of scenario: Scenario) -> ScenarioOutcome {
    var diagnostics = Diagnostics()
    let facts = check(facts: scenario.facts, for: contract, zone: nil, into: &diagnostics)
    guard let facts else { return .refused(diagnostics.sorted) }
    do {
      return .evaluation(try program.evaluation(of: facts, asOf: scenario.asOf))
    } catch {
      return .error(error)
    }
  }
}

extension SampleContract {
  private static let text = """
    contract: sample
    title: A sample
    parties: { provider: the house, customer: the guest }
    currency: EUR
    month_end: error
    governed_by: stay.from
    facts:
      stay.from: { type: date, ask: When does the stay begin? }
      stay.nights: { type: number, decimals: 0, in: "[0..30]", ask: How many nights? }
      guest.is_member: { type: boolean, if_missing: presume false, ask: Is the guest a member? }
      guest.paid_on: { type: date, optional: true, if_missing: absent, ask: When was it paid? }
      guest.complains: { type: boolean, if_missing: presume false, ask: Does the guest complain? }
      noise.measured: { type: boolean, if_missing: presume false, ask: Was there noise? }
      guest.rebate: { type: money, in: "[0 EUR..100 EUR]", if_missing: presume 0 EUR, ask: Any? }
      bill.announced_on: { type: date, optional: true, if_missing: absent, ask: Announced when? }
      room.left_on: { type: date, optional: true, if_missing: absent, ask: Left when? }
      extras:
        list: { price: { type: money, in: "[0 EUR..100 EUR]" } }
        each: extra
        if_missing: empty
        ask: Any extras?
      visits:
        list:
          day: { type: date }
          hours: { type: number, unit: h, decimals: 1, in: "[0 h..24 h]" }
        each: visit
        if_missing: empty
        ask: Which visits to the baths?
    entitlements:
      garden: { holder: customer, default: denied, says: use the garden, cite: §7 }
      pool: { holder: customer, default: granted, says: use the pool, cite: §8 }
    """

  private static let version2010 = """
    contract: sample
    version: "2010"
    in_force: { from: 2010-01-01, through: superseded }
    terms:
      night: { value: 40.00 EUR, cite: §1 }
      payment_term: { value: 10 days, cite: §2 }
    clauses:
      nights:
        says: Each night is charged.
        cite: §1
        when: stay.nights > 0
        charge:
          label: Nights
          amount: stay.nights * night
          due: stay.from + payment_term
          paid_on: guest.paid_on
      linen:
        says: Linen is charged, less the rebate of the guest.
        cite: §3
        when: stay.nights > 7
        charge: { label: Linen, amount: 15.00 EUR - guest.rebate }
      members_free:
        says: Members stay for nothing.
        cite: §4
        when: guest.is_member
        waives: nights
      complaints:
        says: A guest who complains is no longer treated as a member, and may not use the pool.
        cite: §5
        when: guest.complains
        overrides: members_free
        denies: pool
      noise_credit:
        says: Noise at night is made good.
        cite: §6
        when: noise.measured
        credit: { label: Noise, amount: 5.00 EUR }
      members_garden:
        says: Members may use the garden.
        cite: §7
        when: guest.is_member
        grants: garden
      announce_bill:
        says: The bill is announced before the stay.
        cite: §9
        when: applies(nights)
        requires:
          party: provider
          what: announce the bill
          before: stay.from
          done_on: bill.announced_on
      keep_room:
        says: After a long stay the room is kept for another month.
        cite: §10
        when: stay.nights > 7
        requires: { party: provider, what: keep the room, by: stay.from + 1 month, done_on: room.left_on }
      extra:
        says: Each extra that costs something is charged.
        cite: §3
        for_each: e in extras
        when: e.price > 0 EUR
        charge: { label: Extra, amount: e.price }
    unsettled:
      what_is_noise:
        question: How loud is noise?
        chosen: as loud as the house says
        cite: §6
        touches: [noise_credit]
    definitions:
      leaves_on:
        says: the day of departure
        cite: §11
        is: if stay.nights > 0 then stay.from + stay_length else guest.paid_on
        outcome: true
      rebate_share: { says: the share of the rebate, cite: §12, is: 40%, outcome: true }
      stays_long: { says: whether the stay is long, cite: §12, is: stay.nights > 7, outcome: true }
      stay_length: { says: the length of the stay, cite: §11, is: 14 days, outcome: true }
      baths:
        says: the hours left in the baths
        cite: §13
        allowance: { of: 10 h, per: month, at: stay.from, uses: v in visits, dated: v.day, takes: v.hours }
    """

  private static let version2011 = """
    contract: sample
    version: "2011"
    in_force: { from: 2011-01-01, through: 2011-12-31 }
    amends: "2010"
    repeals: [noise_credit, what_is_noise]
    """
}
