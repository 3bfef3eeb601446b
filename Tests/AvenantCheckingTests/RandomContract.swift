import AvenantDiagnostics
import TestSupport

/// A small contract made at random, and tickets for it: the same for the same seed.
///
/// It reads optional facts with and without tests of presence, divides by what may be zero, and
/// chooses by conditions, tables and scales; many such contracts are refused, and some pass.
struct RandomContract {
  private var generator: SeededGenerator
  /// The names of numeric and of true-or-false definitions that stand above.
  private var numbers: [String] = []
  private var truths: [String] = []
  private var blocks: [Block] = []

  /// The text of the version.
  var version: String { blocks.map(\.text).joined() }

  /// `contract.yaml`.
  static let contract = """
    contract: sample
    title: Sample
    parties: { provider: the provider, customer: the customer }
    currency: EUR
    rounding: half_up
    month_end: last_day
    governed_by: opened_on
    facts:
      opened_on: { type: date }
      a: { type: number, decimals: 0, in: "[0..9]" }
      b: { type: number, decimals: 1, in: "[-3..3]", optional: true }
      c: { type: number, decimals: 0, in: "[1..4]", optional: true }
      d: { type: date, optional: true }
      m: { type: money, in: "[0 EUR..100 EUR]", optional: true }
      o: { type: boolean, optional: true }
      f: { choice: [one, two, three], optional: true }
    """

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    blocks = makeBlocks()
  }

  /// A ticket on which nothing is unknown.
  mutating func ticket() -> String {
    let values = [
      ("opened_on", pick(["2020-01-01", "2020-06-30", "2024-02-29"])),
      ("a", pick(["0", "1", "5", "9"])),
      ("b", pick(["null", "-3", "-0.1", "0", "0.5", "3"])), ("c", pick(["null", "1", "2", "4"])),
      ("d", pick(["null", "2020-01-31", "2021-12-31"])),
      ("m", pick(["null", "0", "0.01", "99.99", "100"])), ("o", pick(["null", "true", "false"])),
      ("f", pick(["null", "one", "two", "three"])),
    ]
    return values.map { "\($0.0): \($0.1)\n" }.joined()
  }

  private mutating func pick(_ choices: [String]) -> String {
    choices[Int(generator.next() % UInt64(choices.count))]
  }

  private mutating func chance(_ percent: UInt64) -> Bool { generator.next() % 100 < percent }

  /// The version without the definitions and clauses in which one of `lines` lies.
  ///
  /// - Returns: Whether there were any.
  mutating func drop(lines: Set<Int>) -> Bool {
    var first = 1
    let kept = blocks.filter { block in
      let last = first + block.text.count { $0 == "\n" } - 1
      defer { first = last + 1 }
      return !block.isDroppable || lines.isDisjoint(with: first...last)
    }
    defer { blocks = kept }
    return kept.count < blocks.count
  }

  private mutating func makeBlocks() -> [Block] {
    let rate = """
      contract: sample
      version: "2020"
      in_force: { from: 2020-01-01, through: open }
      terms:
        rate:
          dated_by: opened_on
          values: [{ from: 2020-01-01, value: 10%, cite: ¶1 }, { from: 2021-01-01, value: 12%, cite: ¶2 }]
          through: \(pick(["open", "2023-12-31"]))
        slices:
          scale: slice
          brackets: [{ above: 0, rate: 10% }, { above: 5, rate: 50% }, { above: 40, rate: 90% }]
          cite: ¶1
        slabs:
          scale: slab
          brackets: [{ from: 0, rate: 0% }, { from: 1, amount: 2.5 }, { from: 40, rate: 90% }]
          cite: ¶1
      definitions:
        zero: { is: a - a, says: zero }

      """
    var blocks = [Block(rate)]
    for index in 0..<4 {
      blocks.append(Block("  n\(index): { is: '\(number(2))', says: a }\n", isDroppable: true))
      numbers.append("n\(index)")
      blocks.append(Block("  t\(index): { is: '\(truth(2))', says: a }\n", isDroppable: true))
      truths.append("t\(index)")
    }
    blocks.append(Block("clauses:\n  base: { says: A., cite: ¶1, grants: [] , waives: fee }\n"))
    blocks.append(Block("  fee: { says: A., cite: ¶1, charge: { label: A, amount: 1 EUR } }\n"))
    for index in 0..<5 { blocks.append(Block(clause(index), isDroppable: true)) }
    return blocks
  }

  private mutating func clause(_ index: Int) -> String {
    var text = "  c\(index):\n    says: A sentence.\n    cite: ¶1\n    when: '\(truth(2))'\n"
    if chance(70) {
      let due = chance(50) ? ", due: d + \(pick(["1 month", "30 days", "2 months - 1 day"]))" : ""
      text += "    charge: { label: Fee, amount: '\(money(2))'\(due) }\n"
    } else {
      text += "    requires: { party: customer, what: answer, by: 'd + 1 month' }\n"
    }
    if chance(30) { text += "    overrides: fee\n" }
    return chance(20) ? text + "    waives: fee\n" : text
  }

  private mutating func truth(_ depth: Int) -> String {
    guard depth > 0 else {
      let plain = [
        "a > 3", "b is present", "b is absent", "c = 2", "c is present and c != 2", "o",
        "o is present and not o", "f = one", "f in (one, two)", "m >= 10 EUR", "m is present",
        "d > opened_on", "d is present", "b in (0..3]", "rate is present", "a != 0",
        "b > 0 or b < 0",
      ]
      return pick(plain + truths)
    }
    let (one, two) = (truth(depth - 1), truth(depth - 1))
    return pick([
      "(\(one)) and (\(two))", "(\(one)) or (\(two))", "not (\(one))", one,
      "\(number(depth - 1)) > \(number(depth - 1))", "if \(one) then \(two) else a > 2",
    ])
  }

  private mutating func number(_ depth: Int) -> String {
    guard depth > 0 else {
      return pick(["a", "b", "c", "1", "2.5", "-3", "year(opened_on)", "m / 1 EUR"] + numbers)
    }
    let (one, two) = (number(depth - 1), number(depth - 1))
    let condition = truth(depth - 1)
    return pick([
      "(\(one) + \(two))", "(\(one) - \(two))", "(\(one) * \(two))", "(\(one) / \(two))",
      "min(\(one), \(two))", "abs(\(one))", "round(\(one) to 0.1 half_even)",
      "(if \(condition) then \(one) else \(two))", "(if a > 0 then \(one) / a else \(two))",
      "(if b > 0 then \(one) / b else 0)",
      "(if b is present and b < 0 then \(one) / b else \(two))",
      "(if c is absent then \(one) else c)", "max(\(one), 1)", "days_between(opened_on, d)",
      "slices of max(\(one), 0)", "slabs of max(\(one), 0)", "(\(one) / slices of abs(\(two)))",
    ])
  }

  private mutating func money(_ depth: Int) -> String {
    guard depth > 0 else { return pick(["m", "10 EUR", "1 EUR * a", "20 EUR * rate"]) }
    return pick([
      "\(money(depth - 1)) + \(money(depth - 1))", "max(\(money(depth - 1)), 0 EUR)",
      "max(1 EUR * \(number(depth - 1)), 0 EUR)", "\(money(depth - 1)) / 3",
      "if \(truth(depth - 1)) then \(money(depth - 1)) else 5 EUR",
      "if m is present then m else 1 EUR",
    ])
  }
}

/// Some lines of a version, which may be left out when they are a definition or a clause.
private struct Block {
  let text: String
  let isDroppable: Bool

  init(_ text: String, isDroppable: Bool = false) {
    self.text = text
    self.isDroppable = isDroppable
  }
}
