import AvenantDiagnostics
import AvenantModel

extension [UInt8] {
  /// Writes the members of charges, then credits and their sums, with taxes.
  mutating func add(_ totals: Totals) {
    add(totals.owed.lazy.filter { $0.direction == .charge }.map(\.member))
    add(#"},"credits":{"#)
    add(totals.owed.lazy.filter { $0.direction == .credit }.map(\.member))
    add(#"},"totals":["#)
    add(totals.totals.lazy.map { $0.json.bytes() })
    add("]")
    guard !totals.payable.isEmpty else { return }
    add(#","payable":["#)
    add(totals.payable.lazy.map { $0.json.bytes() })
    add("]")
  }
}

extension Owed {
  /// The outcome under its id.
  fileprivate var member: [UInt8] {
    .quoted(outcome.id) + [UInt8(ascii: ":")] + outcome.json.bytes()
  }
}
