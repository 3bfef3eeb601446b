public import AvenantDiagnostics
import FoundationEssentials

/// Contracts that were read, checked and compiled, ready to decide tickets.
///
/// A library is immutable: any number of threads may use it.
///
///     let contracts = try ContractLibrary(contentsOf: "policies")
///     let contract = contracts["incident-support"]
public struct ContractLibrary: Sendable {
  /// The contracts, in the order of their ids.
  public let contracts: [LoadedContract]

  /// What should be looked at, although the contracts can be used.
  public let warnings: [Diagnostic]

  /// Reads a contract's folder, or a folder of contracts.
  ///
  /// - Parameter path: A folder with a `contract.yaml`, or a folder of such folders.
  /// - Throws: ``DiagnosticsError`` with every problem found, if one of them is an error.
  public init(contentsOf path: String) throws(DiagnosticsError) {
    try self.init(contentsOf: [path])
  }

  /// Reads several folders.
  ///
  /// - Parameter paths: Folders of a contract, or of contracts; at least one.
  /// - Throws: ``DiagnosticsError`` with every problem found, if one of them is an error.
  public init(contentsOf paths: [String]) throws(DiagnosticsError) {
    var diagnostics = Diagnostics()
    let contracts = Self.load(Self.files(paths, into: &diagnostics), into: &diagnostics)
      .compactMap(\.self)
    try diagnostics.throwIfAnyError()
    self.contracts = contracts.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    warnings = diagnostics.sorted
  }

  /// The contract whose id is `id`.
  public subscript(id: String) -> LoadedContract? {
    contracts.first { $0.id == id }
  }

  /// Reads and checks folders, scenarios included, and gives every problem in order.
  ///
  /// Of scenarios the names are checked: what must follow is not compared with what does.
  ///
  /// - Parameters:
  ///   - paths: Folders of a contract, or of contracts.
  ///   - analysis: How far contracts without errors are analysed; `nil` to check them alone.
  /// - Returns: Errors and warnings; empty when there are none.
  public static func check(
    _ paths: [String], analysis: AnalysisOptions? = nil
  ) -> [Diagnostic] {
    var diagnostics = Diagnostics()
    let files = files(paths, into: &diagnostics)
    let contracts = load(files, into: &diagnostics)
    if let analysis {
      for contract in contracts { contract?.analyze(analysis, into: &diagnostics) }
    }
    for (files, contract) in zip(files, contracts) {
      for scenario in files.scenarios(into: &diagnostics) {
        contract?.reportMissing(in: scenario, into: &diagnostics)
      }
    }
    return diagnostics.sorted
  }

  /// The contracts of folders; `nil` for one that cannot be used.
  private static func load(
    _ files: [ContractFiles], into diagnostics: inout Diagnostics
  ) -> [LoadedContract?] {
    var ids: Set<String> = []
    return files.map { files in
      guard let contract = load(files, into: &diagnostics) else { return nil }
      if !ids.insert(contract.id).inserted {
        diagnostics.report(.sameContractTwice(contract.id, files.contract.path))
      }
      return contract
    }
  }

  /// The contract of a folder; what is wrong with another one is no matter of it.
  static func load(
    _ files: ContractFiles, into diagnostics: inout Diagnostics
  ) -> LoadedContract? {
    var problems = Diagnostics()
    let contract = LoadedContract(files, into: &problems)
    diagnostics.report(contentsOf: problems)
    return files.isWhole ? contract : nil
  }

  /// The files of the contracts that `paths` name.
  static func files(_ paths: [String], into diagnostics: inout Diagnostics) -> [ContractFiles] {
    folders(paths, into: &diagnostics)
      .compactMap { ContractFiles(folder: $0, into: &diagnostics) }
  }

  /// The folders of contracts that `paths` name.
  private static func folders(_ paths: [String], into diagnostics: inout Diagnostics) -> [String] {
    paths.flatMap { path -> [String] in
      let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
      if ContractFiles.isContract(path) { return [path] }
      let listed = try? FileManager.default.contentsOfDirectory(atPath: path)
      // A folder that cannot be listed is not one without contracts.
      if listed == nil, FileManager.default.fileExists(atPath: path) {
        diagnostics.report(.unreadableFolder(path))
        return []
      }
      let names = (listed ?? []).filter { !$0.hasPrefix(".") }.sorted {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }
      let all = names.map { "\(path)/\($0)" }
      let folders = all.filter(ContractFiles.isContract)
      for other in [path] + all where !folders.contains(other) {
        ContractFiles.remarkOther(in: other, into: &diagnostics)
      }
      if folders.isEmpty {
        let meant = listed == nil ? closestContract(to: path) : nil
        diagnostics.report(.noContractInFolder(path, meant: meant))
      }
      return folders
    }
  }

  /// The contract beside a path that there is not whose folder has nearly its name.
  private static func closestContract(to path: String) -> String? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.count > 1 ? parts.dropLast().joined(separator: "/") : "."
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let contracts = names.filter { ContractFiles.isContract("\(folder)/\($0)") }.sorted()
    return Suggestion.closest(to: String(parts.last ?? ""), among: contracts)
  }
}
