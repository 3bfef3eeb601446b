/// Something of which two versions tell people otherwise, and nothing is decided by it: a sentence,
/// a citation, a label.
package struct WordChange: Sendable {
  /// What it is of.
  package let part: MeaningChange.Part
  /// The id.
  package let name: String
  /// What is worded otherwise, by its key in the contract.
  package let details: [MeaningChange.Detail]
}

extension WordChange {
  /// All that is worded otherwise of what both versions have.
  static func all(_ parts: StatedParts) -> [WordChange] {
    parts.all.flatMap { part, before, after in
      before.compactMap { old -> WordChange? in
        guard let new = after.first(where: { $0.name == old.name }) else { return nil }
        let details = Stated.rewordings(old, new)
        return details.isEmpty ? nil : WordChange(part: part, name: old.name, details: details)
      }
    }
  }
}
