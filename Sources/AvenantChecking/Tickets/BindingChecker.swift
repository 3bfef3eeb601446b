import AvenantDiagnostics
import AvenantModel

/// Holds bindings against the facts of all versions of a contract, or against the fields of a list
/// in all versions that have it, once, when they are set up.
struct BindingChecker<Ticket> {
  /// What each version declares.
  private let versions: [[Fact]]
  /// What stands before a name when it is told: `outages.` of the fields of a list.
  private let prefix: String
  private(set) var problems: [BindingError.Problem] = []

  init(_ versions: [[Fact]], _ bindings: [FactBinding<Ticket>], prefix: String = "") {
    self.versions = versions
    self.prefix = prefix
    var bound: Set<String> = []
    for binding in bindings {
      if bound.insert(binding.fact).inserted {
        check(binding)
      } else {
        report(.boundTwice(prefix + binding.fact))
      }
    }
    for fact in versions.joined() where !bound.contains(fact.name) {
      requireNothing(of: fact)
    }
  }

  /// The declarations of a fact, one for each version that has it.
  private func declarations(of name: String) -> [Fact] {
    versions.joined().filter { $0.name == name }
  }

  /// A problem of several versions is reported once.
  private mutating func report(_ problem: BindingError.Problem) {
    if !problems.contains(problem) { problems.append(problem) }
  }

  private mutating func check(_ binding: FactBinding<Ticket>) {
    let facts = declarations(of: binding.fact)
    if facts.isEmpty {
      let names = versions.joined().map(\.name)
      let suggestion = Suggestion.closest(to: binding.fact, among: names)
      report(.unknownFact(prefix + binding.fact, suggestion: suggestion.map { prefix + $0 }))
    }
    for fact in facts {
      checkType(binding, fact)
      if binding.silence == .absent, !fact.isOptional { report(.neverAbsent(prefix + fact.name)) }
    }
    checkOptions(binding, facts)
    checkFields(binding, facts)
  }

  private mutating func checkType(_ binding: FactBinding<Ticket>, _ fact: Fact) {
    guard let type = binding.type else { return }
    guard type.fits(fact.type) else {
      return report(
        .otherType(prefix + fact.name, declared: fact.typeWords, bound: type.boundWords))
    }
    let points = fact.type == .percent ? 2 : 0
    let declared = max(0, (fact.numbers?.scale ?? 0) - points)
    if !(0...declared).contains(binding.decimals) {
      report(.tooManyDecimals(prefix + fact.name, declared: declared, bound: binding.decimals))
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
      report(.unknownOption(prefix + binding.fact, option: option.name))
    }
  }

  /// What is bound to the fields of a list is held against them; they are called by both names.
  private mutating func checkFields(_ binding: FactBinding<Ticket>, _ facts: [Fact]) {
    let declared = facts.compactMap { $0.list?.fields }
    guard case .list(let fields, _) = binding.accessor, !declared.isEmpty else { return }
    let checker = BindingChecker<BoundRecord>(declared, fields, prefix: "\(binding.fact).")
    for problem in checker.problems { report(problem) }
  }

  private mutating func requireNothing(of fact: Fact) {
    if case .undetermined = fact.ifMissing { report(.unbound(prefix + fact.name)) }
  }
}

extension ValueType {
  /// Whether a value that is bound as this type can be one of a fact; options are looked at apart.
  fileprivate func fits(_ declared: ValueType) -> Bool {
    if case (.choice, .choice) = (self, declared) { true } else { self == declared }
  }

  fileprivate var boundWords: String { self == .boolean ? "true or false" : words }
}
