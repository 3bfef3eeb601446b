import Avenant
import SmallContracts
import Testing

/// Which nearest changes are told, and how.
@Suite struct NearestWordsTests {
  private static let contract = SmallContract(
    facts: """
      pieces: { type: number, decimals: 0, in: "[0..10000000]", label: the number of pieces }
      debt: { type: money, in: "[0 EUR..100000 EUR]", label: the debt }
      born_on: { type: date, in: "[1900-01-01..2024-12-31]", label: the day of birth }
      ready: { type: boolean, label: whether it is ready, ask: Is it ready? }
      works:
        list:
          hours: { type: number, decimals: 0, in: "[0..9]", label: the hours }
          announced: { type: boolean, ask: Was it announced? }
        each: work
        label: the works
        if_missing: empty
      """,
    version: """
      clauses:
        many: { says: Many., cite: §1, when: pieces > 500, charge: { label: Many, amount: 1 EUR } }
        debts: { says: Debts., cite: §2, when: debt * 0.1% > 99 EUR, charge: { label: Debts, amount: 1 EUR } }
        grown:
          says: Grown.
          cite: §3
          when: years_between(born_on, ordered_on) >= 18
          charge: { label: Grown, amount: 1 EUR }
        ready: { says: Ready., cite: §4, when: ready, charge: { label: Ready, amount: 1 EUR } }
        long: { says: Long., cite: §5, when: any(w in works where w.hours > 5), charge: { label: Long, amount: 1 EUR } }
        told: { says: Told., cite: §6, when: any(w in works where w.announced), charge: { label: Told, amount: 1 EUR } }
      """)

  @Test func whatIsNearIsTold() throws {
    #expect(
      try otherwise("many", "pieces: 20") == "It would be charged if the number of pieces were 501."
    )
    #expect(
      try otherwise("many", "pieces: 499000")
        == "It would not be charged if the number of pieces were 500.")
    #expect(
      try otherwise("grown", "born_on: 2000-05-01")
        == "It would not be charged if the day of birth were 4 May 2006.")
  }

  @Test(arguments: [
    ("many", "pieces: 2000000"), ("debts", "debt: 1 EUR"),
    ("grown", "born_on: 1960-05-01"),
  ])
  func whatIsFarOffIsLeftToTheMachine(name: String, facts: String) throws {
    let outcome = try told(facts).explanation(about: name).outcomes[0]
    #expect(outcome.otherwise == nil)
    #expect(!outcome.changes.isEmpty)
  }

  @Test func aRecordIsAnExample() throws {
    #expect(
      try otherwise("long", "works: [{ hours: 3, announced: false }]")
        == "It would be charged if, for example, the hours of work 1 were 6.")
    #expect(
      try otherwise("told", "works: [{ hours: 3, announced: false }]")
        == "It would be charged if, for example, the answer to “Was it announced?” for work 1 were "
        + "yes.")
  }

  @Test func aYesOrNoIsOneInJSON() throws {
    let json = try told("").explanation(about: "ready").json()
    #expect(json.contains(#""changes":[{"fact":"ready","value":true,"status":"due"}]"#))
    let number = try told("pieces: 20").explanation(about: "many").json()
    #expect(number.contains(#""changes":[{"fact":"pieces","value":"501","status":"due"}]"#))
    let record = try told("works: [{ hours: 3, announced: false }]").explanation(about: "told")
      .json()
    #expect(record.contains(#"{"fact":"works[1].announced","value":true,"status":"due"}"#))
  }

  private func otherwise(_ name: String, _ facts: String) throws -> String? {
    try told(facts).explanation(about: name).outcomes[0].otherwise
  }

  private func told(_ facts: String) throws -> Told {
    let standard = ["pieces: 1", "debt: 1 EUR", "born_on: 2020-01-01", "ready: false"]
    let others = standard.filter { !facts.hasPrefix($0.prefix { $0 != ":" }) }
    let all = ["ordered_on: 2024-05-03"] + others + (facts.isEmpty ? [] : [facts])
    return try Told(Self.contract, "{ \(all.joined(separator: ", ")) }")
  }
}
