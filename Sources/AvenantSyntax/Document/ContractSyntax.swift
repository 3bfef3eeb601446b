package import AvenantDiagnostics

/// `contract.yaml` as it was written.
public struct ContractSyntax: Sendable {
  /// `contract:`, the id; equal to the folder's name, which the checker sees to.
  package let id: NameSyntax
  /// `title:`.
  package let title: NameSyntax
  /// `parties:`, in their order; at least two.
  package let parties: [PartySyntax]
  /// `time_zone:`, an IANA name.
  package let timeZone: NameSyntax?
  /// `currency:`, an ISO 4217 code.
  package let currency: NameSyntax?
  /// `governed_by:`, the date fact that picks the version.
  package let governedBy: NameSyntax
  /// `rounding:` and `month_end:`.
  package let rules: RulesSyntax
  /// `facts:`.
  package let facts: [FactSyntax]
  /// `consistent:`, what every real ticket satisfies.
  package let consistent: [ExpressionSyntax]
  /// `entitlements:`.
  package let entitlements: [EntitlementSyntax]
  /// `guarantees:`, what must hold under every version.
  package let guarantees: [GuaranteeSyntax]
  /// Whether every party could be read; where not, a role that is not known may be one.
  package let areAllPartiesRead: Bool
  /// The names of what was declared but could not be read, as written and as probably meant.
  ///
  /// A use of such a name is no mistake of its own.
  package let damagedNames: Set<String>
}

/// What a contract, or a version that restates it, says of rounding, month ends and taxes.
package struct RulesSyntax: Sendable {
  /// `rounding:`, one of the seven modes.
  package let rounding: NameSyntax?
  /// `month_end:`, one of the four rules.
  package let monthEnd: NameSyntax?
  /// `tax_rounding:`, `per_line` or `per_total`.
  package let taxRounding: NameSyntax?
}

/// A party: `provider: OVH`.
package struct PartySyntax: Sendable {
  /// The role, a name.
  package let role: NameSyntax
  /// Who it is, in words.
  package let description: NameSyntax
}

/// A fact as it was declared; versions share it.
package final class FactSyntax: Sendable {
  /// The name, dots included.
  package let name: NameSyntax
  /// `type:`, or `choice:` with its options.
  package let type: TypeSyntax
  /// `optional:`, whether the caller may say that there is none.
  package let isOptional: Bool
  /// `if_missing:`, what holds when the caller says nothing.
  package let ifMissing: IfMissingSyntax
  /// `settled:`, whether it can no longer change once it is known.
  package let isSettled: Bool
  /// `label:`, how people call it; in a sentence, with its article.
  package let label: NameSyntax?
  /// `ask:`, the question that asks for it.
  package let ask: NameSyntax?
  /// `list:`, what the records of a list hold.
  package let list: ListSyntax?

  init(
    name: NameSyntax, type: TypeSyntax, isOptional: Bool, ifMissing: IfMissingSyntax,
    isSettled: Bool, label: NameSyntax?, ask: NameSyntax?, list: ListSyntax?
  ) {
    self.name = name
    self.type = type
    self.isOptional = isOptional
    self.ifMissing = ifMissing
    self.isSettled = isSettled
    self.label = label
    self.ask = ask
    self.list = list
  }
}

/// A list of records as it was declared.
package struct ListSyntax: Sendable {
  /// The fields of a record; those that could be read.
  package let fields: [FactSyntax]
  /// `max_items:`, how many records a ticket may list.
  package let maxItems: NameSyntax?
  /// `each:`, how people call one record.
  package let each: NameSyntax?
}

/// What holds of a fact when the caller says nothing.
package enum IfMissingSyntax: Sendable {
  /// It is unknown: the default.
  case undetermined
  /// There is none.
  case absent(SourceRange)
  /// It is a list without items.
  case empty(SourceRange)
  /// It has this value: `presume 0`.
  case presume(ExpressionSyntax)
}

/// The type of a fact.
package struct TypeSyntax: Sendable {
  /// `boolean`, `text`, `number`, `percent`, `money`, `date`, `days`, `months`, `choice` or `list`.
  package let word: NameSyntax
  /// The options of a choice, with the words for each; empty for other types.
  package let options: [OptionSyntax]
  /// `unit:` of a number.
  package let unit: NameSyntax?
  /// `currency:` of an amount of money.
  package let currency: NameSyntax?
  /// `decimals:`, how many digits may stand behind the point.
  package let decimals: NameSyntax?
  /// `in:`, the bounds.
  package let bounds: BoundsSyntax?
}

/// Bounds of a fact: `"[0..25000]"`.
package struct BoundsSyntax: Sendable {
  /// The interval.
  package let interval: IntervalSyntax
  /// Where it stands.
  package let range: SourceRange
}

/// One option of a choice: `provider: the provider's side`.
package struct OptionSyntax: Sendable {
  /// The name.
  package let name: NameSyntax
  /// The words for it.
  package let label: NameSyntax
}

/// Something that a party may do.
package struct EntitlementSyntax: Sendable {
  /// The id.
  package let name: NameSyntax
  /// `holder:`, a party.
  package let holder: NameSyntax
  /// `default:`, `granted` or `denied`.
  package let isGrantedByDefault: Bool
  /// `says:`, what one may do: *use incident support*.
  package let says: NameSyntax
  /// `cite:`.
  package let cite: NameSyntax
}
