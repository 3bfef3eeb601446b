import AvenantChecking
import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantSyntax

/// The way of a contract that is read from files, in order. Its documents are checked and compiled
/// again only for other readings of its questions, and to compare a version as if it had gone on in
/// force.
///
///     bytes → syntax → model → program → decision and trace → explanation
///
/// Versions are compiled by ``Program`` when they are first asked for, and tickets are decided by
/// it.
extension LoadedContract {
  /// Reads, checks and compiles a contract's files.
  ///
  /// Every problem is reported; with an error among them there is no contract.
  init?(_ files: ContractFiles, into diagnostics: inout Diagnostics) {
    guard let documents = parse(files, into: &diagnostics) else { return nil }  // → syntax
    guard let contract = check(documents, into: &diagnostics) else { return nil }  // → model
    guard !diagnostics.containsError else { return nil }
    let zone = files.zone(of: contract)
    if zone == nil, let name = documents.contract.timeZone {
      diagnostics.report(.noZoneData(name.text, at: name.range))
    }
    self.init(
      contract: contract, program: Program(contract), zone: zone, documents: documents)
  }
}

/// Reads the documents of a contract; `nil` when its own file cannot be used.
///
/// A misspelt section hides what it declares, so nothing more is said of a contract that has one
/// before its name is put right.
private func parse(
  _ files: ContractFiles, into diagnostics: inout Diagnostics
) -> ContractDocuments? {
  let root = readYAML(files.contract, limits: files.limits, into: &diagnostics)
  let contract = root.flatMap { parseContract($0, into: &diagnostics) }
  var isMisspelt = root?.hasUnknownSection(diagnostics) ?? false
  var versions: [VersionSyntax] = []
  var unreadable: [SourceFile] = []
  for file in files.versions {
    let root = readYAML(file, limits: files.limits, into: &diagnostics)
    if let version = root.flatMap({ parseVersion($0, into: &diagnostics) }) {
      versions.append(version)
    } else {
      unreadable.append(file)
    }
    if root?.hasUnknownSection(diagnostics) ?? false { isMisspelt = true }
  }
  let calendars = files.calendars.map { file in
    readYAML(file, limits: files.limits, into: &diagnostics)
      .flatMap { parseCalendar($0, into: &diagnostics) }
  }
  guard let contract, !isMisspelt else { return nil }
  return ContractDocuments(
    contract: contract, versions: versions, unreadable: unreadable,
    calendars: calendars.compactMap { $0 },
    unreadableCalendars: zip(files.calendars, calendars).filter { $1 == nil }.map(\.0),
    folderName: files.folderName)
}

extension SyntaxNode {
  /// Whether one of the document's own keys is none that it may have.
  fileprivate func hasUnknownSection(_ diagnostics: Diagnostics) -> Bool {
    guard case .mapping(let entries) = content else { return false }
    return entries.contains { diagnostics.contains(.unknownKey, at: $0.keyRange) }
  }
}
