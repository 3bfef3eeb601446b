import AvenantChecking
import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantScenarios
import AvenantSyntax
import AvenantValues
// For the files and folders of contracts; neither clock nor locale is read with it.
import FoundationEssentials

/// The files of one contract, read from its folder.
struct ContractFiles {
  /// `contract.yaml`.
  let contract: SourceFile
  /// `versions/*.yaml`, in the order of their names.
  let versions: [SourceFile]
  /// `calendars/*.yaml`, in the order of their names.
  let calendars: [SourceFile]
  /// The folder; `nil` for a contract that was given as texts.
  private let folder: String?
  /// The name of the folder; `nil` for a contract that was given as texts.
  let folderName: String?
  /// Whether all of them could be read.
  let isWhole: Bool
  /// How large each of them may be.
  var limits = DocumentLimits.standard

  /// Whether `folder` holds a contract.
  static func isContract(_ folder: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(folder)/contract.yaml")
  }

  /// Reports a file of a folder that looks like a contract and is none.
  static func remarkOther(in folder: String, into diagnostics: inout Diagnostics) {
    let other = "\(folder)/contract.yml"
    guard FileManager.default.fileExists(atPath: other) else { return }
    diagnostics.report(.contractFileNotRead(other))
  }

  /// Reads the files of a folder; what cannot be read is reported.
  init?(folder: String, into diagnostics: inout Diagnostics) {
    var problems = Diagnostics()
    defer { diagnostics.report(contentsOf: problems) }
    Self.remarkOther(in: folder, into: &problems)
    guard let contract = SourceFile.reading("\(folder)/contract.yaml", into: &problems) else {
      return nil
    }
    self.contract = contract
    let versions = Self.documents(in: "\(folder)/versions", into: &problems)
    let calendars = Self.documents(in: "\(folder)/calendars", into: &problems)
    isWhole = !problems.containsError
    guard let versions, let calendars else { return nil }
    self.versions = versions
    self.calendars = calendars
    self.folder = folder
    folderName = Self.name(of: folder)
  }

  /// What a folder is called, also where its path ends with `.` or `..`.
  private static func name(of folder: String) -> String {
    if let last = folder.split(separator: "/").last, last != ".", last != ".." {
      return String(last)
    }
    return URL(filePath: folder).standardizedFileURL.lastPathComponent
  }

  /// Takes the files of a contract that lies in no folder.
  init(contract: SourceFile, versions: [SourceFile], calendars: [SourceFile]) {
    self.contract = contract
    self.versions = versions
    self.calendars = calendars
    folder = nil
    folderName = nil
    isWhole = true
  }

  /// Reads `scenarios/*.yaml`, in the order of their names, with the files from which they take
  /// their facts; what cannot be read is reported.
  func scenarios(into diagnostics: inout Diagnostics) -> [Scenario] {
    guard let folder, let listing = Listing(of: "\(folder)/scenarios", into: &diagnostics) else {
      return []
    }
    var (read, scenarios, isWhole) = (Set<URL>(), [Scenario](), true)
    for file in listing.documents {
      guard let document = readYAML(file, into: &diagnostics) else {
        // It may have told that it takes its facts from a file.
        isWhole = false
        continue
      }
      scenarios += parseScenarios(
        document,
        reading: { path in
          read.insert(URL(filePath: path).standardizedFileURL)
          return SourceFile(contentsOf: path)
        }, into: &diagnostics)
    }
    for other in listing.others where other.isFolder || isWhole {
      guard !read.contains(URL(filePath: other.path).standardizedFileURL) else { continue }
      diagnostics.report(.documentNotRead(other.path))
    }
    return scenarios
  }

  /// The YAML files of a folder; none without the folder.
  private static func documents(
    in folder: String, into diagnostics: inout Diagnostics
  ) -> [SourceFile]? {
    let listing = Listing(of: folder, into: &diagnostics)
    for other in listing?.others ?? [] { diagnostics.report(.documentNotRead(other.path)) }
    return listing?.documents
  }

  /// The data of the contract's time zone, from the system's zone files.
  ///
  /// `nil` when the contract names none, or the system has no data for it; a timestamp is then
  /// refused.
  func zone(of contract: Contract) -> ZoneData? {
    guard let name = contract.timeZone else { return nil }
    return ZoneData(named: name, in: "/usr/share/zoneinfo")
  }
}

/// What lies in a folder of documents.
private struct Listing {
  /// The YAML files, in the order of the bytes of their names.
  let documents: [SourceFile]
  /// What somebody may take for one that is read: by its name, or because it is a folder.
  let others: [(path: String, isFolder: Bool)]

  /// Reads the files of a folder; there are none without the folder.
  ///
  /// What begins with a dot is a file of an editor or of the system, such as `.#2008.yaml`.
  ///
  /// A folder that is there and cannot be listed is reported: it is not taken for an empty one.
  init?(of folder: String, into diagnostics: inout Diagnostics) {
    guard FileManager.default.fileExists(atPath: folder) else {
      (documents, others) = ([], [])
      return
    }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      diagnostics.report(.unreadableFolder(folder))
      return nil
    }
    let visible = names.filter { !$0.hasPrefix(".") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    documents = visible.filter(Self.isDocument)
      .compactMap { SourceFile.reading("\(folder)/\($0)", into: &diagnostics) }
    others = visible.filter { !Self.isDocument($0) }.compactMap { name in
      var isFolder = false
      let path = "\(folder)/\(name)"
      _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      return isFolder || Self.looksLikeDocument(name) ? (path, isFolder) : nil
    }
  }

  private static func isDocument(_ name: String) -> Bool {
    name.hasSuffix(".yaml") || name.hasSuffix(".yml")
  }

  private static func looksLikeDocument(_ name: String) -> Bool {
    let name = name.lowercased()
    let isOfAnEditor = ["~", ".bak", ".orig", ".swp", ".tmp"].contains(where: name.hasSuffix)
    return !isOfAnEditor && [".yaml", ".yml", ".json"].contains(where: name.contains)
  }
}

extension ZoneData {
  /// Reads the data of a zone from a folder of zone files (RFC 8536).
  init?(named name: String, in folder: String) {
    guard let file = SourceFile(contentsOf: "\(folder)/\(name)"),
      let rules = try? TimeZoneRules(name: name, tzif: file.bytes)
    else { return nil }
    self.init(rules: rules, identity: AvenantEvaluation.identity(of: file.bytes))
  }
}
