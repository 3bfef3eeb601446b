import AvenantDiagnostics

/// A record of a list, or a field of it, as a name says it: `works[2]`, `works[2].amount`.
package struct ItemPlace: Sendable {
  /// The name of the list.
  package let list: String
  /// The number of the record, from 1.
  package let number: Int
  /// The field; `nil` for the whole record.
  package let field: String?

  /// Takes a name; `nil` where it is not that of a record.
  package init?(_ name: String) {
    guard let open = name.firstIndex(of: "["),
      let close = name[open...].firstIndex(of: "]"),
      let number = Int(name[name.index(after: open)..<close]), number > 0, open != name.startIndex
    else { return nil }
    let rest = name[name.index(after: close)...]
    guard rest.isEmpty || (rest.hasPrefix(".") && rest.count > 1) else { return nil }
    list = String(name[..<open])
    self.number = number
    field = rest.isEmpty ? nil : String(rest.dropFirst())
  }
}

extension [SyntaxNode.Entry] {
  /// Puts what is said of a record into its list; a whole record may also follow the last one.
  ///
  /// - Returns: Whether there is such a record to speak of.
  mutating func set(_ place: ItemPlace, to said: SyntaxNode.Entry) -> Bool {
    let index = firstIndex { $0.key == place.list }
    var items: [SyntaxNode] = []
    if let index {
      guard case .sequence(let listed) = self[index].value.content else { return false }
      items = listed
    }
    if place.number == items.count + 1, place.field == nil {
      items.append(said.value)
    } else if items.indices.contains(place.number - 1) {
      guard let item = items[place.number - 1].setting(place.field, to: said) else { return false }
      items[place.number - 1] = item
    } else {
      return false
    }
    let range = index.map { self[$0].value.range } ?? said.value.range
    let list = SyntaxNode.Entry(
      key: place.list, keyRange: index.map { self[$0].keyRange } ?? said.keyRange,
      value: SyntaxNode(.sequence(items), at: range))
    if let index { self[index] = list } else { append(list) }
    return true
  }
}

extension SyntaxNode {
  /// The record with another value in one field; without a field, the other value.
  fileprivate func setting(_ field: String?, to said: Entry) -> SyntaxNode? {
    guard let field else { return said.value }
    guard case .mapping(let entries) = content else { return nil }
    let entry = Entry(key: field, keyRange: said.keyRange, value: said.value)
    return SyntaxNode(.mapping(entries.filter { $0.key != field } + [entry]), at: range)
  }
}
