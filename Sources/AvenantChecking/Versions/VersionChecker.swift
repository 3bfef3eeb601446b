import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax
import AvenantValues

/// Checks one version, amendments applied: gives every name its meaning and every expression its
/// type, and says all that is wrong.
///
/// Terms, definitions and amounts are checked when somebody needs them, so that the order in which
/// a file states them says nothing.
struct VersionChecker {
  /// What has become of something that is checked when it is needed.
  enum Progress<Content> {
    /// Nobody has needed it yet.
    case waiting
    /// It is being checked: whoever needs it now needs itself.
    case underway
    /// It is checked; `nil` when it cannot be used, which has been said.
    case finished(Content?)
  }

  let text: VersionText
  let contract: ContractText
  let inForce: InForce
  var diagnostics = Diagnostics()

  var facts: [Fact] = []
  var factIDs: [String: FactID] = [:]
  var units: Set<String> = []
  var entitlements: [Entitlement] = []
  var entitlementIDs: [String: EntitlementID] = [:]
  var terms: [Progress<Term>] = []
  var termIDs: [String: TermID] = [:]
  var definitions: [Progress<Definition>] = []
  var definitionIDs: [String: DefinitionID] = [:]
  var clauseIDs: [String: ClauseID] = [:]
  var amounts: [Progress<Expression>] = []
  var conditions: [Expression?] = []
  var conditionsSeen: Set<ClauseID> = []

  /// Names that were declared but cannot be used, so that nothing is said of their uses.
  var damaged: Set<String> = []
  /// What is being checked, outermost first, with where each is needed.
  var underway: [(node: DependencyNode, range: SourceRange)] = []
  /// What is known where the expression stands that is being checked.
  var assumptions = Assumptions()
  /// The facts, terms and definitions that something reads.
  var used: Set<String> = []

  init(text: VersionText, contract: ContractText, inForce: InForce) {
    self.text = text
    self.contract = contract
    self.inForce = inForce
    terms = Array(repeating: .waiting, count: text.terms.count)
    definitions = Array(repeating: .waiting, count: text.definitions.count)
    amounts = Array(repeating: .waiting, count: text.clauses.count)
    conditions = Array(repeating: nil, count: text.clauses.count)
    damaged = text.damaged.union(contract.syntax.damagedNames)
  }

  /// Checks everything that the version states; `nil` when it cannot be used.
  mutating func check() -> Version? {
    declareFacts()
    declareEntitlements()
    declareNames()
    let consistent = self.consistent()
    for index in text.terms.indices { _ = checkedTerm(TermID(index)) }
    for (index, definition) in text.definitions.enumerated() {
      _ = checkedDefinition(DefinitionID(index), neededAt: definition.content.name.range)
    }
    let clauses = clauses()
    let questions = questions()
    checkGoverningFact()
    if !diagnostics.containsError, damaged.isEmpty { reportUnused() }
    return version(consistent, clauses, questions)
  }

  /// Puts together what was checked, when nothing is missing.
  private mutating func version(
    _ consistent: [Expression], _ clauses: [Clause], _ questions: [Unsettled]
  ) -> Version? {
    let terms = text.terms.indices.compactMap { finished(TermID($0)) }
    let definitions = text.definitions.indices.compactMap { finished(DefinitionID($0)) }
    guard clauses.count == text.clauses.count, terms.count == text.terms.count,
      definitions.count == text.definitions.count
    else { return nil }
    let order = DependencyOrder(definitions: definitions, clauses: clauses)
    if let cycle = order.cycle { reportCycle(cycle, definitions, clauses) }
    guard !diagnostics.containsError else { return nil }
    return Version(
      id: text.own.id.text, title: text.own.title?.text, document: text.own.source?.text,
      amends: text.own.amends?.text, from: inForce.from, through: inForce.through,
      lastDay: inForce.lastDay, rounding: rounding ?? .halfUp, monthEnd: monthEnd, facts: facts,
      consistent: consistent, entitlements: entitlements, terms: terms, definitions: definitions,
      clauses: clauses, unsettled: questions, order: order.order)
  }

  private mutating func reportCycle(
    _ cycle: [Version.Step], _ definitions: [Definition], _ clauses: [Clause]
  ) {
    let steps = cycle.map { step -> (String, SourceRange) in
      switch step {
      case .definition(let id): (definitions[id.index].name, definitions[id.index].range)
      case .clause(let id), .charge(let id): (clauses[id.index].name, clauses[id.index].range)
      }
    }
    guard let first = steps.first else { return }
    diagnostics.report(
      .cycle(through: first.0, steps: Array(steps.dropFirst()), at: first.1))
  }

  /// What every real ticket satisfies.
  private mutating func consistent() -> [Expression] {
    (contract.syntax.consistent + text.consistent).compactMap { syntax in
      assumptions = Assumptions()
      guard let condition = condition(syntax) else { return nil }
      checkNegations(condition, given: Assumptions())
      var outcome: Expression?
      condition.walk { part in
        switch part.kind {
        case .applies, .isDue, .amountOf: outcome = outcome ?? part
        default: break
        }
      }
      guard let outcome else { return condition }
      diagnostics.report(.outcomeInConsistent(outcome))
      return nil
    }
  }

  /// The rule that the version has for months that lack a day.
  var monthEnd: MonthEndRule {
    text.monthEnd.flatMap { MonthEndRule(rawValue: $0.text) } ?? contract.monthEnd
  }

  /// The rule by which the version rounds; `nil` where none is stated.
  var rounding: RoundingMode? {
    text.rounding.flatMap { RoundingMode(rawValue: $0.text) } ?? contract.rounding
  }

  /// Whether `name` was declared but could not be read, so that nothing is said of its uses.
  func isDamaged(_ name: String) -> Bool { damaged.contains(name) }
}

/// A thing that others may need before it can be worked out.
enum DependencyNode: Hashable {
  case definition(DefinitionID)
  case applies(ClauseID)
  case charge(ClauseID)
}
