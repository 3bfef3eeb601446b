package import AvenantDiagnostics

/// What a scenario says of a decision; what it does not mention may be as it is.
///
/// Two things are not passed over: a charge or credit that is due must be listed, unless an error
/// is expected; and what cannot be worked out must be expected.
package struct ExpectedDecision: Sendable {
  /// The id of the version that governs; `nil` inside where none is known to.
  package let version: Expected<String?>?
  /// The charges, in the order of the scenario.
  package let charges: [ExpectedCharge]
  /// The credits, in the order of the scenario.
  package let credits: [ExpectedCharge]
  /// The entitlements, in the order of the scenario.
  package let entitlements: [ExpectedEntitlement]
  /// The obligations, in the order of the scenario.
  package let obligations: [ExpectedObligation]
  /// The values that are outcomes, in the order of the scenario.
  package let values: [ExpectedValue]
  /// The allowances, in the order of the scenario.
  package let allowances: [ExpectedAllowance]
  /// The clauses that certainly apply.
  package let applies: [Expected<String>]
  /// The clauses that certainly do not apply.
  package let doesNotApply: [Expected<String>]
  /// All totals of the decision; an empty list says that nothing is owed.
  package let totals: Expected<[ExpectedTotal]>?
  /// What parties must owe in all, with taxes; an empty list says that nothing is payable.
  package let payable: Expected<[ExpectedPayable]>?
  /// The ids of what must be undetermined: outcomes, or else clauses.
  package let undetermined: [Expected<String>]
  /// The unknown facts that can still matter, all of them, in the order of the decision.
  package let asksFor: ExpectedNames?
  /// Open questions that must be among those of the decision; an empty list says that none is.
  package let unsettled: ExpectedNames?
  /// What keeps some outcome from being worked out.
  package let error: Expected<RunTimeError>?
  /// Where the scenario says what must follow.
  package let range: SourceRange
  /// The open questions for which another reading would come to something else, all of them.
  package let matters: ExpectedNames?
}
