import AvenantEvaluation
package import AvenantModel

/// What changes under another reading of one open question.
package struct ReadingDifference: Sendable {
  /// The id of the question.
  package let question: String
  /// The reading.
  package let reading: Reading
  /// What changes where the question is so read: the outcomes that rest on how it is read, and no
  /// others.
  package let difference: VersionDifference
}

extension VersionDifference {
  /// Whether a ticket of some changes is of none of those under another reading, or the reverse.
  ///
  /// - Parameters:
  ///   - changes: Changes under this reading.
  ///   - others: Changes under the other one.
  ///   - other: What changes under the other one, of the same versions.
  /// - Returns: Whether the evaluator shows it by a ticket that was found.
  package func concern(
    _ changes: [OutcomeChange], otherThan others: [OutcomeChange], of other: VersionDifference
  ) -> Bool {
    space.haveOther(changes, than: others, in: other.space)
      || other.space.haveOther(others, than: changes, in: space)
  }
}

extension RegionSpace {
  /// Whether a ticket of some changes, found or looked for, is of no other one, in another space.
  fileprivate func haveOther(
    _ changes: [OutcomeChange], than others: [OutcomeChange], in space: RegionSpace
  ) -> Bool {
    let search = RegionSearch(.any(others.map(\.goal)), in: space)
    if changes.flatMap(\.cases).contains(where: { !search.isConfirmed($0.witness) }) { return true }
    guard others.allSatisfy(\.isExact) else { return false }
    let apart = others.flatMap(\.cases).compactMap(\.conditions).map { conditions in
      !Goal.all(conditions.map { .constraint($0) })
    }
    let rest = Goal.all(apart + [.any(changes.map(\.goal))])
    guard case .found(let ticket) = RegionSearch(rest, in: self, budget: Self.apartBudget).answer()
    else { return false }
    return !search.isConfirmed(ticket)
  }

  /// The most nodes that are spent on a ticket that tells two changes apart.
  private static let apartBudget = 2_000
}

/// Two versions under one reading of one question: of the version that does not state it, as it is
/// read.
struct ReadingPair {
  let question: String
  let reading: Reading
  let before: ReadVersion
  let after: ReadVersion

  /// Every reading of a question that one of two versions is not read by, in the order of the later
  /// version's file.
  static func all(_ before: ReadVersion, _ after: ReadVersion) -> [ReadingPair] {
    var pairs: [ReadingPair] = []
    for alternative in after.version.alternatives + before.version.alternatives {
      let (question, name) = (alternative.question, alternative.reading)
      let isKnown = pairs.contains { $0.question == question && $0.reading.name == name }
      guard !isKnown,
        let reading = after.version.reading(name, of: question)
          ?? before.version.reading(name, of: question)
      else { continue }
      pairs.append(
        ReadingPair(
          question: question, reading: reading, before: before.read(question, as: name),
          after: after.read(question, as: name)))
    }
    return pairs
  }
}

extension ReadVersion {
  /// The version under a reading; as it is read where it has no such alternative.
  fileprivate func read(_ question: String, as reading: String) -> ReadVersion {
    let place = version.alternatives.firstIndex {
      $0.question == question && $0.reading == reading
    }
    return ReadVersion(program, version: index, alternative: place)
  }
}

extension Version {
  fileprivate func reading(_ name: String, of question: String) -> Reading? {
    unsettled.first { $0.name == question }?.readings?.all.first { $0.name == name }
  }
}
