import AvenantModel

extension Memory {
  /// Whether nothing can come of what an alternative states otherwise, in which case it decides the
  /// ticket as the version does: it states only clauses otherwise, and none of them holds, in
  /// either.
  ///
  /// That a clause does not hold is seen from a condition that both share, or that is `false`. It
  /// then comes to nothing whatever else is said of it; and so, clause by clause in the order of
  /// the work, each condition is what it was.
  ///
  /// - Parameters:
  ///   - alternative: The version under another reading.
  ///   - program: The version, compiled; all of it is worked out in this memory.
  /// - Returns: `false` also where something may come of it.
  func isUntouched(by alternative: Alternative, of program: VersionProgram) -> Bool {
    let version = program.version
    return version.statedOtherwise(by: alternative).allSatisfy { place in
      // A term or a definition is read by others.
      guard let place else { return false }
      return !mayHold(program.clauses[place].holds)
        && version.clauses[place].isLeftOut(wherever: alternative.version.clauses[place])
    }
  }
}

extension Version {
  /// The places of the clauses that an alternative states otherwise; `nil` for what is no clause.
  fileprivate func statedOtherwise(by alternative: Alternative) -> [Int?] {
    guard clauses.count == alternative.version.clauses.count,
      let question = unsettled.first(where: { $0.name == alternative.question }),
      let readings = question.readings,
      let other = readings.all.first(where: { $0.name == alternative.reading })
    else { return [nil] }
    return (readings.applied.restates + other.restates).map { stated in
      // Of a clause it is a key that is stated anew: `launch.when`.
      guard let end = stated.firstIndex(of: ".") else { return nil }
      return clauses.firstIndex { $0.name == stated[..<end] }
    }
  }
}

extension Clause {
  /// Whether the clause as it is stated otherwise cannot hold where this one does not.
  fileprivate func isLeftOut(wherever other: Clause) -> Bool {
    guard forEach == nil, other.forEach == nil,
      obligation?.otherwise ?? [] == other.obligation?.otherwise ?? [],
      let stated = other.condition
    else { return false }
    if case .constant(.boolean(false)) = stated.kind { return true }
    return condition.map(stated.isWritten(as:)) ?? false
  }
}

extension Expression {
  /// Whether both are the same words; what joins a condition to a judgement stands where the judge
  /// is named, whatever the condition.
  fileprivate func isWritten(as other: Expression) -> Bool {
    guard range == other.range else { return false }
    guard case .junction(_, let members) = kind, case .junction(_, let others) = other.kind else {
      return true
    }
    return members.count == others.count && zip(members, others).allSatisfy { $0.isWritten(as: $1) }
  }
}
