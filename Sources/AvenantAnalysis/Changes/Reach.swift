import AvenantEvaluation
import AvenantModel
import AvenantValues

/// What an outcome is read from: the facts, and the numbers that they are compared with.
struct Reach {
  /// A number with which an expression is compared.
  struct Threshold {
    /// What is compared.
    let expression: Expression
    /// What it is compared with; dates are counted in days.
    let number: ExactNumber
  }

  /// The facts.
  private(set) var facts: Set<FactID> = []
  /// The numbers with which what is made of facts is compared.
  private(set) var thresholds: [Threshold] = []
  /// The texts that the contract mentions.
  private(set) var texts: [String] = []

  private let trace: Trace
  private var clauses: Set<ClauseID> = []
  private var amounts: Set<ClauseID> = []
  private var definitions: Set<DefinitionID> = []

  /// Walks from an outcome back to the facts.
  init(of outcome: OutcomeID, in trace: Trace) {
    self.trace = trace
    switch outcome {
    case .charge(let id, _): visit(chargeOf: id)
    case .entitlement(let id):
      for (index, clause) in trace.version.clauses.enumerated()
      where clause.grants.contains(id) || clause.denies.contains(id) {
        visit(ClauseID(index))
      }
    case .obligation(let id, _): visit(obligationOf: id)
    case .value(let id): visit(trace.version[id].value)
    }
  }

  // MARK: Clauses

  private mutating func visit(_ id: ClauseID) {
    guard clauses.insert(id).inserted else { return }
    if let condition = trace.version[id].condition { visit(condition) }
    for overrider in trace.overriders(of: id) { visit(overrider.clause) }
    for leading in trace.version.obligations(leadingTo: id) { visit(obligationOf: leading) }
  }

  private mutating func visit(chargeOf id: ClauseID) {
    visit(id)
    for waiver in trace.waivers(of: id) { visit(waiver.clause) }
    // A minimum makes what is owed a matter of how much it is.
    guard let minimum = trace.version[id].charge?.minimum else { return }
    visit(amountOf: id)
    if let amount = trace.version[id].charge?.amount { compare(amount, minimum) }
    visit(minimum)
  }

  /// What the final amount is made of.
  private mutating func visit(amountOf id: ClauseID) {
    guard amounts.insert(id).inserted, let charge = trace.version[id].charge else { return }
    visit(charge.amount)
    for clause in charge.reductions {
      visit(clause)
      if let by = trace.version[clause].reduction?.by { visit(by) }
    }
    for clause in charge.caps {
      guard let cap = trace.version[clause].cap else { continue }
      visit(clause)
      visit(cap.atMost)
      for member in cap.members(before: id) {
        visit(chargeOf: member)
        visit(amountOf: member)
      }
    }
  }

  private mutating func visit(obligationOf id: ClauseID) {
    visit(id)
    let obligation = trace.version[id].obligation
    let dates = [obligation?.deadline?.date, obligation?.doneOn].compactMap { $0 }
    for date in dates { visit(date) }
    if let first = dates.first, let last = dates.last, dates.count > 1 { compare(first, last) }
  }

  // MARK: Expressions

  private mutating func visit(_ expression: Expression) {
    switch expression.kind {
    case .fact(let id):
      // A field of a record is no fact of the ticket; its records are varied by themselves.
      if id.index < trace.facts.states.count { facts.insert(id) }
    case .definition(let id):
      if definitions.insert(id).inserted { visit(trace.version[id].value) }
    case .part(let id, _):
      if definitions.insert(id).inserted {
        (trace.version[id].allocation?.amount).map { visit($0) }
      }
    case .term(let id): visit(trace.version[id])
    case .termOn(let id, let date): visit(trace.version[id], on: date)
    case .applies(let id): visit(id)
    case .isDue(let id): visit(chargeOf: id)
    case .obligationIs(let id, _): visit(obligationOf: id)
    case .amountOf(let id), .totalOf(let id):
      visit(chargeOf: id)
      visit(amountOf: id)
    case .comparison(let one, _, let other): compare(one, other)
    case .inInterval(let value, let interval):
      for end in [interval.lower, interval.upper].compactMap({ $0 }) { compare(value, end) }
    case .inSet(let value, let members): for member in members { compare(value, member) }
    case .constant(.text(let text)): texts.append(text)
    default: break
    }
    for child in expression.children { visit(child) }
  }

  private mutating func visit(_ term: Term) {
    guard case .dated(let values) = term.content else { return }
    visit(values.datedBy)
    visit(term, on: values.datedBy)
  }

  /// The days on which a value begins, which the date is as good as compared with.
  private mutating func visit(_ term: Term, on date: Expression) {
    guard case .dated(let values) = term.content else { return }
    for bracket in values.brackets {
      let day = ExactNumber(bracket.from.dayNumber)
      thresholds.append(Threshold(expression: date, number: day))
    }
  }

  private mutating func compare(_ one: Expression, _ other: Expression) {
    for (expression, opposite) in [(one, other), (other, one)] {
      guard let number = trace.number(of: opposite) else { continue }
      thresholds.append(Threshold(expression: expression, number: number))
    }
  }
}

extension Trace {
  /// The value of an expression as a number, where it has one; dates are counted in days.
  func number(of expression: Expression) -> ExactNumber? {
    guard case .known(let known) = value(of: expression) else { return nil }
    return known.number
  }
}
