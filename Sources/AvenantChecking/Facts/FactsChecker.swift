public import AvenantDiagnostics
@_spi(Checking) public import AvenantModel
public import AvenantSyntax
public import AvenantValues

/// Checks the facts of a ticket against what the version that governs it declares.
///
/// Every problem is reported, each at the words of the ticket that cause it.
///
/// - Parameters:
///   - document: The facts as nested mappings or dotted names.
///   - contract: The contract.
///   - zone: The data of the contract's time zone; `nil` when it has none.
///   - diagnostics: Where problems go.
/// - Returns: The facts, or `nil` when an error was reported.
public func check(
  facts document: SyntaxNode, for contract: Contract, zone: ZoneData?,
  into diagnostics: inout Diagnostics
) -> Facts? {
  var checker = FactsChecker(contract: contract, zone: zone)
  let facts = checker.check(document)
  diagnostics.report(contentsOf: checker.diagnostics)
  return checker.diagnostics.containsError ? nil : facts
}

/// The date by which a ticket picks its version, where it can be used; nothing is said of other
/// facts.
///
/// - Parameters:
///   - document: The facts as nested mappings or dotted names.
///   - contract: The contract.
///   - zone: The data of the contract's time zone; `nil` when it has none.
/// - Returns: The date; `nil` where it is not known or cannot be used.
public func governingDate(
  in document: SyntaxNode, for contract: Contract, zone: ZoneData?
) -> CalendarDate? {
  guard case .mapping = document.content else { return nil }
  return FactsChecker(contract: contract, zone: zone)
    .governingDate(StatedFacts(document, known: contract.factNames))
}

/// Reads what a ticket says of each fact.
struct FactsChecker {
  let contract: Contract
  let zone: ZoneData?
  var diagnostics = Diagnostics()
  var conversions: [Facts.Conversion] = []

  init(contract: Contract, zone: ZoneData?) {
    self.contract = contract
    self.zone = zone
  }

  mutating func check(_ document: SyntaxNode) -> Facts? {
    guard case .mapping = document.content else {
      diagnostics.report(.factsAreNoMapping(document.range))
      return nil
    }
    var said = StatedFacts(document, known: contract.factNames)
    let version = governingDate(said).flatMap { contract.versionIndex(inForceOn: $0) }
    let facts = contract.versions[version ?? 0].facts
    var states: [Facts.State] = []
    var origins: [Facts.Origin] = []
    for (index, fact) in facts.enumerated() {
      let statement = said.take(fact.name)
      let state = statement.map { self.state($0, of: fact, FactID(index)) } ?? fact.stateIfMissing
      states.append(state)
      origins.append(statement == nil ? .defaulted : .stated)
    }
    let governing = version.map { contract.versions[$0].id }
    said.reportRest(facts: facts, version: governing, into: &diagnostics)
    return Facts(
      of: contract.identity, versionIndex: version, states: states, origins: origins,
      conversions: conversions)
  }

  /// The date that picks the version; `nil` where it is not known or cannot be used.
  fileprivate func governingDate(_ said: StatedFacts) -> CalendarDate? {
    guard let fact = contract.versions.first?[contract.governedBy] else { return nil }
    var silent = FactsChecker(contract: contract, zone: zone)
    let state =
      said[fact.name].map { silent.state($0, of: fact, contract.governedBy) }
      ?? fact.stateIfMissing
    guard case .known(.date(let date)) = state else { return nil }
    return date
  }

  /// What a statement says of a fact; unknown where it cannot be used, which is reported.
  mutating func state(
    _ statement: StatedFacts.Statement, of fact: Fact, _ id: FactID
  ) -> Facts.State {
    switch statement {
    case .unknown: return .unknown
    case .none(let range):
      guard fact.isOptional else {
        diagnostics.report(.factIsNotOptional(fact, at: range))
        return .unknown
      }
      return .absent
    case .value(let node):
      return value(of: node, fact, id).map(Facts.State.known) ?? .unknown
    }
  }
}

extension Fact {
  /// What holds when the ticket says nothing.
  var stateIfMissing: Facts.State {
    switch ifMissing {
    case .undetermined: .unknown
    case .absent: .absent
    case .presume(let value): .known(value)
    }
  }
}
