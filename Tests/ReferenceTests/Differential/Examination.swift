import Avenant
import AvenantEvaluation
import AvenantModel
import AvenantValues
import TestSupport

/// One contract, compiled, against the reference.
struct Examination {
  let contract: Contract
  let program: Program
  let generators: [TicketGenerator]
  /// The most completions of one ticket that are looked at, and the most that are all looked at.
  private static let completions = (some: 3, all: 9)

  init(_ loaded: LoadedContract) {
    contract = loaded.contract
    program = Program(loaded.contract)
    generators = contract.versions.map { TicketGenerator(contract: loaded.contract, version: $0) }
  }

  /// What was found of one ticket.
  struct Finding {
    /// How many times the engine decided something.
    var evaluations = 0
    /// Why the engine is wrong; `nil` when it is right.
    var disagreement: String?
    /// Outcomes of an incomplete ticket that stay open.
    var open = 0
    /// Those among them on which all completions agree.
    var inexact: [String] = []
    /// How often something was left of an allowance, and how often nothing was.
    var allowances = (left: 0, exhausted: 0)
    /// Whether something failed in the reference.
    var hasFailure = false
  }

  /// Decides a ticket by both, and by both again when more is known.
  func examine(_ ticket: Ticket, _ random: inout SeededGenerator) -> Finding {
    guard let facts = ticket.facts(for: contract), facts.versionIndex != nil else {
      return Finding()
    }
    if let disagreement = disagreementOnStatuses(facts, ticket) {
      return Finding(evaluations: 1, disagreement: disagreement)
    }
    guard ticket.isComplete else { return examineIncomplete(ticket, facts, &random) }
    var finding = Finding(evaluations: 1)
    let reference = ReferenceEvaluator(contract, facts, asOf: ticket.asOf)
    let broken = reference.broken
    let rules = rules(brokenBy: facts)
    if broken != rules {
      finding.disagreement = "breaks the rules \(rules), but by the reference \(broken)"
    } else if broken.isEmpty {
      let wanted = reference.facets()
      finding.hasFailure = wanted.contains(Facet(hasFailed: true))
      let keys = FacetKey.all(for: reference.version, facts)
      finding.disagreement = keys.difference(decided(facts, ticket), wanted)
      finding.noteAllowances(keys, wanted)
      if finding.disagreement == nil, random.happens(20) {
        finding.disagreement = disagreementOnReadings(facts, ticket, keys, wanted)
      }
    }
    return finding
  }

  private func examineIncomplete(
    _ ticket: Ticket, _ facts: Facts, _ random: inout SeededGenerator
  ) -> Finding {
    var finding = Finding(evaluations: 1)
    let version = contract.versions[facts.versionIndex ?? 0]
    let keys = FacetKey.all(for: version, facts)
    let unlisted = Set(
      version.facts.indices.map { FactID($0) }
        .filter { version[$0].list != nil && facts[$0] == .unknown })
    let said = decided(facts, ticket, without: unlisted)
    guard said.count == keys.count else {
      finding.disagreement = "\(said) where \(keys.count) lines are wanted"
      return finding
    }
    let claims = Claims(keys, said)
    finding.disagreement = learn(ticket, claims, without: unlisted, &finding, &random)
    let (completions, areAll) = completions(of: ticket, facts, &random)
    let decision = unlisted.isEmpty ? nil : try? program.evaluate(facts, asOf: ticket.asOf)
    var outcomes: [[Facet]] = []
    for completion in completions where finding.disagreement == nil {
      let reference = ReferenceEvaluator(contract, completion, asOf: ticket.asOf)
      guard reference.broken.isEmpty else { continue }
      outcomes.append(reference.facets(without: unlisted))
      finding.disagreement =
        (outcomes.last.flatMap(claims.contradiction)
        ?? decision.flatMap { contradiction(ofUnlisted: $0, reference) })
        .map { "\($0), when \(completion.words(contract))" }
    }
    finding.note(keys, said, outcomes: areAll ? outcomes : [])
    return finding
  }

  /// Decides the ticket again when one fact more is known.
  ///
  /// A ticket that no real one completes settles nothing, so that nothing contradicts it.
  private func learn(
    _ ticket: Ticket, _ claims: Claims, without unlisted: Set<FactID>, _ finding: inout Finding,
    _ random: inout SeededGenerator
  ) -> String? {
    guard let learnt = ticket.learnt, let facts = learnt.facts(for: contract),
      rules(brokenBy: facts).isEmpty
    else { return nil }
    finding.evaluations += 1
    let later = decided(facts, learnt, without: unlisted)
    guard let words = claims.contradiction(with: later) else { return nil }
    let isReal = completions(of: learnt, facts, &random).0.contains {
      ReferenceEvaluator(contract, $0, asOf: learnt.asOf).broken.isEmpty
    }
    return isReal ? "\(words), once '\(ticket.learning?.fact ?? "")' is learnt" : nil
  }

  /// The places of the rules that a ticket breaks, by the engine.
  private func rules(brokenBy facts: Facts) -> [Int] {
    let hasRules = facts.versionIndex.map { !contract.versions[$0].consistent.isEmpty } ?? true
    return hasRules ? program.brokenConsistency(facts) : []
  }

  private func decided(
    _ facts: Facts, _ ticket: Ticket, without unlisted: Set<FactID> = []
  ) -> [Facet] {
    do {
      let version = contract.versions[facts.versionIndex ?? 0]
      return try program.evaluate(facts, asOf: ticket.asOf)
        .facets(without: version.clauses(forEachOf: unlisted))
    } catch {
      return [.word("\(error)")]
    }
  }

  /// The ways to complete a ticket, or some of them, and whether they are all.
  private func completions(
    of ticket: Ticket, _ facts: Facts, _ random: inout SeededGenerator
  ) -> ([Facts], areAll: Bool) {
    guard let index = facts.versionIndex else { return ([], false) }
    let axes = generators[index].blanks(of: ticket)
    var count = 1
    for axis in axes where count <= Self.completions.all { count *= axis.states.count }
    let areAll = count <= Self.completions.all && axes.allSatisfy(\.areAll)
    let tickets = (0..<(areAll ? count : Self.completions.some)).map { number in
      var (rest, completed) = (number, ticket)
      for axis in axes {
        let states = axis.states
        completed.fill(axis.place, areAll ? states[rest % states.count] : random.pick(states))
        rest /= states.count
      }
      return completed
    }
    return (tickets.compactMap { $0.facts(for: contract) }, areAll)
  }
}

extension Examination.Finding {
  /// Notes how often something is left of an allowance.
  fileprivate mutating func noteAllowances(_ keys: [FacetKey], _ said: [Facet]) {
    let left = zip(keys, said).filter { $0.0.line == .left && $0.1 != .nothing }.map(\.1)
    let exhausted = left.filter { $0 == Facet(fraction: Fraction(ExactNumber(0))) }.count
    allowances = (left: left.count - exhausted, exhausted: exhausted)
  }

  /// Notes what stays open, and on what of it all `outcomes` agree.
  fileprivate mutating func note(_ keys: [FacetKey], _ said: [Facet], outcomes: [[Facet]]) {
    let lines = keys.indices.filter {
      keys[$0].line == .status && said[$0] == .word("undetermined")
    }
    open = lines.count
    guard let first = outcomes.first else { return }
    inexact = lines.filter { line in outcomes.allSatisfy { $0[line] == first[line] } }
      .map { "\(keys[$0]) is always \(first[$0])" }
  }
}

extension ReferenceEvaluator {
  /// The places of the rules that a ticket breaks.
  var broken: [Int] {
    version.consistent.indices.filter { truth(version.consistent[$0]).mustBeFalse }
  }
}

extension Facts {
  /// The facts in words, for a report.
  func words(_ contract: Contract) -> String {
    let version = contract.versions[versionIndex ?? 0]
    return zip(version.facts, states).map { fact, state in
      "\(fact.name) = \(state.words(fact))"
    }.joined(separator: ", ")
  }
}
