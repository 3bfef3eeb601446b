import Avenant

/// Contracts of many clauses: how long loading takes, and deciding one ticket.
///
/// A ticket has one kind of several, and reaches the clauses of that kind.
enum Scale {
  static func print() throws {
    Swift.print("clauses   kinds     load       for each    decide     for each")
    for (count, kinds) in [30, 300, 3_000, 30_000].flatMap({ [($0, 4), ($0, $0 / 30)] })
    where kinds > 1 {
      let contract = contract(kinds: kinds)
      let version = version(clauses: count, kinds: kinds)
      var loaded: LoadedContract?
      let load = Stopwatch.median(of: 1, rounds: 3) {
        loaded = LoadedContract(
          contract: SourceFile(path: "contract.yaml", text: contract),
          version: SourceFile(path: "versions/1.yaml", text: version), timesLimits: 10)
        // A version is compiled when somebody decides by it.
        _ = loaded.map { TicketDecider($0, asOf: asOf) }
      }
      guard let loaded else {
        Swift.print("\(count): the contract has errors")
        continue
      }
      try print(count, kinds, load: load / 100, decide: decide(loaded))
    }
  }

  private static let asOf = CalendarDate(year: 2020, month: 6, day: 1) ?? .latest

  private static func decide(_ contract: LoadedContract) throws -> Int {
    var decider = TicketDecider(contract, asOf: asOf)
    let ticket = Array(#"{"opened_on":"2020-01-05","kind":"k1","size":7,"urgent":true}"#.utf8)
    guard let words = decider.words(of: ticket), decider.evaluate(words) else { return 0 }
    return Stopwatch.median(of: 100) {
      for _ in 0..<100 { _ = decider.evaluate(words) }
    } / 100
  }

  private static func print(_ count: Int, _ kinds: Int, load: Int, decide: Int) {
    func column(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(1, width - text.count))
    }
    Swift.print(
      column("\(count)", 10) + column("\(kinds)", 10) + column("\(load / 1_000) µs", 11)
        + column("\(load / 1_000 / count) µs", 12) + column("\(decide) ns", 11)
        + "\(decide / count) ns")
  }

  private static func contract(kinds: Int) -> String {
    """
    contract: scale
    title: A contract of many clauses
    parties: { provider: the provider, customer: the customer }
    currency: EUR
    rounding: half_up
    governed_by: opened_on
    facts:
      opened_on: { type: date, ask: When? }
      kind: { choice: [\((0..<kinds).map { "k\($0)" }.joined(separator: ", "))], ask: Which? }
      size: { type: number, decimals: 0, in: "[0..100000]", ask: How large? }
      urgent: { type: boolean, ask: Is it urgent? }

    """
  }

  /// A third of the clauses charge something, a third waive what the one before charges, a third
  /// need something to be done.
  private static func version(clauses count: Int, kinds: Int) -> String {
    var text = """
      contract: scale
      version: "1"
      title: Many clauses
      in_force: { from: 2000-01-01, through: open }
      clauses:

      """
    for index in 0..<count {
      let kind = "k\(index / 3 % kinds)"
      text +=
        "  clause_\(index):\n    says: Clause number \(index) is there.\n    cite: § \(index)\n"
      switch index % 3 {
      case 0:
        text += "    when: kind = \(kind) and size > \(index % 50)\n"
        text += "    charge: { label: Charge \(index), amount: \(index + 1).00 EUR, tax: none }\n"
      case 1:
        text += "    when: urgent and size < \(index)\n    waives: clause_\(index - 1)\n"
      default:
        text += "    when: kind = \(kind)\n"
        text +=
          "    requires: { party: provider, what: do it, by: opened_on + \(index % 30) days }\n"
      }
    }
    return text
  }
}
