import AvenantEvaluation
import AvenantModel

/// The outcomes that rest on the same in two versions, and so are the same for every ticket.
struct Sameness {
  /// The names of clauses.
  let clauses: Set<String>
  /// The names of entitlements.
  let entitlements: Set<String>
  /// The names of definitions that are outcomes.
  let values: Set<String>
  /// The names of all of which it was answered before whether they change.
  let answered: Set<String>
  /// Of all that rests on nothing else than clauses that is not the same: the names of the clauses.
  let restated: [String: Set<String>]
  /// The names of all that reads what is charged, under one version at least.
  let readingCharges: Set<String>
  /// The names of all that reads a fact of which the versions do not say the same.
  let readingOtherFacts: Set<String>

  /// - Parameters:
  ///   - before: The earlier version.
  ///   - after: The later version.
  ///   - compared: Two versions that were compared before. What rests on the same in both of the
  ///     earlier ones, and in both of the later ones, was answered then, and counts as the same.
  init(
    _ before: Version, _ after: Version, besides compared: (before: Version, after: Version)? = nil
  ) {
    let versions = [before, after, compared?.before, compared?.after].map { $0.map(Grounds.init) }
    var (answered, readers, restated) = (Set<String>(), Set<String>(), [String: Set<String>]())
    var readingCharges: Set<String> = []
    func same(_ kind: KeyPath<Grounds, [String: Foundation]>) -> Set<String> {
      func isSame(_ name: String, _ one: Int, _ other: Int) -> Bool {
        guard let one = versions[one], let other = versions[other] else { return false }
        return Foundation.areSame(one[keyPath: kind][name], other[keyPath: kind][name])
      }
      let names = Set(versions.prefix(2).flatMap { $0.map { Array($0[keyPath: kind].keys) } ?? [] })
      readers.formUnion(
        names.filter {
          versions[0]?[keyPath: kind][$0]?.facts != versions[1]?[keyPath: kind][$0]?.facts
        })
      for name in names {
        guard let one = versions[0]?[keyPath: kind][name],
          let other = versions[1]?[keyPath: kind][name]
        else { continue }
        restated[name] = one.restatedClauses(in: other)
        if one.readsCharges || other.readsCharges { readingCharges.insert(name) }
      }
      let before = names.filter { isSame($0, 0, 2) && isSame($0, 1, 3) }
      answered.formUnion(before)
      return before.union(names.filter { isSame($0, 0, 1) })
    }
    clauses = same(\.clauses)
    entitlements = same(\.entitlements)
    values = same(\.values)
    (self.answered, readingOtherFacts, self.restated) = (answered, readers, restated)
    self.readingCharges = readingCharges
  }
}

/// What the outcomes of a version rest on, by their names.
private struct Grounds {
  let clauses: [String: Foundation]
  let entitlements: [String: Foundation]
  let values: [String: Foundation]

  init(of version: Version) {
    let empty = Foundation(in: version)
    func named<ID>(
      _ ids: [ID], _ name: (ID) -> String, _ adding: (ID) -> Foundation
    ) -> [String: Foundation] {
      Dictionary(ids.map { (name($0), adding($0)) }) { first, _ in first }
    }
    clauses = named(
      version.clauses.indices.map(ClauseID.init), { version[$0].name }, empty.addingWords(of:))
    entitlements = named(
      version.entitlements.indices.map(EntitlementID.init), { version[$0].name }, empty.adding)
    values = named(version.outcomes, { version[$0].name }, empty.adding)
  }
}

extension Foundation {
  /// What is said of the facts that are read.
  fileprivate var facts: [String: String] { parts.filter { $0.key.hasPrefix("fact ") } }

  /// Whether two rest on the same; what there is not rests on nothing.
  static func areSame(_ one: Foundation?, _ other: Foundation?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return one.isSame(as: other)
  }
}
