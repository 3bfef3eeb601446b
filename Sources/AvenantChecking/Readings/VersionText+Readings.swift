import AvenantSyntax

extension VersionText {
  /// The text as it is read by `readings`, question by question; a question that is not among them
  /// is read as the contract chooses.
  func read(by readings: [String: String]) -> VersionText {
    var text = self
    for reading in selected(readings) {
      for term in reading.terms { text.restate(term) }
      for definition in reading.definitions { text.restate(definition) }
      for clause in reading.clauses { text.restate(clause) }
    }
    return text
  }

  /// Whether two of `readings` state the same thing anew, so that they say nothing together.
  func isContradictory(_ readings: [String: String]) -> Bool {
    let selected = selected(readings)
    guard selected.count > 1 else { return false }
    let names = selected.flatMap(\.restatedKeys)
    return Set(names).count < names.count
  }

  /// The readings of that name, in the order of the files.
  private func selected(_ readings: [String: String]) -> [ReadingSyntax] {
    guard !readings.isEmpty else { return [] }
    return unsettled.compactMap { stated in
      // There are few of them, so that none is looked up for every question.
      let wanted = readings.first { $0.key == stated.content.name.text }?.value
      guard let wanted, wanted != stated.content.chosen.text else { return nil }
      return stated.content.readings.first { $0.name.text == wanted }
    }
  }

  private mutating func restate(_ term: TermSyntax) {
    let place = terms.firstIndex { $0.content.name.text == term.name.text }
    guard let place else { return }
    terms[place] = Stated(
      content: terms[place].content.restated(by: term), version: terms[place].version)
  }

  private mutating func restate(_ definition: RestatedDefinitionSyntax) {
    let place = definitions.firstIndex { $0.content.name.text == definition.name.text }
    guard let place else { return }
    definitions[place] = Stated(
      content: definitions[place].content.restated(by: definition),
      version: definitions[place].version)
  }

  private mutating func restate(_ clause: RestatementSyntax) {
    let place = clauses.firstIndex { $0.content.name.text == clause.name.text }
    guard let place else { return }
    clauses[place] = Stated(
      content: clauses[place].content.restated(by: clause), version: clauses[place].version)
  }
}
