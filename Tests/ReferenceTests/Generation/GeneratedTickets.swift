import Avenant
import AvenantModel
import AvenantValues
import TestSupport

extension LoadedContract {
  /// Makes tickets of the contract, each under one of its versions; every third is incomplete.
  ///
  /// - Parameters:
  ///   - count: How many are made.
  ///   - seed: What they are made of.
  /// - Returns: Their facts and dates of evaluation; of one that no real ticket can be, none.
  func generatedTickets(
    _ count: Int, seed: UInt64
  ) -> [(facts: Facts, asOf: CalendarDate)] {
    let generators = contract.versions.map {
      TicketGenerator(contract: contract, version: $0)
    }
    var random = SeededGenerator(seed: seed)
    return (0..<count).compactMap { number in
      let generator = random.pick(generators)
      var ticket = generator.complete(&random)
      if number % 3 == 1 { ticket = generator.incomplete(ticket, &random) }
      return ticket.facts(for: contract).map { ($0, ticket.asOf) }
    }
  }
}
