import AvenantEvaluation

/// What tickets show that were found where a question is read otherwise.
extension VersionDifference {
  /// Takes in the changes of outcomes of which no ticket was found, where one that was found under
  /// another reading shows them here as well.
  ///
  /// - Parameters:
  ///   - other: What changes under the other reading, of the same versions.
  ///   - budget: The most nodes that are visited for one question.
  mutating func tryTickets(of other: VersionDifference, budget: Int) {
    let open = Set(unproven.map(\.outcome)).subtracting(changes.map(\.name))
    let found = other.changes.filter { open.contains($0.name) && $0.unstated.isEmpty }
    guard !found.isEmpty else { return }
    let asking = Asking(space: space, budget: budget)
    for question in ChangeQuestions(space, before, after).all.flatMap(\.single) {
      let search = RegionSearch(question.goal, in: space)
      let tickets = found.filter { $0.name == question.name }.flatMap(\.cases).map(\.witness)
      guard let ticket = tickets.first(where: search.isConfirmed) else { continue }
      _ = take(ticket.among(space), of: question.goal, question, asking)
    }
  }
}

extension ChangeQuestion {
  /// Its ways; itself where it has none.
  fileprivate var single: [ChangeQuestion] { ways.isEmpty ? [self] : ways.flatMap(\.single) }
}
