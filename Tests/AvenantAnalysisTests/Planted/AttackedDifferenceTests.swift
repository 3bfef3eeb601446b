import Avenant
import AvenantAnalysis
import AvenantEvaluation
@_spi(Checking) import AvenantModel
import Foundation
import Testing

/// Differences of contracts that are hard to compare, against every ticket.
///
/// What is told must be so of every ticket of which it is told; what is neither told nor said to be
/// not proven must not be.
@Suite struct AttackedDifferenceTests {
  /// More of them are tried where somebody asks for it.
  private static let seeds =
    ProcessInfo.processInfo.environment["AVENANT_SEEDS"].flatMap { UInt64($0) } ?? 40

  @Test(arguments: 0..<seeds)
  func nothingIsToldThatIsNotSoAndNothingIsPassedOver(seed: UInt64) throws {
    let before = AttackedContract(seed: seed)
    let after = AttackedContract(seed: seed &+ 5_000, like: before)
    guard let one = before.loaded, let other = after.loaded else { return }
    let difference = try #require(one.difference(from: "1", to: "1", of: other, budget: 3_000))
    let open = Set(difference.unproven.map(\.outcome))
    // Of what is not delimited nothing is said but that there is such a ticket.
    let inexact = Set(difference.changes.filter { !$0.isExact }.map(\.key))
    for ticket in tickets(of: other, readBy: before.text + after.text) {
      let old = try PlantedOutcomes(ticket, of: one)
      let new = try PlantedOutcomes(ticket, of: other)
      let failed = old.failed.symmetricDifference(new.failed)
      let place = "seed \(seed), \(ticket.facts.states) as of \(ticket.asOf)"
      #expect(failed.isSubset(of: open), "\(place)")
      let expected = old.changes(to: new)
      for change in difference.changes
      where change.cases.contains(where: { $0.isDelimited && $0.has(ticket) }) {
        guard let (one, two) = expected[change.key] else {
          Issue.record("\(place): \(change.key) is told and is not so")
          continue
        }
        #expect(
          change.before.covers(one) && change.after.covers(two), "\(place) \(change.key)")
      }
      let told = difference.changes.filter { change in change.cases.contains { $0.has(ticket) } }
      for (key, _) in expected where !told.contains(where: { $0.key == key }) {
        let name = key.split(separator: " ").last.map(String.init) ?? key
        #expect(
          open.contains(name) || inexact.contains(key) || failed.contains(name),
          "\(place): \(key) is passed over")
      }
    }
  }

  @Test func chanceMakesContractsOfMostSeedsAndSomethingIsToldOfMost() {
    let differences = (UInt64(0)..<40).compactMap { seed -> VersionDifference? in
      let before = AttackedContract(seed: seed)
      let after = AttackedContract(seed: seed &+ 5_000, like: before)
      guard let one = before.loaded, let other = after.loaded else { return nil }
      return one.difference(from: "1", to: "1", of: other, budget: 3_000)
    }
    let changes = differences.flatMap(\.changes)
    #expect(differences.count >= 25)
    #expect(changes.filter(\.isExact).count >= 50)
    #expect(Set(changes.map { $0.key.split(separator: " ").dropLast().joined() }).count >= 6)
  }

  private func tickets(
    of contract: LoadedContract, readBy text: String
  ) -> [PlantedTickets.Ticket] {
    let version = contract.contract.versions[0]
    let first = Facts(
      of: contract.contract.identity, versionIndex: 0,
      states: version.facts.map { $0.isOptional ? .absent : states(of: $0.name)[0] },
      origins: version.facts.map { _ in .stated })
    var all = [first]
    for (index, fact) in version.facts.enumerated() where text.contains(fact.name) {
      all = all.flatMap { ticket in
        states(of: fact.name).map { ticket.setting(FactID(index), to: $0) }
      }
    }
    let readsDate = text.contains("requires") || text.contains("due:")
    let days = readsDate ? [1, 2, 3, 4, 30, 62] : [3]
    return all.flatMap { facts in days.map { .init(facts: facts, asOf: day($0 + 28)) } }
  }

  /// A day, counted from the first of January.
  private func day(_ day: Int) -> CalendarDate {
    let first = CalendarDate(year: 2024, month: 1, day: 1) ?? .earliest
    return CalendarDate(dayNumber: first.dayNumber + day - 1) ?? .latest
  }

  private func states(of fact: String) -> [Facts.State] {
    switch fact {
    case "ordered_on": (29...33).map { .known(.date(day($0))) }
    case "done_on": [.absent] + (32...34).map { .known(.date(day($0))) }
    case "visits": (0...3).map { .known(.number(ExactNumber($0))) }
    case "price":
      (0...20).map { .known(.number(ExactNumber(mantissa: Int128($0), scale: 2))) }
    default: [.known(.boolean(false)), .known(.boolean(true))]
    }
  }
}
