import AvenantDiagnostics
import AvenantModel

/// Holds bindings against the facts of all versions of a contract, once, when they are set up.
struct BindingChecker<Ticket> {
  private let contract: Contract
  private let bindings: [FactBinding<Ticket>]
  private(set) var problems: [BindingError.Problem] = []

  init(_ contract: Contract, _ bindings: [FactBinding<Ticket>]) {
    self.contract = contract
    self.bindings = bindings
    var bound: Set<String> = []
    for binding in bindings {
      if bound.insert(binding.fact).inserted {
        check(binding)
      } else {
        report(.boundTwice(binding.fact))
      }
    }
    for fact in contract.versions.flatMap(\.facts) where !bound.contains(fact.name) {
      requireNothing(of: fact)
    }
  }

  /// The declarations of a fact, one for each version that has it.
  private func declarations(of name: String) -> [Fact] {
    contract.versions.flatMap { $0.facts.filter { $0.name == name } }
  }

  /// A problem of several versions is reported once.
  private mutating func report(_ problem: BindingError.Problem) {
    if !problems.contains(problem) { problems.append(problem) }
  }

  private mutating func check(_ binding: FactBinding<Ticket>) {
    let facts = declarations(of: binding.fact)
    if facts.isEmpty {
      let names = contract.versions.flatMap { $0.facts.map(\.name) }
      report(
        .unknownFact(
          binding.fact, suggestion: Suggestion.closest(to: binding.fact, among: names)))
    }
    for fact in facts {
      checkType(binding, fact)
      if binding.silence == .absent, !fact.isOptional { report(.neverAbsent(fact.name)) }
    }
    checkOptions(binding, facts)
  }

  private mutating func checkType(_ binding: FactBinding<Ticket>, _ fact: Fact) {
    guard let type = binding.type else { return }
    guard type.fits(fact.type) else {
      return report(.otherType(fact.name, declared: fact.typeWords, bound: type.boundWords))
    }
    let points = fact.type == .percent ? 2 : 0
    let declared = max(0, (fact.numbers?.scale ?? 0) - points)
    if !(0...declared).contains(binding.decimals) {
      report(.tooManyDecimals(fact.name, declared: declared, bound: binding.decimals))
    }
  }

  /// Every option that is bound is one of some version.
  private mutating func checkOptions(_ binding: FactBinding<Ticket>, _ facts: [Fact]) {
    guard case .choice(let bound) = binding.type else { return }
    let choices = facts.compactMap { fact in
      if case .choice(let choice) = fact.type { choice } else { nil }
    }
    guard !choices.isEmpty else { return }
    for option in bound.options
    where !choices.contains(where: { $0.index(of: option.name) != nil }) {
      report(.unknownOption(binding.fact, option: option.name))
    }
  }

  private mutating func requireNothing(of fact: Fact) {
    guard case .undetermined = fact.ifMissing else { return }
    report(fact.type == .list ? .list(fact.name) : .unbound(fact.name))
  }
}

extension ValueType {
  /// Whether a value that is bound as this type can be one of a fact; options are looked at apart.
  fileprivate func fits(_ declared: ValueType) -> Bool {
    if case (.choice, .choice) = (self, declared) { true } else { self == declared }
  }

  fileprivate var boundWords: String { self == .boolean ? "true or false" : words }
}
