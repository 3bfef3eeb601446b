import AvenantModel

/// The ends of what facts may be that nobody stated, and that the checker takes for granted.
extension RegionSpace {
  /// Which part of what a fact may be counts as near its end: as much as a rounding does not hide.
  private static let near: Int64 = 1_000

  /// The same tickets without those in which a fact that parts read lies near an end that nobody
  /// stated.
  ///
  /// - Parameter parts: What is owed.
  /// - Returns: The tickets; `nil` where somebody stated all the ends.
  package func awayFromUnstatedEnds(of parts: [OwedPart]) -> RegionSpace? {
    var space = self
    for variable in variables(readBy: parts) {
      guard case .numbers(let low, let high) = base.domains[variable].values else { continue }
      let ends = unstatedEnds(of: variable, low, high)
      let margin = max(1, high / Self.near - low / Self.near)
      let (first, last) = (ends.least ? low + margin : low, ends.most ? high - margin : high)
      guard first <= last else { continue }
      space.base.domains[variable].values = .numbers(first, last)
    }
    return space.base.domains == base.domains ? nil : space
  }

  private func variables(readBy parts: [OwedPart]) -> Set<Int> {
    tickets.reduce(into: []) { variables, ticket in
      let slice = ProgramSlice(
        for: owed(parts).addresses(of: ticket.place), of: ticket.program, records: ticket.records)
      for index in slice.facts {
        if case .variable(let variable) = ticket.sources[index] { variables.insert(variable) }
      }
      let readsDay = slice.instructions.contains {
        ticket.program.allReads(of: $0).contains(.slot(.asOf))
      }
      if readsDay { variables.insert(ticket.asOf) }
    }
  }

  /// Which ends of a variable are those of a fact's type alone.
  private func unstatedEnds(of variable: Int, _ low: Int64, _ high: Int64) -> (
    least: Bool, most: Bool
  ) {
    guard variable != asOf else { return (true, true) }
    let facts = tickets.compactMap { ticket in
      ticket.fact(behind: variable).map { (ticket.version.facts[$0], ticket.program) }
    }
    func isEnd(_ isOf: (Int64, Int64) -> Bool) -> Bool {
      facts.contains { fact, program in
        guard case .numbers(let least, let most) = Region.Domain(fact, of: program).values else {
          return false
        }
        return isOf(least, most)
      }
    }
    return (
      facts.allSatisfy { !$0.0.statesLeast } && isEnd { least, _ in least == low },
      facts.allSatisfy { !$0.0.statesMost } && isEnd { _, most in most == high }
    )
  }
}
