import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax

/// A version that was checked without an error, with what its checker knows of it.
final class CheckedVersion {
  let checker: VersionChecker
  let version: Version
  fileprivate let clauses: [Clause?]
  fileprivate let guarantees: [GuaranteeSyntax]
  fileprivate let readers: Readers

  init(_ version: Version, by checker: VersionChecker) {
    self.checker = checker
    self.version = version
    // Arrays of references are cast one by one, and each looked up, unless somebody says how.
    clauses = version.clauses.map(Optional.some)
    guarantees = checker.concerning
    readers = Readers(checker.reads)
  }
}

/// Checks a version where other readings change it, and takes the rest as it was checked before.
extension VersionChecker {
  /// The version as other readings read it; it says nothing that was not said of `before`.
  ///
  /// What readings state anew is checked, and all that reads it. That comes to the same as checking
  /// the whole, and where it might not, there is no answer.
  ///
  /// - Parameters:
  ///   - before: The version as this checker checked it under other readings.
  ///   - question: The one question that is read otherwise than it was.
  ///   - text: The text as it is read now.
  ///   - readings: The readings by which it is, question by question.
  /// - Returns: The version; `nil` when the whole has to be checked.
  mutating func recheck(
    _ before: CheckedVersion, otherwise question: UnsettledSyntax, by text: VersionText,
    _ readings: [String: String]
  ) -> Version? {
    let known = before.checker
    let restated = question.readings.filter { reading in
      [readings, known.readings].contains { applied in
        reading.name.text == applied[question.name.text] ?? question.chosen.text
      }
    }
    guard !isDamaged, !contract.isDamaged, let changed = changed(by: restated) else { return nil }
    let parts = before.readers.closure(of: changed.union(relatives(of: restated, before)))
    guard !parts.contains(.consistent), reads.numbering.isDisjoint(with: parts) else { return nil }
    (self.text, self.readings) = (text, readings)
    forget(parts)
    let version = check(parts, of: before, otherwise: question.name.text)
    let isSame =
      diagnostics.sorted.allSatisfy { known.diagnostics.contains($0.id, at: $0.range) }
      && reads.numbering.isEmpty && known.reads.depth + reads.depth <= Extents.mostDepth
    return isSame ? version : nil
  }

  /// What readings change of this version; `nil` where they change more than parts of it.
  private func changed(by readings: [ReadingSyntax]) -> Set<CheckedPart>? {
    var parts: Set<CheckedPart> = []
    for reading in readings {
      for name in reading.terms.map(\.name.text) {
        guard let id = names.terms[name] else { return nil }
        parts.insert(.term(id))
      }
      for name in reading.definitions.map(\.name.text) {
        guard let id = names.definitions[name] else { return nil }
        parts.insert(.definition(id))
      }
      for restated in reading.clauses {
        guard let id = names.clauses[restated.name.text], isByItself(restated, id) else {
          return nil
        }
        parts.insert(.clause(id))
      }
    }
    return parts
  }

  /// Whether nothing of a clause is restated by which the clauses are put into order, or by which a
  /// fact is called.
  private func isByItself(_ restated: RestatementSyntax, _ id: ClauseID) -> Bool {
    let clause = text.clauses[id.index].content
    let leads = [clause.obligation, restated.obligation].contains { !($0?.otherwise ?? []).isEmpty }
    return restated.reduction == nil && restated.cap == nil
      && (restated.obligation == nil || !leads)
      && (restated.overrides == nil || amountRules.reducers.isEmpty)
      && (restated.says == nil || clause.judgement == nil)
  }

  /// What reads the charges of clauses that are waived or overridden otherwise than before: whether
  /// one is always due depends on all clauses.
  private func relatives(
    of readings: [ReadingSyntax], _ before: CheckedVersion
  ) -> Set<CheckedPart> {
    var parts: Set<CheckedPart> = []
    for restated in readings.flatMap(\.clauses)
    where restated.waives != nil || restated.overrides != nil {
      guard let id = names.clauses[restated.name.text] else { continue }
      let old = before.version[id]
      for clause in old.waives + old.overrides + named(by: restated) {
        parts.formUnion(before.readers[.clause(clause)])
      }
    }
    return parts
  }

  private func named(by restated: RestatementSyntax) -> [ClauseID] {
    let overridden = (restated.overrides ?? []).compactMap { names.clauses[$0.text] }
    switch restated.waives {
    case .named(let names): return overridden + names.compactMap { self.names.clauses[$0.text] }
    case .all: return text.clauses.indices.map { ClauseID($0) }
    case nil: return overridden
    }
  }

  /// Forgets what was made of some parts, and what was said.
  private mutating func forget(_ parts: Set<CheckedPart>) {
    diagnostics = Diagnostics()
    reads = Reads()
    for part in parts {
      switch part {
      case .term(let id): terms[id.index] = .waiting
      case .definition(let id):
        definitions[id.index] = .waiting
        excused.remove(id)
      case .clause(let id):
        conditions[id.index] = .waiting
        amounts[id.index] = .waiting
        obligations[id.index] = .waiting
        amountRules.minima[id] = nil
        amountRules.limits[id] = nil
      case .guarantee, .consistent: break
      }
    }
  }

  /// Checks some parts in the order in which a whole is checked; all else is as in `whole`.
  private mutating func check(
    _ parts: Set<CheckedPart>, of whole: CheckedVersion, otherwise question: String
  ) -> Version? {
    let before = whole.version
    guard let (terms, definitions, definitionsAreInOrder) = checkDeclarations(parts, of: before),
      let (clauses, clausesAreInOrder) = checkClauses(parts, of: before)
    else { return nil }
    var all = whole.clauses
    for case .clause(let id) in parts { all[id.index] = clauses[id.index] }
    if parts.contains(where: { isOfAmounts($0, clauses) }) { proveAmounts(of: all) }
    var questions = before.unsettled
    if let place = questions.firstIndex(where: { $0.name == question }),
      let reading = readings[question]
    {
      questions[place] = questions[place].applying(reading)
    }
    var guarantees = before.guarantees
    for place in parts.guarantees {
      guard let guarantee = guarantee(place, whole.guarantees[place]) else { return nil }
      guarantees[place] = guarantee
    }
    let conditions =
      parts.clauses.compactMap { all[$0.index]?.condition }
      + parts.guarantees.flatMap { guarantees[$0].conditions }
    warnOfSums(of: conditions, among: all, guarantees)
    guard definitionsAreInOrder, clausesAreInOrder else {
      return version(before.consistent, all, questions, guarantees)
    }
    guard !diagnostics.containsError else { return nil }
    return before.with(
      terms: terms, definitions: definitions, clauses: clauses, unsettled: questions,
      guarantees: guarantees)
  }

  /// Checks the terms and definitions among some parts.
  ///
  /// - Returns: All terms and definitions, and whether any order that served before still serves;
  ///   `nil` when one cannot be used.
  private mutating func checkDeclarations(
    _ parts: Set<CheckedPart>, of before: Version
  ) -> (terms: [Term], definitions: [Definition], isInOrder: Bool)? {
    var (terms, definitions, isInOrder) = (before.terms, before.definitions, true)
    for id in parts.terms {
      let place = text.terms[id.index].content.name.range
      guard let term = checkedTerm(id, neededAt: place) else { return nil }
      terms[id.index] = term
    }
    for id in parts.definitions {
      // What is made of definitions for one record or another is made anew with the whole.
      guard id.index < text.definitions.count else { return nil }
      let place = text.definitions[id.index].content.name.range
      guard let definition = checkedDefinition(id, neededAt: place) else { return nil }
      isInOrder = isInOrder && DependencyOrder.isSame(for: definition, before[id])
      definitions[id.index] = definition
    }
    return (terms, definitions, isInOrder)
  }

  /// Checks the clauses among some parts.
  ///
  /// - Returns: All clauses, and whether any order that served before still serves; `nil` when one
  ///   cannot be used.
  private mutating func checkClauses(
    _ parts: Set<CheckedPart>, of before: Version
  ) -> (clauses: [Clause], isInOrder: Bool)? {
    var clauses = before.clauses
    var isInOrder = true
    for id in parts.clauses {
      guard let clause = clause(id) else { return nil }
      isInOrder = isInOrder && DependencyOrder.isSame(for: clause, before[id])
      clauses[id.index] = clause
    }
    return (clauses, isInOrder)
  }

  /// Whether a part is a clause by which amounts come about.
  private func isOfAmounts(_ part: CheckedPart, _ clauses: [Clause]) -> Bool {
    guard case .clause(let id) = part else { return false }
    return clauses[id.index].charge != nil || clauses[id.index].reduction != nil
      || clauses[id.index].cap != nil
  }
}
