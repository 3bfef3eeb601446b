import AvenantChecking
import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantSyntax

/// The whole way of a contract, in order; nothing else happens anywhere.
///
///     bytes → syntax → model → program → decision and trace → explanation
extension LoadedContract {
  /// Reads, checks and compiles a contract's files.
  ///
  /// Every problem is reported; with an error among them there is no contract.
  init?(_ files: ContractFiles, into diagnostics: inout Diagnostics) {
    guard let documents = parse(files, into: &diagnostics) else { return nil }  // → syntax
    guard let contract = check(documents, into: &diagnostics) else { return nil }  // → model
    guard !diagnostics.containsError else { return nil }
    self.init(contract: contract, program: Program(contract), zone: files.zone(of: contract))
  }
}

/// Reads the documents of a contract; `nil` when one of them cannot be used at all.
private func parse(
  _ files: ContractFiles, into diagnostics: inout Diagnostics
) -> ContractDocuments? {
  let contract = readYAML(files.contract, into: &diagnostics)
    .flatMap { parseContract($0, into: &diagnostics) }
  let versions = files.versions.compactMap { file in
    readYAML(file, into: &diagnostics).flatMap { parseVersion($0, into: &diagnostics) }
  }
  guard let contract, versions.count == files.versions.count else { return nil }
  return ContractDocuments(
    contract: contract, versions: versions, folderName: files.folderName)
}
