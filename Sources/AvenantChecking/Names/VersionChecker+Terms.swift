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
        termIDs[term.content.name.text] = TermID(index)
      }
    }
    for (index, definition) in text.definitions.enumerated() {
      if declare(definition.content.name, in: &first) {
        definitionIDs[definition.content.name.text] = DefinitionID(index)
      }
    }
    for (index, clause) in text.clauses.enumerated() {
      clauseIDs[clause.content.name.text] = ClauseID(index)
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

  mutating func checkedTerm(_ id: TermID) -> Term? {
    let syntax = text.terms[id.index].content
    switch terms[id.index] {
    case .finished(let term): return term
    case .underway:
      diagnostics.report(.termNeedsItself(syntax.name))
      return nil
    case .waiting:
      terms[id.index] = .underway
      let outside = assumptions
      assumptions = Assumptions()
      let term = term(syntax)
      assumptions = outside
      terms[id.index] = .finished(term)
      return term
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
      guard let first = dateConstant(from), let last = dateConstant(through) else { return nil }
      let interval = Interval(
        lower: first, includesLower: true, upper: last, includesUpper: true)
      return term(syntax, interval, at: from.range.through(through.range))
    case .interval(let bounds):
      guard let interval = interval(bounds.interval) else { return nil }
      return term(syntax, interval, at: bounds.range)
    case .dated(let values): return dated(syntax, values)
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

  /// A date that stands as a word of its own.
  mutating func dateConstant(_ word: NameSyntax) -> Expression? {
    date(word.text, at: word.range)
  }

  mutating func checkedDefinition(_ id: DefinitionID, neededAt range: SourceRange) -> Definition? {
    let syntax = text.definitions[id.index].content
    switch definitions[id.index] {
    case .finished(let definition): return definition
    case .underway:
      reportCycle(back: .definition(id), neededAt: range)
      return nil
    case .waiting:
      definitions[id.index] = .underway
      underway.append((.definition(id), range))
      let outside = assumptions
      assumptions = Assumptions()
      let value = value(syntax.value)
      assumptions = outside
      underway.removeLast()
      let definition = value.map {
        Definition(
          name: syntax.name.text, value: $0, says: syntax.says.text,
          cite: syntax.cite.map { Citation($0.text) }, range: syntax.name.range)
      }
      definitions[id.index] = .finished(definition)
      return definition
    }
  }

  /// An amount or a definition's value: an expression, or a table.
  mutating func value(_ syntax: ValueSyntax) -> Expression? {
    switch syntax {
    case .expression(let expression): check(expression)
    case .table(let table): self.table(table)
    }
  }

  /// Says that something needs itself, with every step on the way.
  mutating func reportCycle(back to: DependencyNode, neededAt range: SourceRange) {
    guard let start = underway.firstIndex(where: { $0.node == to }) else { return }
    let steps = underway[(start + 1)...].map { (name(of: $0.node), $0.range) }
    diagnostics.report(.cycle(through: name(of: to), steps: steps, at: range))
  }

  func name(of node: DependencyNode) -> String {
    switch node {
    case .definition(let id): text.definitions[id.index].content.name.text
    case .applies(let id), .charge(let id): text.clauses[id.index].content.name.text
    }
  }
}

extension TermSyntax {
  fileprivate var isDated: Bool {
    if case .dated = value { true } else { false }
  }
}
