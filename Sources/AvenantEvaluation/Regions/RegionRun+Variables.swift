import AvenantModel

extension [RegionRun] {
  /// The variables that are read by what is open, and have more than one value yet.
  func variables(behind openings: [Opening]) -> [Int] {
    var found: Set<Int> = []
    for opening in openings {
      switch opening {
      case .form(let form, _, _): found.formUnion(form.factors.keys)
      case .part(let part, _): found.insert(part.variable)
      case .spans(let span, _, _): found.formUnion([span.start, span.end])
      case .address(let ticket, let address):
        found.formUnion(self[ticket].variables(behind: address))
      }
    }
    let region = self[0].region
    return found.filter { region.pinned($0) == nil && region.lists[$0] == nil }.sorted()
  }
}

extension RegionRun {
  /// The variables that an address is worked out from.
  fileprivate func variables(behind root: Address) -> Set<Int> {
    var (found, visited, waiting) = (Set<Int>(), Set<Address>(), [root])
    while let address = waiting.popLast() {
      guard visited.insert(address).inserted else { continue }
      if let variable = ticket.variable(at: address) {
        found.insert(variable)
      } else if address == .slot(.asOf) {
        found.insert(ticket.asOf)
      } else if let instruction = ticket.program.origins.instruction(writing: address) {
        waiting += ticket.program.allReads(of: instruction)
      }
    }
    return found
  }
}

extension [Address] {
  /// Those of which something holds, and the others, each in order.
  func parted(by isSo: (Address) -> Bool) -> (those: [Address], others: [Address]) {
    (filter(isSo), filter { !isSo($0) })
  }
}

extension VersionProgram {
  /// Whether a literal says that something else does not hold.
  func isContrary(_ address: Address) -> Bool {
    if case .gate(.complement, _) = origins.instruction(writing: address) { true } else { false }
  }
}
