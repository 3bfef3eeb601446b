import AvenantSyntax

extension UnsettledSyntax {
  /// What stands under its keys; in which order readings and clauses are listed says nothing.
  var written: [String: String] {
    Dictionary(
      [
        ("question", question.text), ("chosen", chosen.text),
        ("touches", touches.map(\.text).sorted().joined(separator: ", ")),
      ] + readings.map { ("reading \($0.name.text)", $0.written) }
    ) { first, _ in first }
  }
}

extension ReadingSyntax {
  fileprivate var written: String {
    let parts =
      terms.map { "term \($0.name.text) \(sorted($0.written))" }
      + definitions.map {
        "definition \($0.name.text) \($0.value.written) \($0.says?.text ?? "")"
      }
      + clauses.map { "clause \($0.name.text) \(sorted($0.written))" }
    return "\(says.text.debugDescription) \(parts.sorted().joined(separator: "; "))"
  }
}

extension RestatementSyntax {
  /// What stands under the keys that it states anew.
  fileprivate var written: [String: String] {
    let parts: [(key: String, text: String?)] = [
      ("says", says?.text), ("when", when?.written), ("charge", charge?.written),
      ("requires", obligation?.written), ("waives", waives?.written),
      ("grants", grants.map(set)), ("denies", denies.map(set)),
      ("overrides", overrides.map(set)), ("reduces", reduction?.written), ("caps", cap?.written),
    ]
    return Dictionary(parts.compactMap { part in part.text.map { (part.key, $0) } }) { one, _ in one
    }
  }
}

/// The keys in one order.
private func sorted(_ keys: [String: String]) -> String {
  keys.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
}
