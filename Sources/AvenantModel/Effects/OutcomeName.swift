/// The name of an outcome of a clause, and of one for each record the number of its record:
/// `call_out[2]`.
package struct OutcomeName: Hashable, Sendable {
  /// The name of the clause.
  package let clause: String
  /// The number of the record, from 1; `nil` where the clause is read once, or for all records.
  package let item: Int?

  /// Puts a name together.
  package init(_ clause: String, item: Int?) {
    (self.clause, self.item) = (clause, item)
  }

  /// Takes a name apart; `nil` where what stands in brackets at its end is no number of a record.
  package init?(_ name: String) {
    let clause = name.withoutItem
    let number = name.dropFirst(clause.count + 1).dropLast()
    self.init(clause, item: clause == name ? nil : Int(number))
    guard !clause.isEmpty, item.map({ $0 > 0 }) ?? true, description == name else { return nil }
  }
}

extension OutcomeName: CustomStringConvertible {
  /// The name as decisions and scenarios write it.
  package var description: String { item.map { "\(clause)[\($0)]" } ?? clause }
}

extension String {
  /// A name without the record that it speaks of: `call_out` of `call_out[2]`.
  package var withoutItem: String { String(prefix { $0 != "[" }) }
}
