import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax

/// What the contract leaves open.
extension VersionChecker {
  /// The open questions.
  mutating func questions() -> [Unsettled] {
    text.unsettled.map { question($0.content, isInherited: $0.version != text.own.id.text) }
  }

  /// What an amendment repeals is said of the questions that it inherits where it is repealed.
  private mutating func question(_ syntax: UnsettledSyntax, isInherited: Bool) -> Unsettled {
    diagnostics.report(repeatedIn: syntax.touches)
    let told = isInherited ? Set(text.repealed.keys) : []
    let touches = syntax.touches.compactMap { name -> ClauseID? in
      if let id = names.clauses[name.text] { return id }
      if !isDamaged(name.text), !told.contains(name.text) {
        diagnostics.report(unknownClause(name))
      }
      return nil
    }
    let readings = statedReadings(of: syntax, told: told)
    return Unsettled(
      name: syntax.name.text, question: syntax.question.text,
      chosen: readings?.chosen.says ?? syntax.chosen.text, cite: Citation(syntax.cite.text),
      touches: touches, readings: readings, range: syntax.name.range)
  }

  /// The readings stated: the one chosen is the text as it stands, and each other differs from it.
  private mutating func statedReadings(
    of syntax: UnsettledSyntax, told: Set<String>
  ) -> StatedReadings? {
    guard !syntax.readings.isEmpty else { return nil }
    for reading in syntax.readings { check(reading, of: syntax, told: told) }
    let all = syntax.readings.map { reading in
      Reading(
        name: reading.name.text, says: reading.says.text,
        restates: reading.restatedKeys, range: reading.name.range)
    }
    guard let chosen = all.first(where: { $0.name == syntax.chosen.text }) else {
      diagnostics.report(.unknownReading(syntax.chosen, known: all.map(\.name)))
      return nil
    }
    if all.count == 1 { diagnostics.report(.onlyOneReading(syntax.readings[0])) }
    let applied = readings[syntax.name.text].flatMap { name in all.first { $0.name == name } }
    return StatedReadings(all: all, chosen: chosen, applied: applied ?? chosen)
  }

  private mutating func check(
    _ reading: ReadingSyntax, of question: UnsettledSyntax, told: Set<String>
  ) {
    let isChosen = reading.name.text == question.chosen.text
    // Where the chosen one is misspelt, it may be this one.
    let isOther = !isChosen && question.readings.contains { $0.name.text == question.chosen.text }
    if isChosen, let restated = reading.restated.first {
      diagnostics.report(.chosenReadingRestates(restated, chosen: question.chosen))
    }
    if isOther, reading.restated.isEmpty {
      diagnostics.report(.readingRestatesNothing(reading.name))
    }
    func isTold(_ name: NameSyntax) -> Bool { isDamaged(name.text) || told.contains(name.text) }
    for name in reading.terms.map(\.name) where names.terms[name.text] == nil && !isTold(name) {
      diagnostics.report(.unknownTerm(name, known: names.terms.keys.sorted()))
    }
    for name in reading.definitions.map(\.name)
    where names.definitions[name.text] == nil && !isTold(name) {
      diagnostics.report(.unknownDefinition(name, known: names.definitions.keys.sorted()))
    }
    for clause in reading.clauses where !told.contains(clause.name.text) { check(clause) }
  }

  /// A reading states anew what there is: it makes no clause charge or require what it does not.
  private mutating func check(_ restated: RestatementSyntax) {
    guard let id = names.clauses[restated.name.text] else {
      if !isDamaged(restated.name.text) {
        diagnostics.report(unknownClause(restated.name))
      }
      return
    }
    let clause = text.clauses[id.index].content
    if let charge = restated.charge, charge.isCredit != clause.charge?.isCredit {
      diagnostics.report(
        .readingAddsEffect(
          charge.isCredit ? "credit" : "charge", at: charge.range, to: clause.name))
    }
    if let obligation = restated.obligation, clause.obligation == nil {
      diagnostics.report(.readingAddsEffect("requires", at: obligation.range, to: clause.name))
    }
    if let reduction = restated.reduction, clause.reduction == nil {
      diagnostics.report(.readingAddsEffect("reduces", at: reduction.range, to: clause.name))
    }
    if let cap = restated.cap, clause.cap == nil {
      diagnostics.report(.readingAddsEffect("caps", at: cap.range, to: clause.name))
    }
  }
}
