public import AvenantDiagnostics

/// Something that a party may do, unless a clause says otherwise.
public struct Entitlement: Sendable {
  /// The id.
  public let name: String
  /// The party that has it, by its role.
  public let holder: String
  /// Whether it is granted where no clause says anything.
  public let isGrantedByDefault: Bool
  /// What one may do: *use incident support*.
  public let says: String
  /// Where the contract says so.
  public let cite: Citation
  /// Where its name is declared.
  public let range: SourceRange

  /// Makes a checked entitlement; reserved to the checker.
  @_spi(Checking)
  public init(
    name: String, holder: String, isGrantedByDefault: Bool, says: String, cite: Citation,
    range: SourceRange
  ) {
    self.name = name
    self.holder = holder
    self.isGrantedByDefault = isGrantedByDefault
    self.says = says
    self.cite = cite
    self.range = range
  }
}
