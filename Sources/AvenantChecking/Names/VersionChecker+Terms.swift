import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax
import AvenantValues

/// Terms and definitions, checked when somebody needs them.
extension VersionChecker {
  /// Gives every term, definition and clause its place; facts come before.
  mutating func declareNames() {
    var first: [String: SourceRange] = [:]
    for fact in facts { first[fact.name] = fact.range }
    for (index, term) in text.terms.enumerated() {
      if declare(term.content.name, in: &first) {
        names.terms[term.content.name.text] = TermID(index)
      }
    }
    for (index, definition) in text.definitions.enumerated() {
      if declare(definition.content.name, in: &first) {
        names.definitions[definition.content.name.text] = DefinitionID(index)
      }
    }
    for (name, calendar) in contractCalendars.byName.sorted(by: { $0.key < $1.key }) {
      guard let other = first[name] else { continue }
      diagnostics.report(.calendarNameTaken(calendar, by: other))
    }
    for (index, clause) in text.clauses.enumerated() {
      let name = clause.content.name
      names.clauses[name.text] = ClauseID(index)
      guard let entitlement = names.entitlements[name.text] else { continue }
      diagnostics.report(.clauseNamedAsEntitlement(name, entitlements[entitlement.index]))
    }
  }

  private mutating func declare(
    _ name: NameSyntax, in first: inout [String: SourceRange]
  ) -> Bool {
    if let other = first[name.text] {
      diagnostics.report(.declaredTwice(name, first: other))
      return false
    }
    first[name.text] = name.range
    return true
  }

  /// A term that was checked already.
  func finished(_ id: TermID) -> Term? {
    if case .finished(let term) = terms[id.index] { term } else { nil }
  }

  /// A definition that was checked already.
  func finished(_ id: DefinitionID) -> Definition? {
    if case .finished(let definition) = definitions[id.index] { definition } else { nil }
  }

  /// The term of `id`, which is needed at `range`; `nil` when it cannot be used.
  mutating func checkedTerm(_ id: TermID, neededAt range: SourceRange) -> Term? {
    reads.note(.term(id))
    return once(\.terms, at: id.index, as: .term(id), neededAt: range) { checker in
      let syntax = checker.text.terms[id.index].content
      return checker.checking(.term(id), neededAt: range) { checker in
        checker.term(syntax).flatMap { checker.measured($0, as: .term(id)) }
      }
    }
  }

  private mutating func term(_ syntax: TermSyntax) -> Term? {
    if syntax.cite == nil, !syntax.isDated {
      diagnostics.report(.termWithoutCite(syntax.name))
    }
    switch syntax.value {
    case .constant(let value):
      guard let value = check(value).flatMap({ requireConstant($0) }) else { return nil }
      return term(syntax, .value(value), of: value.type, value.numbers)
    case .period(let from, let through):
      let interval = Interval(
        lower: date(from.text, at: from.range), includesLower: true,
        upper: date(through.text, at: through.range), includesUpper: true)
      return term(syntax, interval, at: from.range.through(through.range))
    case .interval(let bounds):
      guard let interval = interval(bounds.interval) else { return nil }
      return term(syntax, interval, at: bounds.range)
    case .dated(let values): return dated(syntax, values)
    case .scale(let scale): return self.scale(syntax, scale)
    }
  }

  private mutating func term(
    _ syntax: TermSyntax, _ interval: Interval, at range: SourceRange
  ) -> Term? {
    guard !interval.isEmpty else {
      diagnostics.report(.emptyInterval(at: range))
      return nil
    }
    let type = interval.lower?.type ?? interval.upper?.type ?? .date
    return term(syntax, .interval(interval), of: type, nil)
  }

  private mutating func interval(_ syntax: IntervalSyntax) -> Interval? {
    let lower = syntax.lower.map { check($0).flatMap { requireConstant($0) } }
    let upper = syntax.upper.map { check($0).flatMap { requireConstant($0) } }
    for end in [lower, upper] {
      guard let end else { continue }
      guard let end else { return nil }
      guard end.type.isOrdered else {
        diagnostics.report(.cannotOrder(end, at: end.range))
        return nil
      }
    }
    if let low = lower ?? nil, let high = upper ?? nil, low.type != high.type {
      diagnostics.report(.cannotCompare(low, high, at: low.range.through(high.range)))
      return nil
    }
    return Interval(
      lower: lower ?? nil, includesLower: syntax.includesLower, upper: upper ?? nil,
      includesUpper: syntax.includesUpper)
  }

  func term(
    _ syntax: TermSyntax, _ content: Term.Content, of type: ValueType, _ numbers: NumberShape?
  ) -> Term {
    Term(
      name: syntax.name.text, type: type, numbers: numbers, content: content,
      label: syntax.label?.text, cite: syntax.cite.map { Citation($0.text) },
      range: syntax.name.range)
  }

  mutating func checkedDefinition(_ id: DefinitionID, neededAt range: SourceRange) -> Definition? {
    reads.note(.definition(stated(id)))
    switch definitions[id.index] {
    case .finished(let definition): return definition
    case .underway:
      reportCircle(back: .definition(id), neededAt: range)
      return nil
    case .waiting:
      definitions[id.index] = .underway
      let checked = checking(.definition(id), neededAt: range) { $0.defined(id) }
      definitions[id.index] = .finished(checked.map { definition(id, $0.value, $0.allowance) })
      note(id)
      return finished(id)
    }
  }

  private mutating func definition(
    _ id: DefinitionID, _ value: Expression, _ allowance: Allowance?
  ) -> Definition {
    let origin = stated(id)
    let stated = text.definitions[origin.index]
    let syntax = stated.content
    return Definition(
      name: syntax.name.text, forEach: binding(of: id), copyOf: origin == id ? nil : origin,
      value: value, says: syntax.says.text, cite: syntax.cite.map { Citation($0.text) },
      allowance: allowance, allocation: allocations[id], isOutcome: syntax.isOutcome,
      statedIn: stated.version,
      range: syntax.name.range)
  }

  /// Notes what others ask of a definition that was checked.
  private mutating func note(_ id: DefinitionID) {
    guard let definition = finished(id) else { return }
    if definition.isOutcome { checkOutcome(definition) }
    let value = definition.value
    if value.type == .boolean, checkNegations(value) { excused.insert(id) }
  }

  /// The value of a definition, with the allowance of which it is what is left.
  private mutating func defined(
    _ id: DefinitionID
  ) -> (value: Expression, allowance: Allowance?)? {
    let words = words(of: id)
    switch words {
    case .allowance(let allowance): return defined(id, allowance)
    case .allocation(let allocation): return part(of: id, allocation).map { ($0, nil) }
    case .expression, .table:
      guard !isOfUnusableItem(id) else { return nil }
      return value(words).flatMap { measured($0, as: .definition(id)) }.map { ($0, nil) }
    }
  }

  private mutating func defined(
    _ id: DefinitionID, _ allowance: AllowanceSyntax
  ) -> (value: Expression, allowance: Allowance?)? {
    guard let (left, allowance) = self.allowance(allowance),
      let value = measured(left, as: .definition(id))
    else { return nil }
    return (value, allowance)
  }

  /// What was found of something when it was needed first; whoever needs it while it is being
  /// checked needs itself.
  mutating func once<Content>(
    _ memo: WritableKeyPath<VersionChecker, [Progress<Content>]>, at index: Int,
    as node: DependencyNode, neededAt range: SourceRange,
    _ check: (inout VersionChecker) -> Content?
  ) -> Content? {
    switch self[keyPath: memo][index] {
    case .finished(let content): return content
    case .underway:
      reportCircle(back: node, neededAt: range)
      return nil
    case .waiting:
      self[keyPath: memo][index] = .underway
      let content = check(&self)
      self[keyPath: memo][index] = .finished(content)
      return content
    }
  }

  /// Checks something that stands by itself, wherever it is needed: nothing is known there.
  mutating func checking<Content>(
    _ node: DependencyNode, neededAt range: SourceRange,
    _ check: (inout VersionChecker) -> Content?
  ) -> Content? {
    underway.append((node, range))
    let reader = reads.begin(part(of: node))
    let (outside, outerScope) = (assumptions, scope)
    assumptions = Assumptions()
    scope = scope(of: node)
    defer {
      assumptions = outside
      scope = outerScope
      _ = reads.begin(reader)
      underway.removeLast()
    }
    return check(&self)
  }

  private func part(of node: DependencyNode) -> CheckedPart {
    switch node {
    case .term(let id): .term(id)
    case .definition(let id): .definition(stated(id))
    case .applies(let id), .charge(let id), .obligation(let id): .clause(id)
    }
  }

  /// An amount or a definition's value: an expression, or a table.
  mutating func value(_ syntax: ValueSyntax) -> Expression? {
    switch syntax {
    case .expression(let expression): check(expression)
    case .table(let table): self.table(table)
    case .allowance(let allowance): self.allowance(allowance)?.left
    case .allocation: preconditionFailure("only a definition shares something out")
    }
  }
}

extension TermSyntax {
  fileprivate var isDated: Bool {
    switch value {
    case .dated: true
    case .scale(let scale): scale.datedBy != nil
    case .constant, .period, .interval: false
    }
  }
}
