import AvenantDiagnostics
import AvenantModel
import AvenantSyntax

/// Sums of what is owed, which are absent wherever one of the amounts is not due.
extension VersionChecker {
  /// Warns of such sums where nobody asks whether all of it is due.
  ///
  /// That is in definitions, in what must hold, and in the conditions of clauses; an amount that
  /// may be absent is an error already.
  ///
  /// - Parameters:
  ///   - clauses: All clauses of the version.
  ///   - guarantees: All guarantees that concern it, unless one cannot be used.
  mutating func warnOfSums(in clauses: [Clause?], _ guarantees: [Guarantee]) {
    let conditions = clauses.compactMap { $0?.condition } + guarantees.flatMap(\.conditions)
    warnOfSums(of: conditions, among: clauses, guarantees)
  }

  /// The same, where only some of the conditions are looked at; of definitions all are.
  mutating func warnOfSums(
    of conditions: [Expression], among clauses: [Clause?], _ guarantees: [Guarantee]
  ) {
    let summing = definitions.indices.map { DefinitionID($0) }
      .filter { finished($0)?.value.hasSum ?? false }
    let asked = summing.isEmpty ? [] : definitionsAskedFor(clauses, guarantees)
    for id in summing where !asked.contains(id) {
      if let value = finished(id)?.value { warnOfSums(in: value) }
    }
    for condition in conditions { warnOfSums(in: condition) }
  }

  private mutating func warnOfSums(in expression: Expression) {
    guard expression.hasSum else { return }
    var sums: [(sum: Expression, absence: Absence)] = []
    findSums(in: expression, given: Assumptions(), into: &sums)
    for (sum, absence) in sums {
      diagnostics.report(.sumMayBeAbsent(sum, absence, total: total(in: sum, absence)))
    }
  }

  private func findSums(
    in expression: Expression, given: Assumptions,
    into sums: inout [(sum: Expression, absence: Absence)]
  ) {
    switch expression.kind {
    // Who asks whether a sum is there knows that it may not be.
    case .presence: return
    case .junction(let junction, let members):
      for (index, member) in members.enumerated() {
        let others = members.indices.filter { $0 != index }.map { members[$0] }
        let known = others.reduce(given) { $0.and(assuming($1, junction == .all)) }
        findSums(in: member, given: known, into: &sums)
      }
    case .conditional(let condition, let one, let other):
      findSums(in: condition, given: given, into: &sums)
      findSums(in: one, given: given.and(assuming(condition, true)), into: &sums)
      findSums(in: other, given: given.and(assuming(condition, false)), into: &sums)
    case .table(let rows, let otherwise, _):
      for row in rows {
        findSums(in: row.condition, given: given, into: &sums)
        findSums(in: row.value, given: given.and(assuming(row.condition, true)), into: &sums)
      }
      if let otherwise { findSums(in: otherwise, given: given, into: &sums) }
    case .arithmetic(_, .sum, _), .arithmetic(_, .difference, _):
      let absences = expression.addends.compactMap { mayBeAbsent($0, given: given) }
      if let absence = absences.first(where: \.isOfAmount) {
        sums.append((expression, absence))
      } else {
        for addend in expression.addends { findSums(in: addend, given: given, into: &sums) }
      }
    default: for child in expression.children { findSums(in: child, given: given, into: &sums) }
    }
  }

  /// The definitions of which somebody asks whether they are there, and what these read.
  private func definitionsAskedFor(
    _ clauses: [Clause?], _ guarantees: [Guarantee]
  ) -> Set<DefinitionID> {
    var asked: Set<DefinitionID> = []
    let all =
      definitions.indices.compactMap { finished(DefinitionID($0))?.value }
      + clauses.compactMap { $0 }.flatMap(\.expressions) + guarantees.flatMap(\.conditions)
    for expression in all {
      expression.walk { part in
        if case .presence(let value, _) = part.kind { ask(for: value, &asked) }
      }
    }
    return asked
  }

  private func ask(for value: Expression, _ asked: inout Set<DefinitionID>) {
    value.walk { part in
      guard case .definition(let id) = part.kind, asked.insert(id).inserted,
        let inner = finished(id)?.value
      else { return }
      ask(for: inner, &asked)
    }
  }
}

// MARK: - What is meant

extension VersionChecker {
  /// What stands for the amounts of a sum where what is not due counts as nothing; `nil` where an
  /// amount for the record at hand is meant, of which there is no total.
  func total(in sum: Expression, _ absence: Absence) -> String? {
    guard case .amountOf(let culprit) = absence.cause.kind, listName(of: culprit) == nil else {
      return nil
    }
    let amounts = sum.isPlainSum ? sum.addends : [absence.cause]
    var names: [String] = []
    for case .amountOf(let clause) in amounts.map(\.kind) where listName(of: clause) == nil {
      names.append(text.clauses[clause.index].content.name.text)
    }
    guard names.count == amounts.count else {
      return "total_of(\(text.clauses[culprit.index].content.name.text))"
    }
    return "total_of(\(names.joined(separator: ", ")))"
  }

  /// The sum around an amount that may not be due; the amount itself where nothing is added to it.
  func sum(around absence: Absence, in expression: Expression) -> Expression {
    var found = absence.cause
    expression.walk { part in
      switch part.kind {
      case .arithmetic(_, .sum, _), .arithmetic(_, .difference, _):
        let isInside = part.addends.contains { $0.range == absence.part.range }
        if isInside, found.range == absence.cause.range { found = part }
      default: break
      }
    }
    return found
  }
}

extension Absence {
  /// Whether an amount that is not due makes it so.
  var isOfAmount: Bool {
    if case .amountOf = cause.kind { true } else { false }
  }
}

extension Expression {
  /// What is added up, or taken off; the expression itself where it is no sum.
  var addends: [Expression] {
    switch kind {
    case .arithmetic(let one, .sum, let other), .arithmetic(let one, .difference, let other):
      one.addends + other.addends
    default: [self]
    }
  }

  /// Whether nothing but amounts is added up in it, and nothing taken off.
  fileprivate var isPlainSum: Bool {
    switch kind {
    case .arithmetic(let one, .sum, let other): one.isPlainSum && other.isPlainSum
    case .amountOf: true
    default: false
    }
  }
}

extension Expression {
  private var hasSumWithin: Bool {
    var hasSum = false
    visitChildren { child in if !hasSum { hasSum = child.hasSum } }
    return hasSum
  }

  /// Whether something is added or taken off anywhere in it.
  fileprivate var hasSum: Bool {
    switch kind {
    case .arithmetic(_, .sum, _), .arithmetic(_, .difference, _): true
    default: hasSumWithin
    }
  }
}
