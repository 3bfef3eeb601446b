public import AvenantDiagnostics

/// The kinds of problem with files and folders.
extension DiagnosticID {
  static let unreadableFile = DiagnosticID("unreadable-file")
  /// What was named is no folder, or it cannot be listed.
  public static let unreadableFolder = DiagnosticID("unreadable-folder")
  static let nothingToTest = DiagnosticID("nothing-to-test")
  /// There is no contract in a folder that was named.
  public static let noContractInFolder = DiagnosticID("no-contract-in-folder")
  static let documentNotRead = DiagnosticID("document-not-read")
  static let contractFileNotRead = DiagnosticID("contract-file-not-read")
  static let sameContractTwice = DiagnosticID("same-contract-twice")
  static let noZoneData = DiagnosticID("no-zone-data")
}

/// The words for files and folders.
extension Diagnostic {
  /// A place without words: the beginning of a file that could not be read.
  private static func place(_ path: String) -> SourceRange {
    SourceRange(file: SourceFile(path: path, bytes: []), lower: 0, upper: 0)
  }

  static func unreadableFile(_ path: String, _ kind: PathKind?) -> Diagnostic {
    let (words, help) =
      switch kind {
      case .folder: ("'\(path)' is a folder", "name a file")
      case .other: ("'\(path)' cannot be read", "check the permissions")
      case nil: ("there is no file '\(path)'", "check the path")
      }
    return Diagnostic(.unreadableFile, words, at: place(path), help: help)
  }

  static func unreadableFolder(_ path: String) -> Diagnostic {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    let isContract = ["contract.yaml", "contract.yml"].contains(parts.last)
    return Diagnostic(
      .unreadableFolder, "'\(path)' is no folder, or it cannot be listed", at: place(path),
      help: isContract
        ? "name the folder of the contract: '\(folder.isEmpty ? "." : folder)'"
        : "check the path and the permissions")
  }

  static func noContractInFolder(_ path: String, meant: String?) -> Diagnostic {
    Diagnostic(
      .noContractInFolder, "there is no contract in '\(path)'", at: place(path),
      help: meant.map { "did you mean '\($0)'?" }
        ?? "name a folder with a contract.yaml, or a folder of such folders")
  }

  static func documentNotRead(_ path: String) -> Diagnostic {
    Diagnostic(
      .documentNotRead, .warning,
      "'\(path)' is not read: files of this folder end in .yaml or .yml, and lie in it directly",
      at: place(path), help: "rename it, move it here, or remove it")
  }

  static func contractFileNotRead(_ path: String) -> Diagnostic {
    Diagnostic(
      .contractFileNotRead, .warning, "'\(path)' is not read: a contract stands in contract.yaml",
      at: place(path), help: "call it contract.yaml, or remove it where that is there")
  }

  static func nothingToTest(_ path: String) -> Diagnostic {
    Diagnostic(
      .nothingToTest, "there is no scenario in '\(path)'", at: place(path),
      help: "put scenarios into files of the contract's folder 'scenarios'")
  }

  static func sameContractTwice(_ id: String, _ path: String) -> Diagnostic {
    Diagnostic(
      .sameContractTwice, "the contract '\(id)' is there twice", at: place(path),
      help: "name one of the two folders")
  }

  static func noZoneData(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .noZoneData, .warning,
      "this machine has no data of a time zone '\(name)', so timestamps are refused", at: range,
      help: "write an IANA name such as Europe/Paris, or install the zone files (tzdata)")
  }
}
