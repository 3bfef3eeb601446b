import AvenantDiagnostics

/// Facts laid over facts: a scenario's over those that its file shares, a change over a ticket.
extension SyntaxNode {
  /// This mapping with what `other` says of a name in place of what this one says of it.
  ///
  /// Names are compared as they are read, nested or with dots: `quote: null` takes the place of all
  /// that is said beneath `quote`, and `quote.amount` that of a `quote: null`. `works[2].amount`
  /// takes the place of a field of a record, and `works[2]` that of the record. The result has
  /// names with dots only. What is no mapping is left as it is, and so is what is said of a record
  /// that is not there.
  package func overlaid(with other: SyntaxNode) -> SyntaxNode {
    guard case .mapping = content, case .mapping = other.content else { return other }
    let above = other.leaves(under: "")
    let below = leaves(under: "").filter { leaf in
      !above.contains { $0.key.speaks(of: leaf.key) || leaf.key.speaks(of: $0.key) }
    }
    var entries = below
    for entry in above {
      if let place = ItemPlace(entry.key), entries.set(place, to: entry) { continue }
      entries.append(entry)
    }
    return SyntaxNode(.mapping(entries), at: range)
  }

  /// What is said of `name`, nested or with dots, or of a name that it lies beneath.
  package func entry(named name: String) -> Entry? {
    leaves(under: "").first { $0.key.speaks(of: name) }
  }

  /// What is said, by names with dots.
  private func leaves(under prefix: String) -> [Entry] {
    guard case .mapping(let entries) = content else { return [] }
    return entries.flatMap { entry -> [Entry] in
      let name = prefix.isEmpty ? entry.key : "\(prefix).\(entry.key)"
      // What is said of a record is said of it as a whole.
      if case .mapping(let inner) = entry.value.content, !inner.isEmpty, !entry.value.saysUnknown,
        ItemPlace(name) == nil
      {
        return entry.value.leaves(under: name)
      }
      return [Entry(key: name, keyRange: entry.keyRange, value: entry.value)]
    }
  }

  /// Whether this is `{ unknown: true }`: what is said of a fact that is not known.
  package var saysUnknown: Bool {
    guard case .mapping(let entries) = content, let entry = entries.first, entries.count == 1,
      entry.key == "unknown", case .scalar(let scalar) = entry.value.content
    else { return false }
    return scalar.text == "true" && scalar.style == .plain
  }

  /// Whether this is the word `null`, without quotes: what is said of a fact that there is none of.
  package var isNull: Bool {
    guard case .scalar(let scalar) = content else { return false }
    return scalar.style == .plain && scalar.text == "null"
  }
}

extension SyntaxNode.Scalar {
  /// Whether this is a word for nothing that tickets do not take: `~`, `Null` or `NULL`.
  package var isOtherWordForNothing: Bool {
    guard style == .plain, text.utf8.count <= 4 else { return false }
    return ["~", "Null", "NULL"].contains(text)
  }
}

extension String {
  /// Whether this is `name`, or `name` lies beneath it.
  fileprivate func speaks(of name: String) -> Bool {
    self == name || name.hasPrefix(self + ".")
  }
}
