public import AvenantDiagnostics

/// One of the ways in which the text can be read that leaves a question open.
public struct ReadingSyntax: Sendable {
  /// The id.
  public let name: NameSyntax
  /// `says:`, the reading in words: *the day the ticket was opened*.
  public let says: NameSyntax
  /// `terms:` that it states anew.
  public let terms: [TermSyntax]
  /// `definitions:` that it states anew.
  public let definitions: [RestatedDefinitionSyntax]
  /// `clauses:` of which it states something anew.
  public let clauses: [RestatementSyntax]
  /// Where it stands, with its name.
  public let range: SourceRange

  /// What it states anew.
  public var restated: [NameSyntax] {
    terms.map(\.name) + definitions.map(\.name) + clauses.map(\.name)
  }

  /// The same, key by key: `payment_term`, `launch.when`.
  public var restatedKeys: [String] {
    terms.map(\.name.text) + definitions.map(\.name.text) + clauses.flatMap(\.keys)
  }
}

/// What a reading states anew of a definition.
public struct RestatedDefinitionSyntax: Sendable {
  /// The name of the definition.
  public let name: NameSyntax
  /// Its value.
  public let value: ValueSyntax
  /// `says:`; `nil` where it stays as it is.
  public let says: NameSyntax?
}

/// What a reading states anew of a clause; what is `nil` stays as it is.
public struct RestatementSyntax: Sendable {
  /// The id of the clause.
  public let name: NameSyntax
  /// `says:`.
  public let says: NameSyntax?
  /// `when:`.
  public let when: ExpressionSyntax?
  /// `charge:` or `credit:`.
  public let charge: ChargeSyntax?
  /// `requires:`.
  public let obligation: ObligationSyntax?
  /// `waives:`.
  public let waives: ChargesSyntax?
  /// `grants:`.
  public let grants: [NameSyntax]?
  /// `denies:`.
  public let denies: [NameSyntax]?
  /// `overrides:`.
  public let overrides: [NameSyntax]?
  /// `reduces:`.
  public let reduction: ReductionSyntax?
  /// `caps:`.
  public let cap: CapSyntax?

  /// The keys that are stated anew, with the name of the clause: `launch.when`.
  var keys: [String] {
    let stated: [(key: String, isThere: Bool)] = [
      ("says", says != nil), ("when", when != nil), ("charge", charge != nil),
      ("requires", obligation != nil), ("waives", waives != nil), ("grants", grants != nil),
      ("denies", denies != nil), ("overrides", overrides != nil),
      ("reduces", reduction != nil), ("caps", cap != nil),
    ]
    return stated.filter(\.isThere).map { "\(name.text).\($0.key)" }
  }
}

extension TermSyntax {
  /// The term with the value that a reading states; it is cited and called as before, unless the
  /// reading says otherwise.
  public func restated(by reading: TermSyntax) -> TermSyntax {
    TermSyntax(
      name: name, value: reading.value, cite: reading.cite ?? cite, label: reading.label ?? label)
  }
}

extension DefinitionSyntax {
  /// The definition with the value that a reading states; it is cited as before, comes out as before,
  /// and is called as before, unless the reading says otherwise.
  public func restated(by reading: RestatedDefinitionSyntax) -> DefinitionSyntax {
    DefinitionSyntax(
      name: name, forEach: forEach, value: reading.value, says: reading.says ?? says, cite: cite,
      isOutcome: isOutcome)
  }
}
