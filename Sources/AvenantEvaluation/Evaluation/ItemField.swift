import AvenantModel

/// A field of one record of a list.
struct ItemField: Hashable, Comparable {
  /// The place of the list among the facts.
  let list: Int
  /// The place of the record, from 0.
  let item: Int
  /// The place of the field, from 0.
  let field: Int

  static func < (one: Self, other: Self) -> Bool {
    (one.list, one.item, one.field) < (other.list, other.item, other.field)
  }
}

extension Version {
  /// The list and the place of the field that a fact is, while a record has a name; `nil` for a
  /// fact of the ticket.
  func field(at id: FactID) -> (list: FactID, field: Int)? {
    guard id.index >= facts.count, let binding = bindings.last(where: { $0.firstField <= id })
    else { return nil }
    return (binding.list, id.index - binding.firstField.index)
  }

  /// The name of a field of a record, records counted from 1: `works[2].amount`.
  func name(of field: ItemField) -> String {
    let list = facts[field.list]
    return "\(list.name)[\(field.item + 1)].\(list.list?.fields[field.field].name ?? "")"
  }
}
