import AvenantChecking
import AvenantDiagnostics
import AvenantSyntax
import Foundation
import TestSupport
import Testing

/// Whatever a contract's files contain, checking ends, and says the same each time.
@Suite struct DamagedTextTests {
  @Test(arguments: ["incident-support", "parcel-delivery"])
  func policiesWithDamage(_ name: String) throws {
    let files = try Self.files(of: name)
    #expect(files.count > 1)
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<60 {
      var damaged = files
      for _ in 0...Int(generator.next() % 3) {
        let place = Int(generator.next() % UInt64(damaged.count))
        damaged[place].bytes = Self.damaging(damaged[place].bytes, &generator)
      }
      #expect(Self.findings(damaged) == Self.findings(damaged))
    }
  }

  @Test func randomContracts() {
    for seed in UInt64(1)...200 {
      let files = [
        File(path: "contract.yaml", bytes: Array(RandomContract.contract.utf8)),
        File(path: "versions/2020.yaml", bytes: Array(RandomContract(seed: seed).version.utf8)),
      ]
      #expect(Self.findings(files) == Self.findings(files))
    }
  }

  private struct File {
    let path: String
    var bytes: [UInt8]
  }

  /// The bytes with one of them changed, or a line left out, doubled or moved.
  private static func damaging(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let line = Int(generator.next() % UInt64(lines.count))
    let other = Int(generator.next() % UInt64(lines.count))
    switch generator.next() % 5 {
    case 0: bytes[Int(generator.next() % UInt64(bytes.count))] = UInt8(generator.next() % 256)
    case 1: bytes[Int(generator.next() % UInt64(bytes.count))] = UInt8(32 + generator.next() % 95)
    case 2:
      lines.remove(at: line)
      bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    case 3:
      lines.insert(lines[line], at: other)
      bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    default:
      lines.swapAt(line, other)
      bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    }
    return bytes
  }

  private static func findings(_ files: [File]) -> String {
    var diagnostics = Diagnostics()
    let sources = files.map { SourceFile(path: $0.path, bytes: $0.bytes) }
    guard
      let contract = readYAML(sources[0], into: &diagnostics)
        .flatMap({ parseContract($0, into: &diagnostics) })
    else { return DiagnosticTextRenderer().render(diagnostics.sorted) }
    var unreadable: [SourceFile] = []
    let versions = sources.dropFirst().compactMap { source in
      let version = readYAML(source, into: &diagnostics)
        .flatMap { parseVersion($0, into: &diagnostics) }
      if version == nil { unreadable.append(source) }
      return version
    }
    _ = check(
      ContractDocuments(
        contract: contract, versions: versions, unreadable: unreadable, folderName: nil),
      into: &diagnostics)
    return DiagnosticTextRenderer().render(diagnostics.sorted)
  }

  private static func files(of name: String) throws -> [File] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "policies/\(name)")
    let versions = try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "versions").path)
    let paths = ["contract.yaml"] + versions.sorted().map { "versions/\($0)" }
    return try paths.map { path in
      File(path: path, bytes: Array(try Data(contentsOf: folder.appending(path: path))))
    }
  }
}
