/// What must hold under every version of a contract, as it was written.
public struct GuaranteeSyntax: Sendable {
  /// The id.
  public let name: NameSyntax
  /// `says:`, a sentence.
  public let says: NameSyntax
  /// `always:`, a condition over facts and outcomes.
  public let always: ExpressionSyntax
  /// `from:`, the id of the first version under which it must hold; `nil` where it must under all.
  public let from: NameSyntax?
}
