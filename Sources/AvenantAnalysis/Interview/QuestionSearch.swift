public import AvenantEvaluation
@_spi(Checking) public import AvenantModel
public import AvenantValues

/// The choice of the next question, so that the longest way to the end is short.
///
/// A ticket is settled within a number of questions if some fact can be asked for, such that with
/// every answer it is settled within one question less. The least such number is looked for, one
/// question more at a time; answers are the cells of a fact, and what no real ticket is like is no
/// answer. Where the search would take more work than its limit, the fact is taken whose worst answer
/// leaves the fewest facts that can still matter.
public struct QuestionSearch {
  /// The most tickets that are looked at for one question.
  public static let standardLimit = 3_000

  private let program: Program
  private let asOf: CalendarDate
  private let name: String?
  private var left: Int
  private var open: [[Facts.State]: [OpenFact]] = [:]
  /// For each ticket, how many questions are known to be too few, and how many are enough.
  private var known: [[Facts.State]: (tooFew: Int, enough: Int)] = [:]
  private var skipped: Set<FactID> = []

  /// Takes the outcome that is asked about.
  ///
  /// - Parameters:
  ///   - program: The contract.
  ///   - asOf: The date of evaluation, at most 9899-12-31.
  ///   - name: The id of a clause, an entitlement or a value; `nil` for all outcomes.
  ///   - limit: The most tickets that are looked at for one question.
  public init(
    _ program: Program, asOf: CalendarDate, about name: String?, limit: Int = standardLimit
  ) {
    (self.program, self.asOf, self.name, left) = (program, asOf, name, limit)
  }

  /// The fact to ask for next; `nil` where nothing that may be asked for can change the outcome.
  ///
  /// - Parameters:
  ///   - facts: What is known of the ticket.
  ///   - skipped: The facts that are not asked for, because nobody knows them.
  /// - Returns: The fact.
  public mutating func question(for facts: Facts, without skipped: Set<FactID> = []) -> FactID? {
    self.skipped = skipped
    let exact = program.openFacts(facts, asOf: asOf, about: name)
      .filter { !skipped.contains($0.fact) }
    guard let first = exact.first, exact.count > 1 else { return exact.first?.fact }
    for depth in 1...exact.count where left > 0 {
      let leading = exact.filter { leads($0, facts, within: depth) }
      if !leading.isEmpty { return promising(leading, facts)?.fact ?? first.fact }
    }
    return nearest(exact, facts)?.fact ?? first.fact
  }

  /// The one of equally good candidates that leaves the least to be asked, answer by answer.
  private mutating func promising(_ candidates: [OpenFact], _ facts: Facts) -> OpenFact? {
    var best: (fact: OpenFact, rest: Fraction)?
    for candidate in candidates {
      let answered = tickets(facts, answering: candidate)
      let open = answered.reduce(0) { $0 + openFacts($1).count }
      guard let rest = Fraction(Int128(open), over: Int128(max(1, answered.count))) else {
        continue
      }
      if best.map({ rest < $0.rest }) ?? true { best = (candidate, rest) }
    }
    return best?.fact
  }

  // MARK: Looking ahead

  /// Whether everything is settled within so many questions, of which the first is for `candidate`.
  private mutating func leads(_ candidate: OpenFact, _ facts: Facts, within depth: Int) -> Bool {
    // What has no cells tells nothing of the others, as far as anybody can look ahead.
    guard !candidate.cells.isEmpty else { return depth >= openFacts(facts).count }
    for answered in tickets(facts, answering: candidate) {
      guard isSettled(answered, within: depth - 1) else { return false }
    }
    return left > 0
  }

  private mutating func isSettled(_ facts: Facts, within depth: Int) -> Bool {
    let open = openFacts(facts)
    guard !open.isEmpty else { return true }
    guard depth > 0, left > 0 else { return false }
    let bounds = known[facts.states] ?? (0, .max)
    if depth >= bounds.enough { return true }
    if depth <= bounds.tooFew { return false }
    let isEnough =
      facts.versionIndex != nil && depth >= open.count
      || open.contains { leads($0, facts, within: depth) }
    guard left > 0 || isEnough else { return false }
    known[facts.states] =
      isEnough ? (bounds.tooFew, depth) : (depth, bounds.enough)
    return isEnough
  }

  /// The candidate whose worst answer leaves the fewest facts that can still matter.
  private mutating func nearest(_ candidates: [OpenFact], _ facts: Facts) -> OpenFact? {
    left = max(left, 200)
    var best: (fact: OpenFact, worst: Int)?
    for candidate in candidates {
      var worst = 0
      for answered in tickets(facts, answering: candidate) {
        worst = max(worst, openFacts(answered).count)
      }
      if worst < best?.worst ?? .max { best = (candidate, worst) }
    }
    return best?.fact
  }

  // MARK: Tickets

  /// The tickets that the answers to a question lead to; the fact is no longer asked for.
  private func tickets(_ facts: Facts, answering question: OpenFact) -> [Facts] {
    question.cells.compactMap { cell in
      let answered = program.answering(question.fact, cell, in: facts)
      guard let answered, program.brokenConsistency(answered, asOf: asOf).isEmpty else {
        return nil
      }
      return answered
    }
  }

  private mutating func openFacts(_ facts: Facts) -> [OpenFact] {
    if let found = open[facts.states] { return found }
    left -= 1
    let found = program.openFacts(facts, asOf: asOf, about: name, isExact: false)
      .filter { !skipped.contains($0.fact) }
    open[facts.states] = found
    return found
  }
}

extension Program {
  /// The ticket with one fact more; `nil` where no version would be in force.
  ///
  /// The fact that picks the version brings the facts of the version with it, unknown.
  public func answering(
    _ fact: FactID, _ state: Facts.State, in facts: Facts
  ) -> Facts? {
    guard fact == contract.governedBy, facts.versionIndex == nil,
      case .known(.date(let date)) = state
    else { return facts.setting(fact, to: state) }
    guard let index = contract.versionIndex(inForceOn: date) else { return nil }
    let count = contract.versions[index].facts.count
    let rest = Array(repeating: Facts.State.unknown, count: max(0, count - facts.states.count))
    return Facts(
      of: contract.identity, versionIndex: index, states: Array(facts.states.prefix(count)) + rest,
      origins: Array(repeating: .stated, count: count)
    ).setting(fact, to: state)
  }
}

extension Facts {
  /// The same facts where what nobody stated is unknown, whatever the contract says of it.
  ///
  /// - Parameter kept: The facts for which what the contract says holds.
  /// - Returns: The facts.
  public func withoutDefaults(but kept: Set<FactID>) -> Facts {
    states.indices.reduce(self) { facts, index in
      origins[index] == .defaulted && !kept.contains(FactID(index))
        ? facts.setting(FactID(index), to: .unknown) : facts
    }
  }
}
