@_spi(Checking) package import AvenantModel

/// Searches among the tickets that have a record, and among its fields.
extension RegionSpace {
  /// The same tickets, with a record of the list for each of whose records a clause is read.
  ///
  /// - Precondition: The search is among the tickets of one version.
  package func withRecord(of clause: ClauseID) -> RegionSpace {
    let program = tickets[0].program
    guard let list = program.lists[clause.index], let work = program.families[list] else {
      return self
    }
    return adding(work)
  }

  /// The same tickets, with a record of the list that something is made of; `nil` where it is made
  /// of nothing that could be followed.
  ///
  /// - Precondition: Of what is gone through within other records, those are at hand.
  package func withRecord(madeInto whole: Expression) -> RegionSpace? {
    let program = tickets[0].program
    guard case .aggregate = whole.kind, let address = program.map[whole]?.addresses.first,
      case .fold(let place) = program.origins.instruction(writing: address)
    else { return nil }
    return adding(program.folds[place].work)
  }

  private func adding(_ work: ItemWork) -> RegionSpace {
    precondition(tickets.count == 1, "records are looked for in one ticket")
    var space = self
    let (ticket, first) = (tickets[0], asOf)
    let fields = ticket.version.facts[work.list].list?.fields ?? []
    let program = ticket.program
    space.variables.insert(
      contentsOf: fields.map { Variable(fact: $0, texts: program.texts) }, at: first)
    space.base.domains.insert(
      contentsOf: fields.map { Region.Domain($0, of: program) }, at: first)
    let record = RecordAtHand(
      work: work, firstVariable: first,
      place: ticket.records.count { $0.work.list == work.list })
    space.tickets[0] = RegionTicket(
      program: program, sources: ticket.sources, asOf: first + fields.count, place: ticket.place,
      records: ticket.records + [record])
    if case .variable(let list) = ticket.sources[work.list] {
      _ = space.base.add(Constraint(.present(list, true)))
      space.base.forgetPath()
    }
    return space
  }
}

extension RegionTicket {
  /// The variable behind a fact, or a field of a record that is at hand.
  func variable(at address: Address) -> Int? {
    for record in records {
      let fields = version.facts[record.work.list].list?.fields ?? []
      if let variable = record.variable(at: address, of: fields) { return variable }
    }
    guard let fact = program.origins.fact(at: address), fact.index < sources.count,
      case .variable(let variable) = sources[fact.index]
    else { return nil }
    return variable
  }
}
