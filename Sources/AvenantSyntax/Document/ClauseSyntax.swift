/// A clause as it was written; versions and readings share it.
package final class ClauseSyntax: Sendable {
  /// The id.
  package let name: NameSyntax
  /// `says:`.
  package let says: NameSyntax
  /// `cite:`.
  package let cite: NameSyntax
  /// `for_each:`; `nil` where it is left out, and the clause is read once.
  package let forEach: BindingSyntax?
  /// `when:`; `nil` where it is left out, which means always.
  package let when: ExpressionSyntax?
  /// `judged_by:` with `judges:`; `nil` where nobody has to judge.
  package let judgement: JudgementSyntax?
  /// `charge:` or `credit:`.
  package let charge: ChargeSyntax?
  /// `requires:`.
  package let obligation: ObligationSyntax?
  /// `waives:`.
  package let waives: ChargesSyntax?
  /// `grants:`.
  package let grants: [NameSyntax]
  /// `denies:`.
  package let denies: [NameSyntax]
  /// `overrides:`.
  package let overrides: [NameSyntax]
  /// `reduces:`.
  package let reduction: ReductionSyntax?
  /// `caps:`.
  package let cap: CapSyntax?

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
  package func restated(by reading: RestatementSyntax) -> ClauseSyntax {
    ClauseSyntax(
      name: name, says: reading.says ?? says, cite: cite, forEach: forEach,
      when: reading.when ?? when, judgement: judgement, charge: reading.charge ?? charge,
      obligation: reading.obligation ?? obligation, waives: reading.waives ?? waives,
      grants: reading.grants ?? grants, denies: reading.denies ?? denies,
      overrides: reading.overrides ?? overrides, reduction: reading.reduction ?? reduction,
      cap: reading.cap ?? cap)
  }
}
