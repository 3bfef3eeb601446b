public import AvenantDiagnostics

/// `contract.yaml` as it was written.
public struct ContractSyntax: Sendable {
  /// `contract:`, the id; equal to the folder's name, which the checker sees to.
  public let id: NameSyntax
  /// `title:`.
  public let title: NameSyntax
  /// `parties:`, in their order; at least two.
  public let parties: [PartySyntax]
  /// `time_zone:`, an IANA name.
  public let timeZone: NameSyntax?
  /// `currency:`, an ISO 4217 code.
  public let currency: NameSyntax?
  /// `governed_by:`, the date fact that picks the version.
  public let governedBy: NameSyntax
  /// `rounding:` and `month_end:`.
  public let rules: RulesSyntax
  /// `facts:`.
  public let facts: [FactSyntax]
  /// `consistent:`, what every real ticket satisfies.
  public let consistent: [ExpressionSyntax]
  /// `entitlements:`.
  public let entitlements: [EntitlementSyntax]
  /// `guarantees:`, what must hold under every version.
  public let guarantees: [GuaranteeSyntax]
  /// The names of what was declared but could not be read, as written and as probably meant.
  ///
  /// A use of such a name is no mistake of its own.
  public let damagedNames: Set<String>
}

/// What a contract, or a version that restates it, says of rounding, month ends and taxes.
public struct RulesSyntax: Sendable {
  /// `rounding:`, one of the seven modes.
  public let rounding: NameSyntax?
  /// `month_end:`, one of the four rules.
  public let monthEnd: NameSyntax?
  /// `tax_rounding:`, `per_line` or `per_total`.
  public let taxRounding: NameSyntax?
}

/// A party: `provider: OVH`.
public struct PartySyntax: Sendable {
  /// The role, a name.
  public let role: NameSyntax
  /// Who it is, in words.
  public let description: NameSyntax
}

/// A fact as it was declared; versions share it.
public final class FactSyntax: Sendable {
  /// The name, dots included.
  public let name: NameSyntax
  /// `type:`, or `choice:` with its options.
  public let type: TypeSyntax
  /// `optional:`, whether the caller may say that there is none.
  public let isOptional: Bool
  /// `if_missing:`, what holds when the caller says nothing.
  public let ifMissing: IfMissingSyntax
  /// `settled:`, whether it can no longer change once it is known.
  public let isSettled: Bool
  /// `label:`, how people call it; in a sentence, with its article.
  public let label: NameSyntax?
  /// `ask:`, the question that asks for it.
  public let ask: NameSyntax?
  /// `list:`, what the records of a list hold.
  public let list: ListSyntax?

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
public struct ListSyntax: Sendable {
  /// The fields of a record; those that could be read.
  public let fields: [FactSyntax]
  /// `max_items:`, how many records a ticket may list.
  public let maxItems: NameSyntax?
  /// `each:`, how people call one record.
  public let each: NameSyntax?
}

/// What holds of a fact when the caller says nothing.
public enum IfMissingSyntax: Sendable {
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
public struct TypeSyntax: Sendable {
  /// `boolean`, `text`, `number`, `percent`, `money`, `date`, `days`, `months`, `choice` or `list`.
  public let word: NameSyntax
  /// The options of a choice, with the words for each; empty for other types.
  public let options: [OptionSyntax]
  /// `unit:` of a number.
  public let unit: NameSyntax?
  /// `currency:` of an amount of money.
  public let currency: NameSyntax?
  /// `decimals:`, how many digits may stand behind the point.
  public let decimals: NameSyntax?
  /// `in:`, the bounds.
  public let bounds: BoundsSyntax?
}

/// Bounds of a fact: `"[0..25000]"`.
public struct BoundsSyntax: Sendable {
  /// The interval.
  public let interval: IntervalSyntax
  /// Where it stands.
  public let range: SourceRange
}

/// One option of a choice: `provider: the provider's side`.
public struct OptionSyntax: Sendable {
  /// The name.
  public let name: NameSyntax
  /// The words for it.
  public let label: NameSyntax
}

/// Something that a party may do.
public struct EntitlementSyntax: Sendable {
  /// The id.
  public let name: NameSyntax
  /// `holder:`, a party.
  public let holder: NameSyntax
  /// `default:`, `granted` or `denied`.
  public let isGrantedByDefault: Bool
  /// `says:`, what one may do: *use incident support*.
  public let says: NameSyntax
  /// `cite:`.
  public let cite: NameSyntax
}
