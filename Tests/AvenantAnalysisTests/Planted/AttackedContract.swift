import Avenant

/// A small random contract of what is hard to compare: roundings, months, reductions, caps, scales,
/// minimums, duties with consequences, values.
///
/// What its facts may be is little enough that every ticket can be decided.
struct AttackedContract {
  /// The facts that it reads.
  let palette: [String]
  private(set) var versionText = ""
  private let settings: String
  private var random: PlantedRandom
  private var charges: [Int] = []

  /// - Parameters:
  ///   - seed: Where the dice begin.
  ///   - twin: A contract whose clauses it has, but for some, and whose facts it shares.
  init(seed: UInt64, like twin: AttackedContract? = nil) {
    random = PlantedRandom(state: seed &* 104_729 &+ 77)
    var facts = ["visits", "price", "asked", "ordered_on", "done_on"]
    while facts.count > 3 { facts.remove(at: random.next(facts.count)) }
    palette = twin?.palette ?? facts
    let rounding = ["half_up", "down", "up", "half_even"][random.next(4)]
    let monthEnd = ["last_day", "next_month", "last_day", "error"][random.next(4)]
    let own = "rounding: \(rounding)\nmonth_end: \(monthEnd)\n"
    settings = random.next(3) == 0 ? own : twin?.settings ?? own
    let clauses = (0..<5).map { clause($0) }
    let kept = twin.map { other in
      clauses.indices.map { random.next(3) == 0 ? clauses[$0] : other.clauses[$0] }
    }
    self.clauses = kept ?? clauses
    versionText = head() + self.clauses.joined()
  }

  private var clauses: [String] = []

  /// The contract, checked; `nil` where chance made it none.
  var loaded: LoadedContract? {
    try? LoadedContract(
      contract: SourceFile(path: "contract.yaml", text: Self.contractText + settings),
      versions: [SourceFile(path: "versions/1.yaml", text: versionText)])
  }

  /// All that the contract says of tickets.
  var text: String { settings + versionText }

  // MARK: Clauses

  private mutating func clause(_ index: Int) -> String {
    var lines = ["says: It is so.", "cite: §1"]
    if random.next(3) != 0 { lines.append("when: \(atom())") }
    lines += effect(index)
    return "  clause_\(index):\n" + lines.map { "    \($0)\n" }.joined()
  }

  /// The first two charge, so that whatever speaks of charges finds them in every twin.
  private mutating func effect(_ index: Int) -> [String] {
    if index < 2 { return [charge()] }
    switch random.next(6) {
    case 0:
      return ["reduces: { charge: clause_0, by: \(["50%", "0.03 EUR"][random.next(2)]) }"]
        .map { $0.replacing("by: 50%", with: "by: 50%, of: rest") }
    case 1: return ["caps: { together: [clause_0, clause_1], at_most: 0.1\(random.next(3)) EUR }"]
    case 2: return ["waives: clause_\(random.next(2))"]
    case 3:
      return [
        "requires: { party: customer, what: do it, by: ordered_on + \(random.next(3)) \(unit()), done_on: done_on }"
      ]
    case 4: return ["grants: [refund]"]
    default: return ["denies: [entry]"]
    }
  }

  private mutating func unit() -> String { ["days", "months"][random.next(2)] }

  private mutating func charge() -> String {
    var parts = ["label: Fee", "amount: \"\(amount())\""]
    if random.next(3) == 0 { parts.append("nothing_below: 0.03 EUR") }
    if palette.contains("ordered_on"), random.next(2) == 0 {
      parts.append("due: ordered_on + \(1 + random.next(2)) \(unit())")
      if palette.contains("done_on") { parts.append("paid_on: done_on") }
    }
    return "charge: { \(parts.joined(separator: ", ")) }"
  }

  private mutating func amount() -> String {
    var amounts = ["0.05 EUR", "0.07 EUR"]
    if palette.contains("price") {
      amounts += [
        "price", "price * 0.5", "price * 0.333", "price * 10%", "min(price, 0.07 EUR)",
        "max(price, 0.05 EUR)", "price + 0.01 EUR", "duty of price", "abs(price - 0.08 EUR)",
        "round(price * 0.5 to 0.01 EUR half_up)", "max(price - 0.04 EUR, 0.00 EUR)",
      ]
    }
    if palette.contains("visits") {
      amounts += ["visits * 0.03 EUR", "if visits > 1 then 0.02 EUR else 0.05 EUR"]
    }
    if palette.contains("visits"), palette.contains("price") { amounts.append("price * visits") }
    if palette.contains("asked") { amounts.append("if asked then 0.04 EUR else 0.05 EUR") }
    return amounts[random.next(amounts.count)]
  }

  private mutating func value() -> String {
    var values = ["40%", "50%"]
    if palette.contains("price") { values += ["price / 0.10 EUR", "price > 0.05 EUR", "price"] }
    if palette.contains("visits") { values += ["visits", "visits * 2", "visits > 1"] }
    if palette.contains("ordered_on") {
      values += ["ordered_on + 1 month", "end_of_month(ordered_on)", "day(ordered_on)"]
    }
    return values[random.next(values.count)]
  }

  private mutating func atom() -> String {
    let comparison = ["=", "<", "<=", ">", ">="][random.next(5)]
    let atom =
      switch palette[random.next(palette.count)] {
      case "visits": "visits \(comparison) \(random.next(4))"
      case "price":
        [
          "price \(comparison) 0.0\(random.next(10)) EUR", "price * 0.5 \(comparison) 0.04 EUR",
          "duty of price \(comparison) 0.01 EUR",
        ][random.next(3)]
      case "ordered_on":
        [
          "day(ordered_on) \(comparison) 3\(random.next(2))",
          "ordered_on \(comparison) 2024-01-\(29 + random.next(3))",
        ][random.next(2)]
      case "done_on":
        [
          "done_on is present", "done_on \(comparison) 2024-02-0\(1 + random.next(3))",
        ][random.next(2)]
      default: ["asked", "not asked"][random.next(2)]
      }
    return "\"\(atom)\""
  }

  // MARK: Text

  private mutating func head() -> String {
    """
    contract: planted
    version: "1"
    in_force: { from: 2024-01-01, through: open }
    terms:
      duty:
        scale: \(["slice", "slab"][random.next(2)])
        brackets: [{ above: 0 EUR, rate: 10% }, { above: 0.0\(4 + random.next(3)) EUR, rate: 50% }]
        cite: §1
    definitions:
      share: { is: "\(value())", says: the share, cite: §1, outcome: true }
    clauses:

    """
  }

  private static let contractText = """
    contract: planted
    title: Planted contract
    parties: { provider: the shop, customer: the buyer }
    currency: EUR
    governed_by: ordered_on
    facts:
      ordered_on: { type: date, in: "[2024-01-29..2024-02-02]" }
      done_on: { type: date, optional: true, in: "[2024-02-01..2024-02-03]" }
      visits: { type: number, decimals: 0, in: "[0..3]" }
      price: { type: money, in: "[0.00 EUR..0.20 EUR]" }
      asked: { type: boolean }
    entitlements:
      entry: { holder: customer, default: granted, says: enter, cite: §1 }
      refund: { holder: customer, default: denied, says: get the money back, cite: §1 }

    """
}
