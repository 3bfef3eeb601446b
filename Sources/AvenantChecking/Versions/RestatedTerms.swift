import AvenantDiagnostics
@_spi(Checking) import AvenantModel

/// Warns of terms that an amendment states as something else than they were: `8` in the place of
/// `8%`.
///
/// - Parameters:
///   - version: The version that amends.
///   - base: The version that it amends.
///   - diagnostics: Where it is said.
func reportTermsOfAnotherType(
  in version: Version, than base: Version, into diagnostics: inout Diagnostics
) {
  for term in version.terms {
    let before = base.terms.first { $0.name == term.name && $0.range != term.range }
    guard let before, before.type != term.type else { continue }
    diagnostics.report(.termOfAnotherType(term, than: before))
  }
}
