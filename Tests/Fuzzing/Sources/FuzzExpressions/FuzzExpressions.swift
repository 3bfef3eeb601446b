import Avenant
import FuzzedContract

/// A text is a definition and a condition; what passes the checks can be evaluated and told.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzExpressions(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  let text = String(decoding: bytes, as: UTF8.self)
  // A line of its own in a block, so that YAML has nothing to say about it.
  let indented = text.split(separator: "\n").joined(separator: "\n      ")
  for use in [
    "definitions:\n  x:\n    says: a value\n    is: |-\n      \(indented)\n", clause(indented),
  ] {
    guard let contract = try? FuzzedContract.loaded(Array((head + use).utf8)) else { continue }
    for ticket in [FuzzedContract.ticket(), FuzzedContract.ticket(saying: "null", at: 7)] {
      guard contract.decided(Array(ticket.utf8), asOf: FuzzedContract.asOf) != nil,
        let facts = try? contract.facts(json: ticket)
      else { preconditionFailure("a contract that passes the checks decides every ticket") }
      _ = try? contract.explain(facts, asOf: FuzzedContract.asOf)
    }
  }
  return 0
}

private let head = """
  contract: fuzzed
  version: "1"
  in_force: { from: 2000-01-01, through: open }

  """

private func clause(_ condition: String) -> String {
  """
  clauses:
    fee:
      says: A fee is charged.
      cite: § 1
      charge: { label: Fee, amount: 1.00 EUR }
      when: |-
        \(condition.split(separator: "\n").joined(separator: "\n  "))
  """
}
