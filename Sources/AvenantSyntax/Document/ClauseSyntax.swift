/// A clause as it was written; versions and readings share it.
public final class ClauseSyntax: Sendable {
  /// The id.
  public let name: NameSyntax
  /// `says:`.
  public let says: NameSyntax
  /// `cite:`.
  public let cite: NameSyntax
  /// `for_each:`; `nil` where it is left out, and the clause is read once.
  public let forEach: BindingSyntax?
  /// `when:`; `nil` where it is left out, which means always.
  public let when: ExpressionSyntax?
  /// `judged_by:` with `judges:`; `nil` where nobody has to judge.
  public let judgement: JudgementSyntax?
  /// `charge:` or `credit:`.
  public let charge: ChargeSyntax?
  /// `requires:`.
  public let obligation: ObligationSyntax?
  /// `waives:`.
  public let waives: ChargesSyntax?
  /// `grants:`.
  public let grants: [NameSyntax]
  /// `denies:`.
  public let denies: [NameSyntax]
  /// `overrides:`.
  public let overrides: [NameSyntax]
  /// `reduces:`.
  public let reduction: ReductionSyntax?
  /// `caps:`.
  public let cap: CapSyntax?

  init(
    name: NameSyntax, says: NameSyntax, cite: NameSyntax, forEach: BindingSyntax?,
    when: ExpressionSyntax?, judgement: JudgementSyntax?, charge: ChargeSyntax?,
    obligation: ObligationSyntax?, waives: ChargesSyntax?, grants: [NameSyntax],
    denies: [NameSyntax], overrides: [NameSyntax], reduction: ReductionSyntax?, cap: CapSyntax?
  ) {
    self.name = name
    self.says = says
    self.cite = cite
    self.forEach = forEach
    self.when = when
    self.judgement = judgement
    self.charge = charge
    self.obligation = obligation
    self.waives = waives
    self.grants = grants
    self.denies = denies
    self.overrides = overrides
    self.reduction = reduction
    self.cap = cap
  }
}

extension ClauseSyntax {
  /// The clause with what a reading states anew in the place of what stood there.
  public func restated(by reading: RestatementSyntax) -> ClauseSyntax {
    ClauseSyntax(
      name: name, says: reading.says ?? says, cite: cite, forEach: forEach,
      when: reading.when ?? when, judgement: judgement, charge: reading.charge ?? charge,
      obligation: reading.obligation ?? obligation, waives: reading.waives ?? waives,
      grants: reading.grants ?? grants, denies: reading.denies ?? denies,
      overrides: reading.overrides ?? overrides, reduction: reading.reduction ?? reduction,
      cap: reading.cap ?? cap)
  }
}
