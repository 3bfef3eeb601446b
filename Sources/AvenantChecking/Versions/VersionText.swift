import AvenantModel
import AvenantSyntax
import AvenantValues

/// What a version states once its amendments are applied, with the version whose file says each.
struct VersionText {
  /// Something stated, and the id of the version whose file states it; readings share it.
  final class Stated<Content: Sendable>: Sendable {
    let content: Content
    let version: String

    init(content: Content, version: String) {
      self.content = content
      self.version = version
    }
  }

  /// The version's own file.
  let own: VersionSyntax
  /// The paths of the files that it is made of: its own, and those of the versions it amends.
  var files: Set<String> = []
  /// The rule stated by it or by a version that it amends.
  var rounding: RoundingMode?
  /// The rule stated by it or by a version that it amends.
  var monthEnd: MonthEndRule?
  /// The rule stated by it or by a version that it amends.
  var taxRounding: TaxRounding?
  var facts: [FactSyntax] = []
  var consistent: [ExpressionSyntax] = []
  var entitlements: [EntitlementSyntax] = []
  var terms: [Stated<TermSyntax>] = []
  var definitions: [Stated<DefinitionSyntax>] = []
  var clauses: [Stated<ClauseSyntax>] = []
  var unsettled: [Stated<UnsettledSyntax>] = []
  /// What it and the versions that it amends repeal, by name.
  var repealed: [String: NameSyntax] = [:]
  /// Names that were declared but could not be read; nothing is said of their uses.
  var damaged: Set<String> = []

  init(own: VersionSyntax) { self.own = own }
}

/// Something that an amendment can add, replace or repeal.
protocol Amendable {
  /// The id.
  var name: NameSyntax { get }
}

extension TermSyntax: Amendable {}
extension DefinitionSyntax: Amendable {}
extension ClauseSyntax: Amendable {}
extension UnsettledSyntax: Amendable {}
