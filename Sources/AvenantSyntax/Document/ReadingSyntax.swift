package import AvenantDiagnostics

/// One of the ways in which the text can be read that leaves a question open.
package struct ReadingSyntax: Sendable {
  /// The id.
  package let name: NameSyntax
  /// `says:`, the reading in words: *the day the ticket was opened*.
  package let says: NameSyntax
  /// `terms:` that it states anew.
  package let terms: [TermSyntax]
  /// `definitions:` that it states anew.
  package let definitions: [RestatedDefinitionSyntax]
  /// `clauses:` of which it states something anew.
  package let clauses: [RestatementSyntax]
  /// Where it stands, with its name.
  package let range: SourceRange

  /// What it states anew.
  package var restated: [NameSyntax] {
    terms.map(\.name) + definitions.map(\.name) + clauses.map(\.name)
  }

  /// The same, key by key: `payment_term`, `launch.when`.
  package var restatedKeys: [String] {
    terms.map(\.name.text) + definitions.map(\.name.text)
      + clauses.flatMap { clause in clause.keys.map { "\(clause.name.text).\($0)" } }
  }
}

/// What a reading states anew of a definition.
package struct RestatedDefinitionSyntax: Sendable {
  /// The name of the definition.
  package let name: NameSyntax
  /// Its value.
  package let value: ValueSyntax
  /// `says:`; `nil` where it stays as it is.
  package let says: NameSyntax?
}

/// What a reading states anew of a clause; what is `nil` stays as it is.
package struct RestatementSyntax: Sendable {
  /// The id of the clause.
  package let name: NameSyntax
  /// `says:`.
  package let says: NameSyntax?
  /// `when:`.
  package let when: ExpressionSyntax?
  /// `charge:` or `credit:`.
  package let charge: ChargeSyntax?
  /// `requires:`.
  package let obligation: ObligationSyntax?
  /// `waives:`.
  package let waives: ChargesSyntax?
  /// `grants:`.
  package let grants: [NameSyntax]?
  /// `denies:`.
  package let denies: [NameSyntax]?
  /// `overrides:`.
  package let overrides: [NameSyntax]?
  /// `reduces:`.
  package let reduction: ReductionSyntax?
  /// `caps:`.
  package let cap: CapSyntax?

  /// The keys that are stated anew: `when`.
  package var keys: [String] {
    let stated: [(key: String, isThere: Bool)] = [
      ("says", says != nil), ("when", when != nil), ("charge", charge != nil),
      ("requires", obligation != nil), ("waives", waives != nil), ("grants", grants != nil),
      ("denies", denies != nil), ("overrides", overrides != nil),
      ("reduces", reduction != nil), ("caps", cap != nil),
    ]
    return stated.filter(\.isThere).map(\.key)
  }
}

extension TermSyntax {
  /// The term with the value that a reading states; it is cited and called as before, unless the
  /// reading says otherwise.
  package func restated(by reading: TermSyntax) -> TermSyntax {
    TermSyntax(
      name: name, value: reading.value, cite: reading.cite ?? cite, label: reading.label ?? label)
  }
}

extension DefinitionSyntax {
  /// The definition with the value that a reading states; it is cited as before, comes out as
  /// before, and is called as before, unless the reading says otherwise.
  package func restated(by reading: RestatedDefinitionSyntax) -> DefinitionSyntax {
    DefinitionSyntax(
      name: name, forEach: forEach, value: reading.value, says: reading.says ?? says, cite: cite,
      isOutcome: isOutcome)
  }
}
