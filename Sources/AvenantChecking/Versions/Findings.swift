import AvenantDiagnostics
import AvenantSyntax

/// What was found in the versions of a contract, each problem once.
///
/// Versions share the contract's file, and an amendment shares the text that it leaves as it was:
/// what is wrong there is found again in each of them.
struct Findings {
  private struct Place: Hashable {
    let id: DiagnosticID
    let range: SourceRange
  }

  private var found: [(diagnostic: Diagnostic, version: VersionSyntax)] = []
  private var versions: [Place: Set<String>] = [:]
  private var all: Set<String> = []

  /// Adds what was found in `version`; an earlier one is added first.
  mutating func add(_ diagnostics: Diagnostics, of version: VersionSyntax) {
    let path = version.id.range.file.path
    all.insert(path)
    var added: [Place] = []
    for diagnostic in diagnostics.sorted {
      let place = Place(id: diagnostic.id, range: diagnostic.range)
      if versions[place] == nil { found.append((diagnostic, version)) }
      added.append(place)
    }
    for place in added { versions[place, default: []].insert(path) }
  }

  /// Every problem; one that stands in another file says which version has it, unless all do.
  func each(contractFile: String) -> Diagnostics {
    var diagnostics = Diagnostics()
    for (diagnostic, version) in found {
      let place = Place(id: diagnostic.id, range: diagnostic.range)
      let file = diagnostic.range.file.path
      let isOwn = file == version.id.range.file.path
      let isCommon = file == contractFile && versions[place] == all
      diagnostics.report(isOwn || isCommon ? diagnostic : diagnostic.found(in: version))
    }
    return diagnostics
  }
}
