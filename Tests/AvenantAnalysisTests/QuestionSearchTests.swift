import Avenant
import AvenantAnalysis
import Testing

/// How many questions it takes, at the longest.
@Suite struct QuestionSearchTests {
  private static let contract = Result {
    try ContractLibrary(contentsOf: "policies/incident-support".inPackage).contracts[0]
  }

  @Test(arguments: [
    "suspend_site", "intervene_on_customer_data", "intervention_with_consent", "sla_claim",
    "commercial_support", "use_services", "data_is_off_limits", "fault_not_established",
    "customer_fixes_its_own", "quote_when_not_solved", "announce_quote", "launch",
  ])
  func theLongestWayIsAtMostOneQuestionLongerThanItMustBe(_ outcome: String) throws {
    let contract = try Self.contract.get()
    var game = Game(program: Program(contract.contract), outcome: outcome)
    let facts = try contract.facts(yaml: "ticket.opened_on: 2010-07-01")
      .withoutDefaults(but: [])
    let optimum = game.optimum(facts)
    let longest = game.longest(facts)
    #expect(longest <= optimum + 1, "\(longest) questions, \(optimum) are enough")
    #expect(longest >= optimum)
  }

  @Test func whatCanNoLongerMatterIsNotAskedFor() throws {
    let contract = try Self.contract.get()
    let facts = try contract.facts(
      yaml: "{ ticket.opened_on: 2010-07-01, dispute.raised: true }"
    ).withoutDefaults(but: [])
    var search = QuestionSearch(
      Program(contract.contract), asOf: .day, about: "commercial_support")
    let question = search.question(for: facts)
    #expect(question == nil)
  }

  @Test func whatNobodyKnowsIsNotAskedForAgain() throws {
    let contract = try Self.contract.get()
    let facts = try contract.facts(yaml: "ticket.opened_on: 2010-07-01").withoutDefaults(but: [])
    var search = QuestionSearch(
      Program(contract.contract), asOf: .day, about: "commercial_support")
    var closed: Set<FactID> = []
    while let fact = search.question(for: facts, without: closed) {
      let isNew = closed.insert(fact).inserted
      #expect(isNew)
      guard isNew else { break }
    }
    #expect(closed.count == 2)
  }

  /// The answers to `a` and `b` cannot be told apart by themselves, and settle nothing alone.
  @Test func whatMaySettleTheOutcomeIsAskedForBeforeWhatSettlesNothingAlone() throws {
    let contract = try AnalysedContract(
      clause("fee", when: "asked and a * 2 > b", "charge: { label: Fee, amount: 5 EUR }"),
      replacing: [
        "facts:\n": """
        facts:
          a: { type: money, in: "[0 EUR..1000 EUR]" }
          b: { type: money, in: "[0 EUR..1000 EUR]" }

        """
      ]
    ).loaded
    let facts = try contract.facts(yaml: "ordered_on: 2024-02-01").withoutDefaults(but: [])
    var search = QuestionSearch(Program(contract.contract), asOf: .day, about: "fee")
    let question = search.question(for: facts)
    #expect(question.map { contract.contract.versions[0][$0].name } == "asked")
  }

  @Test func theFactThatPicksTheVersionComesFirst() throws {
    let contract = try Self.contract.get()
    let facts = try contract.facts(yaml: "{}").withoutDefaults(but: [])
    var search = QuestionSearch(Program(contract.contract), asOf: .day, about: "diagnostic_charge")
    let question = search.question(for: facts)
    #expect(question == contract.contract.governedBy)
  }

  @Test func anOutcomeThatThereIsNotNeedsNoQuestion() throws {
    let contract = try Self.contract.get()
    let facts = try contract.facts(yaml: "ticket.opened_on: 2010-07-01").withoutDefaults(but: [])
    var search = QuestionSearch(Program(contract.contract), asOf: .day, about: "no_such_clause")
    let question = search.question(for: facts)
    #expect(question == nil)
  }
}

/// The interview as a game against the worst answers, played through to every end.
private struct Game {
  let program: Program
  let outcome: String
  private var best: [[Facts.State]: Int] = [:]

  init(program: Program, outcome: String) { (self.program, self.outcome) = (program, outcome) }

  /// The fewest questions that are enough, whatever the answers.
  mutating func optimum(_ facts: Facts) -> Int {
    if let known = best[facts.states] { return known }
    let open = program.openFacts(facts, asOf: .day, about: outcome)
    var least = open.isEmpty ? 0 : Int.max
    for question in open {
      // Answers that cannot be told apart settle nothing but their own fact.
      var worst = question.cells.isEmpty ? open.count : 0
      for answered in answers(question, facts) where worst < least {
        worst = max(worst, 1 + optimum(answered))
      }
      least = min(least, worst)
    }
    best[facts.states] = least
    return least
  }

  /// The questions that are asked, with the worst answers.
  func longest(_ facts: Facts) -> Int {
    var search = QuestionSearch(program, asOf: .day, about: outcome)
    guard let asked = search.question(for: facts),
      let question = program.openFacts(facts, asOf: .day, about: outcome)
        .first(where: { $0.fact == asked })
    else { return 0 }
    guard !question.cells.isEmpty else {
      return program.openFacts(facts, asOf: .day, about: outcome).count
    }
    return 1 + (answers(question, facts).map(longest).max() ?? 0)
  }

  private func answers(_ question: OpenFact, _ facts: Facts) -> [Facts] {
    question.cells.map { program.answering(question.fact, $0, in: facts) ?? facts }
      .filter { program.brokenConsistency($0).isEmpty }
  }
}

extension CalendarDate {
  fileprivate static let day = CalendarDate(year: 2010, month: 8, day: 20) ?? .latest
}

extension String {
  /// The path in the package's folder.
  var inPackage: String {
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/\(self)"
  }
}
