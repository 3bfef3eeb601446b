import Avenant
import TestSupport

/// Makes a disagreement small: fewer clauses, facts and lines, and simpler values.
struct Shrinker {
  private var contract: ContractText
  private var ticket: Ticket
  private var words: String

  init(_ disagreement: Tally.Disagreement) {
    contract = disagreement.contract
    ticket = disagreement.ticket
    words = disagreement.words
  }

  /// The smallest contract and ticket found on which both still disagree, in words.
  var shrunk: String {
    var shrinker = self
    while shrinker.step() {}
    return shrinker.description
  }

  /// Takes one thing away; says whether that was possible.
  private mutating func step() -> Bool {
    for smaller in contract.smaller where take(smaller, ticket) { return true }
    guard let contract = try? contract.loaded().contract else { return false }
    for simpler in ticket.simpler(for: contract) where take(self.contract, simpler) {
      return true
    }
    return false
  }

  private mutating func take(_ text: ContractText, _ simpler: Ticket) -> Bool {
    guard let loaded = try? text.loaded() else { return false }
    var random = SeededGenerator(seed: 1)
    let finding = Examination(loaded).examine(simpler, &random)
    guard let disagreement = finding.disagreement else { return false }
    contract = text
    ticket = simpler
    words = disagreement
    return true
  }

  /// The contract's files, the ticket as a scenario, and what is wrong.
  private var description: String {
    var text = "\(words)\n\n--- contract.yaml\n\(contract.contractFile)"
    for (id, file) in contract.versionFiles { text += "--- versions/\(id).yaml\n\(file)" }
    guard let loaded = try? contract.loaded().contract else { return text }
    text += "--- scenario\nas_of: \(ticket.asOf)\nfacts:\n"
    text += indented(ticket.yaml(for: loaded), by: 2)
    return text
  }
}

extension ContractText {
  /// The contract with one thing less, in every way.
  fileprivate var smaller: [ContractText] {
    var all: [ContractText] = []
    if editions.count > 1 { all += without(\.editions) }
    all += without(\.facts) + without(\.entitlements) + without(\.consistent)
    for index in editions.indices {
      all += withoutEntries(at: index)
    }
    for index in editions.indices {
      for clause in editions[index].clauses.indices {
        for part in editions[index].clauses[clause].parts.indices.dropFirst(2) {
          var smaller = self
          smaller.editions[index].clauses[clause].parts.remove(at: part)
          all.append(smaller)
        }
      }
    }
    for index in facts.indices {
      for part in facts[index].parts.indices.dropFirst() {
        var smaller = self
        smaller.facts[index].parts.remove(at: part)
        all.append(smaller)
      }
    }
    return all
  }

  private func without<Element>(_ path: WritableKeyPath<ContractText, [Element]>) -> [ContractText]
  {
    self[keyPath: path].indices.map { index in
      var smaller = self
      smaller[keyPath: path].remove(at: index)
      return smaller
    }
  }

  private func withoutEntries(at index: Int) -> [ContractText] {
    without(\.editions[index].clauses) + without(\.editions[index].unsettled)
      + without(\.editions[index].definitions) + without(\.editions[index].terms)
      + without(\.editions[index].facts) + without(\.editions[index].replaces)
      + without(\.editions[index].repeals)
  }
}

extension Ticket {
  /// The ticket with one fact simpler: absent, or the first value that there is.
  fileprivate func simpler(for contract: Contract) -> [Ticket] {
    guard let index = facts(for: contract)?.versionIndex else { return [] }
    let generator = TicketGenerator(contract: contract, version: contract.versions[index])
    var all: [Ticket] = []
    for (name, state) in states.sorted(by: { $0.key < $1.key })
    where name != learning?.fact && state != .absent {
      for simple in [.absent] + generator.representatives(of: name).prefix(1) where simple != state
      {
        guard simple != .absent || contract.isOptional(name) else { continue }
        var ticket = self
        ticket.states[name] = simple
        ticket.silent.remove(name)
        all.append(ticket)
      }
    }
    return all.filter { $0.size < size }
  }

  /// Falls with every step, so that the steps end.
  private var size: Int {
    states.values.reduce(0) { $0 + ($1 == .absent ? 0 : $1 == .unknown ? 2 : 1) }
  }
}

extension Contract {
  fileprivate func isOptional(_ name: String) -> Bool {
    versions.contains { version in version.facts.contains { $0.name == name && $0.isOptional } }
  }
}
