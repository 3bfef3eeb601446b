import AvenantModel

extension [RegionRun] {
  /// The variables that are read by what is open, and have more than one value yet.
  func variables(behind openings: [Opening]) -> [Int] {
    var found: Set<Int> = []
    for opening in openings {
      switch opening {
      case .form(let form, _, _): found.formUnion(form.factors.keys)
      case .reading(let ticket, let reading):
        found.formUnion(self[ticket].variables(behind: reading))
      }
    }
    let region = self[0].region
    return found.filter { region.pinned($0) == nil && region.lists[$0] == nil }.sorted()
  }
}

extension RegionRun {
  /// The variables that a reading is worked out from.
  fileprivate func variables(behind root: Reading) -> Set<Int> {
    var (found, visited, waiting) = (Set<Int>(), Set<Reading>(), [root])
    while let reading = waiting.popLast() {
      guard visited.insert(reading).inserted else { continue }
      if let variable = ticket.variable(at: reading) {
        found.insert(variable)
      } else if reading == .slot(.asOf) {
        found.insert(ticket.asOf)
      } else if let instruction = ticket.program.origins.instruction(writing: reading) {
        waiting += ticket.program.allReads(of: instruction)
      }
    }
    return found
  }
}

extension [Reading] {
  /// Those of which something holds, and the others, each in order.
  func parted(by isSo: (Reading) -> Bool) -> (those: [Reading], others: [Reading]) {
    (filter(isSo), filter { !isSo($0) })
  }
}

extension VersionProgram {
  /// Whether a literal says that something else does not hold.
  func isContrary(_ reading: Reading) -> Bool {
    if case .gate(.complement, _) = origins.instruction(writing: reading) { true } else { false }
  }
}
