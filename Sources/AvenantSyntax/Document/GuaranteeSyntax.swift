/// What must hold under every version of a contract, as it was written.
package struct GuaranteeSyntax: Sendable {
  /// What is promised of a ticket, or of two of them.
  package enum Promise: Sendable {
    /// `always:`, a condition over facts and outcomes.
    case always(ExpressionSyntax)
    /// `always_granted:`, entitlements.
    case granted([NameSyntax])
    /// `always_denied:`, entitlements.
    case denied([NameSyntax])
    /// `never_decreases:`, charges, `with:`, a fact.
    case neverDecreases(ChargesSyntax, with: NameSyntax)
    /// `never_increases:`, charges, `with:`, a fact.
    case neverIncreases(ChargesSyntax, with: NameSyntax)
    /// `no_more_than:`, the id of a version, `charges:`.
    case noMoreThan(NameSyntax, ChargesSyntax)
  }

  /// The id.
  package let name: NameSyntax
  /// `says:`, a sentence.
  package let says: NameSyntax
  /// `where:`, the tickets of which it must hold; `nil` where it must of all.
  package let condition: ExpressionSyntax?
  /// What is promised.
  package let promise: Promise
  /// `from:`, the id of the first version under which it must hold; `nil` where it must under all.
  package let from: NameSyntax?
}
