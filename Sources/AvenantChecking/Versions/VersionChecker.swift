import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax
import AvenantValues

/// Checks one version, amendments applied: gives every name its meaning and every expression its
/// type, and says all that is wrong.
///
/// Terms, definitions, conditions and amounts are checked when somebody needs them, so that the
/// order in which a file states them says nothing.
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

  var text: VersionText
  let contract: ContractText
  let inForce: InForce
  /// The calendars of the contract.
  let contractCalendars: Calendars
  /// Whether something in the files could not be read.
  let isDamaged: Bool
  /// The readings by which `text` is read instead of those chosen, question by question.
  var readings: [String: String]
  var diagnostics = Diagnostics()

  /// What names mean.
  var names = DeclaredNames()
  var facts: [Fact] = []
  /// How many facts a ticket has; the fields of records that have names follow them.
  var ticketFactCount = 0
  var bindings: [RecordBinding] = []
  /// The names of records of clauses that are read for each; `nil` for one that cannot be used.
  var clauseBindings: [ClauseID: BindingID?] = [:]
  /// The names of records that mean something where the expression stands that is being checked.
  var scope: [ItemName] = []
  /// The names of records of definitions that are read for each; `nil` for one that cannot be used.
  var definitionBindings: [DefinitionID: BindingID?] = [:]
  /// The definitions behind those of the text: of which record each is read.
  var itemDefinitions: [ItemDefinition] = []
  /// What definitions of the text share out.
  var allocations: [DefinitionID: Allocation] = [:]
  var itemDefinitionIDs: [ItemDefinition: DefinitionID] = [:]
  var entitlements: [Entitlement] = []
  var terms: [Progress<Term>] = []
  var definitions: [Progress<Definition>] = []
  var conditions: [Progress<Expression>] = []
  var amounts: [Progress<Expression>] = []
  var obligations: [Progress<Obligation>] = []
  /// What clauses say of the amounts of others.
  var amountRules = AmountRules()

  /// The calendars that something reads, in the order in which that was found.
  var calendars: [BusinessCalendar] = []

  /// Whether facts are being declared, so that no name means anything yet but an option's.
  var isDeclaring = false
  /// What is being checked, outermost first, with where each is needed.
  var underway: [(node: DependencyNode, range: SourceRange)] = []
  /// How deep the expression that is being checked lies, through all that is underway.
  var depth = 0
  /// How large everything is that was checked, with what its names stand for.
  var extents = Extents()
  /// What is known where the expression stands that is being checked.
  var assumptions = Assumptions()
  /// Which values are in order on every real ticket.
  var consistency = Assumptions()
  /// Definitions of which it has been said that they may be neither true nor false.
  var excused: Set<DefinitionID> = []
  /// The facts, terms and definitions that something reads.
  var used: Set<String> = []
  /// Which parts read which.
  var reads = Reads()

  init(
    text: VersionText, contract: ContractText, inForce: InForce, calendars: Calendars,
    isDamaged: Bool, readings: [String: String]
  ) {
    self.text = text
    self.contract = contract
    self.inForce = inForce
    contractCalendars = calendars
    self.isDamaged = isDamaged
    self.readings = readings
    terms = Array(repeating: .waiting, count: text.terms.count)
    definitions = Array(repeating: .waiting, count: text.definitions.count)
    conditions = Array(repeating: .waiting, count: text.clauses.count)
    amounts = Array(repeating: .waiting, count: text.clauses.count)
    obligations = Array(repeating: .waiting, count: text.clauses.count)
    names.damaged = text.damaged.union(contract.syntax.damagedNames)
  }

  /// Checks everything that the version states; `nil` when it cannot be used.
  mutating func check() -> Version? {
    declareFacts()
    declareEntitlements()
    declareNames()
    noteObligations()
    noteReductions()
    noteCaps()
    checkGoverningFact()
    let consistent = self.consistent()
    for condition in consistent {
      consistency.orders.formUnion(assuming(condition, true).orders)
    }
    for (index, term) in text.terms.enumerated() {
      _ = checkedTerm(TermID(index), neededAt: term.content.name.range)
    }
    for (index, definition) in text.definitions.enumerated() {
      _ = checkedDefinition(DefinitionID(index), neededAt: definition.content.name.range)
    }
    let clauses = clauses()
    proveAmounts(of: clauses)
    let questions = questions()
    let guarantees = guarantees()
    warnOfSums(in: clauses, guarantees)
    warnOfTaxesLeftOut()
    return version(consistent, clauses, questions, guarantees)
  }

  /// Puts together what was checked, when nothing is missing.
  mutating func version(
    _ consistent: [Expression], _ clauses: [Clause?], _ questions: [Unsettled],
    _ guarantees: [Guarantee]
  ) -> Version? {
    let definitions = definitions.indices.map { finished(DefinitionID($0)) }
    let order = order(of: definitions, clauses)
    guard !diagnostics.containsError else { return nil }
    return Version(
      id: text.own.id.text, title: text.own.title?.text, document: text.own.source?.text,
      amends: text.own.amends?.text, from: inForce.from, through: inForce.through,
      lastDay: inForce.lastDay, rounding: rounding ?? .halfUp, taxRounding: taxRounding,
      monthEnd: monthEnd,
      facts: Array(facts[..<ticketFactCount]), bindings: bindings,
      recordFields: Array(facts[ticketFactCount...]), consistent: consistent,
      entitlements: entitlements,
      terms: text.terms.indices.compactMap { finished(TermID($0)) },
      definitions: definitions.compactMap { $0 }, clauses: clauses.compactMap { $0 },
      unsettled: questions, calendars: calendars, guarantees: guarantees, order: order)
  }

  /// An order of the steps; there is none after a diagnostic.
  private mutating func order(
    of definitions: [Definition?], _ clauses: [Clause?]
  ) -> [Version.Step] {
    let order = DependencyOrder(definitions: definitions, clauses: clauses)
    for circle in order.circles { reportCircle(circle) }
    for step in order.tooDeep { reportTooDeep(step) }
    return order.order
  }

  /// What every real ticket satisfies.
  private mutating func consistent() -> [Expression] {
    let outside = reads.begin(.consistent)
    defer { _ = reads.begin(outside) }
    return (contract.syntax.consistent + text.consistent).compactMap { syntax in
      assumptions = Assumptions()
      guard let condition = condition(syntax) else { return nil }
      if let outcome = part(of: condition, where: \.isOutcome) {
        diagnostics.report(.outcomeInConsistent(outcome))
        return nil
      }
      if let date = part(of: condition, where: \.isEvaluationDate) {
        diagnostics.report(.evaluationDateInConsistent(date))
        return nil
      }
      checkNegations(condition)
      return condition
    }
  }

  /// The first part of a condition that is so, or that reads such a thing by a name.
  private func part(
    of condition: Expression, where isSo: (Expression) -> Bool
  ) -> Expression? {
    var found: Expression?
    condition.walk { part in
      let named: Expression? =
        switch part.kind {
        case .definition(let id): finished(id)?.value
        case .term(let id): finished(id)?.datedBy
        default: nil
        }
      if isSo(part) || named.flatMap({ self.part(of: $0, where: isSo) }) != nil {
        found = found ?? part
      }
    }
    return found
  }

  /// The rule that the version has for months that lack a day.
  var monthEnd: MonthEndRule { text.monthEnd ?? contract.monthEnd }

  /// The rule by which the version rounds; `nil` where none is stated.
  var rounding: RoundingMode? { text.rounding ?? contract.rounding }

  /// Where the version rounds taxes; `nil` where nothing is said.
  var taxRounding: TaxRounding? { text.taxRounding ?? contract.taxRounding }

  /// Whether `name` was declared but could not be read, so that nothing is said of its uses.
  func isDamaged(_ name: String) -> Bool {
    names.damaged.contains(name)
      || names.damaged.contains { name == "\(reservedForJudgements).\($0)" }
  }
}

extension Expression {
  /// Whether it asks for what follows from the facts.
  fileprivate var isOutcome: Bool {
    switch kind {
    case .applies, .isDue, .amountOf, .totalOf, .obligationIs: true
    default: false
    }
  }

  fileprivate var isEvaluationDate: Bool {
    if case .asOf = kind { true } else { false }
  }
}

extension Term {
  /// The date that picks the value; `nil` where it does not change with time.
  fileprivate var datedBy: Expression? {
    if case .dated(let values) = content { values.datedBy } else { nil }
  }
}
