import Avenant
import SmallContracts

/// A small random contract in which much goes wrong: clauses that exclude themselves, waivers that
/// meet nothing, rights that are granted and denied.
///
/// It reads so few facts that every ticket can be decided.
struct PlantedContract {
  /// The facts that its conditions read.
  let palette: [String]
  private(set) var versionText = ""
  private let consistency: String
  private var random: PlantedRandom
  private var charges: [Int] = []
  /// The conditions of the clauses that have one.
  private var conditions: [Int: String] = [:]

  /// How many clauses it has.
  static let clauseCount = 6

  /// - Parameters:
  ///   - seed: Where the dice begin.
  ///   - twin: A contract whose facts and whose `consistent` it shares; its own are drawn
  ///     otherwise.
  init(seed: UInt64, like twin: PlantedContract? = nil) {
    random = PlantedRandom(state: seed &* 104_729 &+ 31)
    var facts = ["visits", "least", "side", "asked", "done_on", "price"]
    while facts.count > 3 { facts.remove(at: random.next(facts.count)) }
    palette = twin?.palette ?? facts
    let own =
      switch random.next(9) {
      case 0: "consistent: [\(random.contradiction(of: palette))]\n"
      case 1...3: "consistent: [\(random.atom(of: palette))]\n"
      default: ""
      }
    consistency = twin?.consistency ?? own
    versionText = Self.head
    for index in 0..<Self.clauseCount { versionText += clause(index) }
  }

  /// The contract, checked.
  ///
  /// - Throws: Every problem of it.
  func loaded() throws -> LoadedContract {
    try LoadedContract(text: Self.contractText + consistency, version: versionText)
  }

  /// All that the contract says of tickets.
  var text: String { consistency + versionText }

  // MARK: Clauses

  private mutating func clause(_ index: Int) -> String {
    var lines = ["says: It is so.", "cite: §1"]
    if random.next(8) != 0 { conditions[index] = random.condition(depth: 2, of: palette) }
    let effect = effect(index)
    if let condition = conditions[index] { lines.append("when: \(condition)") }
    lines += effect
    if index > 0, random.next(4) == 0 { lines.append("overrides: clause_\(random.next(index))") }
    return "  clause_\(index):\n" + lines.map { "    \($0)\n" }.joined()
  }

  private mutating func effect(_ index: Int) -> [String] {
    switch random.next(7) {
    case 0, 1:
      charges.append(index)
      let least = random.next(4) == 0 ? ", nothing_below: 2.00 EUR" : ""
      return ["charge: { label: Fee \(index), amount: \"\(amount())\"\(least) }"]
    case 2 where !charges.isEmpty:
      let charge = charges[random.next(charges.count)]
      // What may be absent is not negated, for then nothing would say what holds of it.
      if random.next(2) == 0, let condition = conditions[charge],
        !["least", "side", "done_on"].contains(where: condition.contains)
      {
        conditions[index] = "{ none: [\(condition)] }"
      }
      return ["waives: clause_\(charge)"]
    case 3:
      return [
        "requires: { party: customer, what: do it, by: ordered_on + 2 days, done_on: done_on }"
      ]
    default:
      let effect = ["grants", "denies"][random.next(2)]
      return ["\(effect): [\(["entry", "refund"][random.next(2)])]"]
    }
  }

  private mutating func amount() -> String {
    var amounts = ["1.00 EUR", "2.00 EUR", "3.00 EUR", "rate"]
    if palette.contains("price") { amounts += ["price", "min(price, 2.00 EUR)"] }
    if palette.contains("visits") {
      amounts += ["visits * 1.00 EUR", "if visits > 1 then 1.00 EUR else 2.00 EUR"]
    }
    if palette.contains("asked") { amounts += ["if asked then 1.00 EUR else rate"] }
    return amounts[random.next(amounts.count)]
  }

  // MARK: Text

  private static let head = """
    contract: planted
    version: "1"
    in_force: { from: 2024-01-01, through: open }
    terms:
      rate:
        dated_by: ordered_on
        values:
          - { from: 2024-01-01, value: 1.00 EUR, cite: §1 }
          - { from: 2024-01-11, value: 3.00 EUR, cite: §1 }
        through: open
    clauses:

    """

  private static let contractText = """
    contract: planted
    title: Planted contract
    parties: { provider: the shop, customer: the buyer }
    currency: EUR
    governed_by: ordered_on
    facts:
      ordered_on: { type: date, in: "[2024-01-01..2030-12-31]" }
      done_on: { type: date, optional: true }
      visits: { type: number, decimals: 0, in: "[0..3]" }
      least: { type: number, decimals: 0, in: "[0..3]", optional: true }
      price: { type: money, in: "[0.00 EUR..4.00 EUR]" }
      asked: { type: boolean }
      side: { choice: { left: l, right: r, middle: m }, optional: true }
    entitlements:
      entry: { holder: customer, default: granted, says: enter, cite: §1 }
      refund: { holder: customer, default: denied, says: get the money back, cite: §1 }

    """
}

/// Dice for conditions.
struct PlantedRandom {
  var state: UInt64

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  /// A condition in one line of YAML.
  mutating func condition(depth: Int, of palette: [String]) -> String {
    guard depth > 0, next(3) != 0 else { return atom(of: palette) }
    let members = (0...next(2) + 1).map { _ in condition(depth: depth - 1, of: palette) }
    let joined = "[\(members.joined(separator: ", "))]"
    return ["{ all: \(joined) }", "{ any: \(joined) }"][next(2)]
  }

  /// Two conditions of which one is always false.
  mutating func contradiction(of palette: [String]) -> String {
    let fact = palette[next(palette.count)]
    return switch fact {
    case "visits": "visits > 1, visits < 2"
    case "price": "price > 2.00 EUR, price <= 2.00 EUR"
    case "asked": "asked, not asked"
    default: "\(fact) is present, \(fact) is absent"
    }
  }

  /// A comparison, between quotes.
  mutating func atom(of palette: [String]) -> String {
    let comparison = ["=", "<", "<=", ">", ">="][next(5)]
    let atom: String
    switch palette[next(palette.count)] {
    case "visits": atom = "visits \(comparison) \(next(4))"
    case "least":
      atom =
        [
          "least \(comparison) \(next(4))", "visits \(comparison) least + \(next(2))",
          "least is \(["present", "absent"][next(2)])",
        ][next(palette.contains("visits") ? 3 : 1)]
    case "side": atom = ["side = left", "side in (left, right)", "side is absent"][next(3)]
    case "done_on":
      atom = ["done_on \(comparison) ordered_on + \(next(4)) days", "done_on is present"][next(2)]
    case "price": atom = "price \(comparison) \(next(4)).00 EUR"
    default: atom = ["asked", "not asked"][next(2)]
    }
    return "\"\(atom)\""
  }
}
