import AvenantEvaluation
import AvenantModel

/// The facts of which two versions read otherwise that a ticket says nothing.
struct UnstatedFacts {
  /// The most of them for which every combination is looked at.
  private static let most = 3

  /// Those for which both versions say what holds.
  private let names: [String]

  init(_ before: Version, _ after: Version) {
    names = after.facts.compactMap { fact in
      let old = before.facts.first { $0.name == fact.name }
      guard let old, old.type.sharesValues(with: fact.type), old.list == nil,
        old.stateIfMissing != fact.stateIfMissing, old.stateIfMissing != .unknown,
        fact.stateIfMissing != .unknown
      else { return nil }
      return fact.name
    }
  }

  /// Whether tickets are compared that say nothing of a fact.
  func areCompared(_ fact: String) -> Bool { names.contains(fact) && names.count <= Self.most }

  /// What a ticket may leave out of them, in every combination.
  var combinations: [[String]] {
    guard names.count <= Self.most else { return [] }
    return (1..<(1 << names.count)).map { bits in
      names.indices.filter { bits >> $0 & 1 == 1 }.map { names[$0] }
    }
  }
}
