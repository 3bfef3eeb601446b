import Avenant

/// A contract of many clauses and facts, drawn by dice that always fall alike.
struct LargeContract {
  private let clauseCount: Int
  private let factCount: Int
  private var random = PlantedRandom(state: 20_100_614)

  /// - Parameters:
  ///   - clauses: How many clauses it has.
  ///   - facts: How many facts, with the day that picks the version.
  init(clauses: Int, facts: Int) { (clauseCount, factCount) = (clauses, facts - 1) }

  /// The contract; an amendment of it asks more of one clause, and charges more by another.
  ///
  /// - Parameter isAmended: Whether it is the amendment.
  /// - Returns: The contract, checked.
  /// - Throws: Every problem of it.
  func loaded(isAmended: Bool = false) throws -> LoadedContract {
    var copy = self
    return try LoadedContract(
      contract: SourceFile(path: "contract.yaml", text: contractText),
      versions: [
        SourceFile(path: "versions/1.yaml", text: copy.versionText(isAmended: isAmended))
      ])
  }

  // MARK: Facts

  private var contractText: String {
    let facts = (0..<factCount).map { "  f\($0): \(Self.type(of: $0))\n" }.joined()
    let entitlements = (0..<8).map {
      "  e\($0): { holder: customer, default: granted, says: do it, cite: §1 }\n"
    }.joined()
    return """
      contract: large
      title: Large contract
      parties: { provider: the shop, customer: the buyer }
      currency: EUR
      governed_by: opened_on
      facts:
        opened_on: { type: date }
      \(facts)entitlements:
      \(entitlements)
      """
  }

  private static func type(of fact: Int) -> String {
    switch fact % 5 {
    case 0: "{ type: boolean }"
    case 1: "{ choice: { a: a, b: b, c: c, d: d }, optional: true }"
    case 2: "{ type: number, decimals: 0, in: \"[0..100]\" }"
    case 3: "{ type: money, in: \"[0 EUR..1000 EUR]\" }"
    default: "{ type: date, optional: true }"
    }
  }

  // MARK: Clauses

  private mutating func versionText(isAmended: Bool) -> String {
    let clauses = (0..<clauseCount).map { clause($0, isAmended: isAmended) }.joined()
    return """
      contract: large
      version: "1"
      in_force: { from: 2024-01-01, through: open }
      clauses:
      \(clauses)
      """
  }

  private mutating func clause(_ index: Int, isAmended: Bool) -> String {
    var bullets = (0...random.next(3)).map { _ in bullet() }
    let overridden = index > 3 && random.next(6) == 0 ? random.next(index) : nil
    let (entitlement, waived) = (random.next(8), index - 1 - random.next(max(1, index)))
    if isAmended, index == clauseCount / 2 { bullets.append("\"f2 > 50\"") }
    var lines = ["says: It is so.", "cite: §1", "when: [\(bullets.joined(separator: ", "))]"]
    switch index % 4 {
    case 0:
      let amount = isAmended && index == 4 ? 7 : 5
      lines.append("charge: { label: Fee \(index), amount: \(amount).00 EUR }")
    case 1: lines.append("waives: c\(max(0, waived) / 4 * 4)")
    case 2: lines.append("denies: [e\(entitlement)]")
    default: lines.append("grants: [e\(entitlement)]")
    }
    if let overridden { lines.append("overrides: c\(overridden)") }
    return "  c\(index):\n" + lines.map { "    \($0)\n" }.joined()
  }

  private mutating func bullet() -> String {
    let fact = random.next(factCount)
    let words =
      switch fact % 5 {
      case 0: "f\(fact)"
      case 1: "f\(fact) in (a, \(["b", "c"][random.next(2)]))"
      case 2: "f\(fact) \(["<", ">="][random.next(2)]) \(20 + random.next(60))"
      case 3: "f\(fact) >= \(100 * (1 + random.next(8))) EUR"
      default: "f\(fact) >= opened_on + \(random.next(30)) days"
      }
    return "\"\(words)\""
  }
}
