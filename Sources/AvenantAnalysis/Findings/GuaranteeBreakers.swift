import AvenantEvaluation
import AvenantModel

/// The clauses that make what they make of the outcomes of which a guarantee speaks.
struct GuaranteeBreakers {
  /// What a clause does to others.
  enum Act: String {
    case waives, reduces, caps, overrides
  }

  /// A clause, and what it does; it only applies where `act` is `nil`.
  typealias Breaker = (clause: Clause, act: (Act, on: [Clause])?)

  private let version: Version
  /// The clauses of whose outcomes it speaks.
  private var named: Set<ClauseID> = []
  /// Those of which it asks whether they are due.
  private var due: Set<ClauseID> = []
  /// Those of which it asks what they come to.
  private var amounts: Set<ClauseID> = []

  init(_ guarantee: Guarantee, in version: Version) {
    self.version = version
    switch guarantee.promise {
    case .always(let condition):
      var met: Set<DefinitionID> = []
      read(condition, meeting: &met)
    case .granted(let ids), .denied(let ids):
      named = Set(
        version.clauses.indices.map(ClauseID.init).filter {
          !Set(version[$0].grants + version[$0].denies).isDisjoint(with: ids)
        })
    case .never, .noMoreThan: break
    }
  }

  /// Those that apply, in their order.
  ///
  /// - Parameter applied: The clauses that apply to a ticket that breaks the guarantee.
  /// - Returns: Those that act on what the guarantee names, or else on what would act on it.
  func breakers(among applied: [ClauseID]) -> [Breaker] {
    let acting = applied.filter { act(of: $0, on: named) != nil }
    let stopped = acting.isEmpty ? actors : []
    return applied.compactMap { id -> Breaker? in
      if let act = act(of: id, on: named.union(stopped)) { return (version[id], act) }
      return named.contains(id) ? (version[id], nil) : nil
    }
  }

  /// The clauses that would act, whether or not they apply.
  private var actors: [ClauseID] {
    version.clauses.indices.map(ClauseID.init).filter { act(of: $0, on: named) != nil }
  }

  private func act(of id: ClauseID, on others: Set<ClauseID>) -> (Act, on: [Clause])? {
    let clause = version[id]
    let acts: [(Act, [ClauseID])] = [
      (.overrides, clause.overrides.filter(others.contains)),
      (.waives, clause.waives.filter(due.contains)),
      (.reduces, clause.reduction.map { [$0.charge] }?.filter(amounts.contains) ?? []),
      (.caps, clause.cap?.members.filter(amounts.contains) ?? []),
    ]
    return acts.first { !$0.1.isEmpty }.map { ($0, on: $1.map { version[$0] }) }
  }

  private mutating func read(_ expression: Expression, meeting met: inout Set<DefinitionID>) {
    var inner: [Expression] = []
    expression.walk { part in
      switch part.kind {
      case .applies(let id), .obligationIs(let id, _): named.insert(id)
      case .isDue(let id):
        named.insert(id)
        due.insert(id)
      case .amountOf(let id), .totalOf(let id):
        named.insert(id)
        due.insert(id)
        amounts.insert(id)
      case .definition(let id):
        if met.insert(id).inserted { inner.append(version[id].value) }
      default: break
      }
    }
    for expression in inner { read(expression, meeting: &met) }
  }
}
