/// What one decision must not say when another does.
extension [String: String] {
  /// The first line on which two decisions of one complete ticket differ.
  func difference(from reference: Facets) -> String? {
    for key in Set(keys).union(reference.keys).sorted() where self[key] != reference[key] {
      return "\(key): '\(self[key] ?? "nothing")', but the reference says "
        + "'\(reference[key] ?? "nothing")'"
    }
    return nil
  }

  /// The first line on which a decision settles what turns out otherwise when more is known.
  func contradiction(with later: Facets) -> String? {
    for (key, value) in sorted(by: { $0.key < $1.key }) {
      guard let other = later[key] else { return "\(key) is gone" }
      if isReplaced(key, by: later) { continue }
      if claims(key, value), !agrees(key, value, other) {
        return "\(key): '\(value)', but it turns out to be '\(other)'"
      }
    }
    return nil
  }

  /// Whether a line is of a charge that is still free to become something else.
  ///
  /// What is waived may turn out not to be due at all, for a waiver is looked at before it is known
  /// whether the clause applies; and what is due fails where its amount turns out to be below zero.
  private func isReplaced(_ key: String, by later: Facets) -> Bool {
    let charge = key.split(separator: " ").prefix(2).joined(separator: " ")
    switch (self["\(charge) status"], later["\(charge) status"]) {
    case ("waived", "not_due"): return true
    case ("due", "failed"): return self["\(charge) amount"] == "-"
    default: return false
    }
  }

  /// Whether a line says something that must hold however the ticket is completed.
  private func claims(_ key: String, _ value: String) -> Bool {
    let words = key.split(separator: " ")
    switch words.last {
    case "status", "payment": return value != "undetermined" && value != "failed" && value != "-"
    case "amount", "due_on", "last_day": return value != "-"
    case "waived_by": return self["\(words[0]) \(words[1]) status"] == "waived"
    case "because", "unsettled", "version", "as_of", "charges", "credits", "kind", "party":
      return true
    case "totals": return !value.contains("incomplete")
    default: return false
    }
  }

  private func agrees(_ key: String, _ value: String, _ other: String) -> Bool {
    let names = Set(value.split(separator: " "))
    let others = Set(other.split(separator: " "))
    if key.hasSuffix("because") || key.hasSuffix("waived_by") { return names.isSubset(of: others) }
    return key == "unsettled" ? others.isSubset(of: names) : value == other
  }
}
