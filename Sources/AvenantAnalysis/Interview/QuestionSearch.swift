package import AvenantEvaluation
@_spi(Checking) package import AvenantModel
package import AvenantValues

/// The choice of the next question, so that the longest way to the end is short.
///
/// A ticket is settled within a number of questions if some fact can be asked for, such that with
/// every answer it is settled within one question less. The least such number is looked for, one
/// question more at a time; answers are the cells of a fact, and what no real ticket is like is no
/// answer. Where the search would take more work than its limit, the fact is taken whose worst
/// answer leaves the fewest facts that can still matter.
package struct QuestionSearch {
  /// The most tickets that are looked at for one question.
  package static let standardLimit = 3_000

  private let program: Program
  private let asOf: CalendarDate
  private let name: String?
  /// How many more tickets may be looked at for this question.
  private var remaining: Int
  /// The facts that can still matter to each ticket that was looked at.
  private var openFactsOf: [[Facts.State]: [OpenFact]] = [:]
  /// For each ticket, how many questions are known to be too few, and how many are enough.
  private var boundsOf: [[Facts.State]: (tooFew: Int, enough: Int)] = [:]
  /// The facts that are not asked for.
  private var skipped: Set<FactID> = []

  /// Takes the outcome that is asked about.
  ///
  /// - Parameters:
  ///   - program: The contract.
  ///   - asOf: The date of evaluation, at most 9899-12-31.
  ///   - name: The id of a clause, an entitlement or a value; `nil` for all outcomes.
  ///   - limit: The most tickets that are looked at for one question.
  package init(
    _ program: Program, asOf: CalendarDate, about name: String?, limit: Int = standardLimit
  ) {
    (self.program, self.asOf, self.name, remaining) = (program, asOf, name, limit)
  }

  /// The fact to ask for next; `nil` where nothing that may be asked for can change the outcome.
  ///
  /// - Parameters:
  ///   - facts: What is known of the ticket.
  ///   - skipped: The facts that are not asked for, because nobody knows them.
  /// - Returns: The fact.
  package mutating func question(for facts: Facts, without skipped: Set<FactID> = []) -> FactID? {
    self.skipped = skipped
    let exact = program.openFacts(facts, asOf: asOf, about: name)
      .filter { !skipped.contains($0.fact) }
    guard let first = exact.first, exact.count > 1 else { return exact.first?.fact }
    for count in 1...exact.count where remaining > 0 {
      let enough = exact.filter { isSettled(facts, asking: $0, within: count) }
      if !enough.isEmpty { return promising(enough, facts)?.fact ?? first.fact }
    }
    return nearest(exact, facts)?.fact ?? first.fact
  }

  /// The one of equally good candidates that leaves the least to be asked, answer by answer.
  private mutating func promising(_ candidates: [OpenFact], _ facts: Facts) -> OpenFact? {
    var best: (fact: OpenFact, rest: Fraction)?
    for candidate in candidates {
      let left = left(of: facts, after: candidate)
      guard let rest = Fraction(Int128(left.reduce(0, +)), over: Int128(max(1, left.count))) else {
        continue
      }
      if best.map({ rest < $0.rest }) ?? true { best = (candidate, rest) }
    }
    return best?.fact
  }

  // MARK: Looking ahead

  /// Whether a ticket is settled within so many questions, of which the first is for `candidate`,
  /// whatever the answers.
  private mutating func isSettled(
    _ facts: Facts, asking candidate: OpenFact, within count: Int
  ) -> Bool {
    // What has no cells tells nothing of the others, as far as anybody can look ahead.
    guard !candidate.cells.isEmpty else { return count >= openFacts(facts).count }
    for answered in tickets(facts, answering: candidate) {
      guard isSettled(answered, within: count - 1) else { return false }
    }
    return remaining > 0
  }

  /// Whether a ticket is settled within so many questions; what was found once is kept.
  private mutating func isSettled(_ facts: Facts, within count: Int) -> Bool {
    let open = openFacts(facts)
    guard !open.isEmpty else { return true }
    guard count > 0, remaining > 0 else { return false }
    let bounds = boundsOf[facts.states] ?? (tooFew: 0, enough: .max)
    if count >= bounds.enough { return true }
    if count <= bounds.tooFew { return false }
    // As many questions as open facts are enough; which facts there are, a version has to say
    // first.
    let asksAll = facts.versionIndex != nil && count >= open.count
    let isEnough = asksAll || open.contains { isSettled(facts, asking: $0, within: count) }
    // A search that was cut short has proven nothing.
    guard isEnough || remaining > 0 else { return false }
    boundsOf[facts.states] = isEnough ? (bounds.tooFew, count) : (count, bounds.enough)
    return isEnough
  }

  /// The candidate whose worst answer leaves the fewest facts that can still matter.
  private mutating func nearest(_ candidates: [OpenFact], _ facts: Facts) -> OpenFact? {
    remaining = max(remaining, 200)
    var best: (fact: OpenFact, worst: Int)?
    for candidate in candidates {
      let worst = left(of: facts, after: candidate).max() ?? 0
      if worst < best?.worst ?? .max { best = (candidate, worst) }
    }
    return best?.fact
  }

  /// How many facts can still matter after each answer; where no answers can be told apart, after
  /// one that settles nothing but its own fact.
  private mutating func left(of facts: Facts, after candidate: OpenFact) -> [Int] {
    guard !candidate.cells.isEmpty else { return [max(0, openFacts(facts).count - 1)] }
    var left: [Int] = []
    for answered in tickets(facts, answering: candidate) { left.append(openFacts(answered).count) }
    return left
  }

  // MARK: Tickets

  /// The tickets that the answers to a question lead to; the fact is no longer asked for.
  private func tickets(_ facts: Facts, answering question: OpenFact) -> [Facts] {
    question.cells.compactMap { cell in
      let answered = program.answering(question.fact, cell, in: facts)
      guard let answered, program.brokenConsistency(answered).isEmpty else {
        return nil
      }
      return answered
    }
  }

  private mutating func openFacts(_ facts: Facts) -> [OpenFact] {
    if let found = openFactsOf[facts.states] { return found }
    remaining -= 1
    let found = program.openFacts(facts, asOf: asOf, about: name, isExact: false)
      .filter { !skipped.contains($0.fact) }
    openFactsOf[facts.states] = found
    return found
  }
}
