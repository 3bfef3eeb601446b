import Avenant

/// Tickets that list records: the outages of a month, by which a cloud credits some of the fee.
struct RecordTickets {
  private var decider: TicketDecider
  private let lines = (0..<16).map { Array(line($0).utf8) }
  private var output: [UInt8] = []

  init() throws {
    let contract = try ContractLibrary(contentsOf: "policies/cloud-sla").contracts[0]
    decider = TicketDecider(
      contract, asOf: CalendarDate(year: 2025, month: 1, day: 31) ?? .latest)
  }

  /// Decides so many tickets from JSON to JSON.
  mutating func decide(times: Int) {
    for time in 0..<times {
      output.removeAll(keepingCapacity: true)
      try? decider.decide(lines[time % lines.count], into: &output)
    }
  }

  /// A ticket of three records, another for each number.
  private static func line(_ number: Int) -> String {
    let causes = ["provider", "customer", "maintenance", "force_majeure"]
    let outages = (0..<3).map { place in
      let day = 10 + (number + 5 * place) % 18
      return #"{"began_on":"2024-04-\#(day)","minutes":\#(7 * number + 90 * place),"#
        + #""cause":"\#(causes[(number + place) % causes.count])"}"#
    }
    return #"{"month":{"begins_on":"2024-04-01","fee":"\#(900 + number).35 USD"},"#
      + #""account":{"zones":"\#(number % 2 == 0 ? "one" : "several")"},"#
      + #""claim":{"received_on":"2024-05-1\#(number % 10)"},"#
      + #""outages":[\#(outages.joined(separator: ","))]}"#
  }
}
