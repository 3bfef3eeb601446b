import Avenant
import Foundation
import Glibc
import Testing

/// Folders that hold no contract, and what is none.
@Suite struct FolderTests {
  @Test func whatCannotBeListedIsNotTakenForAFolderWithoutContracts() {
    // A file is there, and cannot be listed.
    let problems = ContractLibrary.check([#filePath])
    #expect(problems.map { "\($0.id)" } == ["unreadable-folder"])
    #expect(problems.first?.message == "'\(#filePath)' is no folder, or it cannot be listed")
  }

  @Test func aFolderThatIsNotThereHoldsNoContract() {
    let problems = ContractLibrary.check(["/no/such/folder"])
    #expect(problems.map { "\($0.id)" } == ["no-contract-in-folder"])
  }

  /// Whoever called a version so would have the earlier one applied.
  @Test func aFileThatLooksLikeOneThatIsReadIsRemarkedOn() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: root) }
    let folder = root.appending(path: "versions")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "later"), withIntermediateDirectories: true)
    try SampleContract.contract.write(
      to: root.appending(path: "contract.yaml"), atomically: true, encoding: .utf8)
    let others = ["2.YAML", "3.json", "4.yaml.txt", "README.md", "5.yaml~", ".#6.yaml"]
    for name in ["1.yaml"] + others {
      try SampleContract.version.write(
        to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    let problems = ContractLibrary.check([root.path]).filter {
      "\($0.id)" == "document-not-read"
    }
    #expect(
      problems.map { $0.message.split(separator: "'")[0].split(separator: "/").last }
        == ["2.YAML", "3.json", "4.yaml.txt", "later"])
    #expect(
      problems.allSatisfy {
        $0.message.hasSuffix(
          "' is not read: files of this folder end in .yaml or .yml, and lie in it directly")
          && $0.help == "rename it, move it here, or remove it"
      })
    #expect(problems.allSatisfy { $0.severity == .warning })
  }

  @Test(arguments: ["base.json", "./base.json", "'base.json'", "../scenarios/base.json  # x"])
  func factsThatLieBesideScenariosAreRead(path: String) throws {
    let unread = try notRead([
      "fees.yaml": "given_from: \(path)\nscenarios: []\n", "base.json": "{}", "other.json": "{}",
    ])
    #expect(unread == ["other.json"])
  }

  /// Its scenarios would never run.
  @Test func aFolderBesideScenariosIsRemarkedOn() throws {
    let scenarios = "scenarios:\n  - { scenario: a, as_of: 2020-01-01, expect: {} }\n"
    let unread = try notRead([
      "fees.yaml": "given_from: base.json\n\(scenarios)", "base.json": "{}",
      "base/more.yaml": scenarios, "ase.json": "{}",
    ])
    #expect(unread == ["ase.json", "base"])
  }

  @Test func aCommentTakesNoFacts() throws {
    let unread = try notRead([
      "fees.yaml": "# given_from: base.json\ngiven: {}  # given_from: base.json\nscenarios: []\n",
      "base.json": "{}",
    ])
    #expect(unread == ["base.json"])
  }

  @Test func ofFactsNothingIsSaidWhereAFileOfScenariosCannotBeRead() throws {
    let unread = try notRead([
      "fees.yaml": "given_from: base.json\nscenarios: [\n", "base.json": "{}", "more/a.yaml": "",
    ])
    #expect(unread == ["more"])
  }

  /// What is not read of a folder of scenarios.
  private func notRead(_ files: KeyValuePairs<String, String>) throws -> [String] {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: root) }
    let all =
      [
        ("contract.yaml", SampleContract.contract), ("versions/1.yaml", SampleContract.version),
      ] + files.map { ("scenarios/\($0.key)", $0.value) }
    for (name, text) in all {
      let file = root.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    return ContractLibrary.check([root.path]).filter { "\($0.id)" == "document-not-read" }
      .compactMap {
        $0.message.split(separator: "'")[0].split(separator: "/").last.map(String.init)
      }
  }

  /// In whichever order they are named.
  @Test func whatIsWrongWithOneContractHidesNothingOfAnother() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: root) }
    let text = SampleContract.contract
    for (name, version) in [("lending", SampleContract.version), ("broken", "contract: broken")] {
      let folder = root.appending(path: name)
      for part in ["versions", "scenarios"] {
        try FileManager.default.createDirectory(
          at: folder.appending(path: part), withIntermediateDirectories: true)
      }
      try text.replacing("contract: lending", with: "contract: \(name)")
        .write(to: folder.appending(path: "contract.yaml"), atomically: true, encoding: .utf8)
      try version.write(
        to: folder.appending(path: "versions/1.yaml"), atomically: true, encoding: .utf8)
    }
    try "scenarios:\n  - { scenario: a, as_of: 2020-01-01, facts: { nope: 1 }, expect: {} }\n"
      .write(
        to: root.appending(path: "lending/scenarios/a.yaml"), atomically: true, encoding: .utf8)
    let paths = ["lending", "broken"].map { root.appending(path: $0).path }
    let problems = ContractLibrary.check(paths).map { "\($0.id)" }
    #expect(problems.contains("unknown-fact") && problems.contains("missing-key"))
    #expect(Set(ContractLibrary.check(paths.reversed()).map { "\($0.id)" }) == Set(problems))
    try "scenario: a".write(
      to: root.appending(path: "lending/scenarios/a.yaml"), atomically: true, encoding: .utf8)
    for paths in [paths, paths.reversed()] {
      let error = #expect(throws: DiagnosticsError.self) { try ContractLibrary.test(paths) }
      let files = Set((error?.diagnostics ?? []).map(\.range.file.path))
      #expect(
        files.contains { $0.hasSuffix("a.yaml") } && files.contains { $0.hasSuffix("1.yaml") })
    }
  }

  @Test(arguments: [
    (
      "{ lent_on: 2020-01-31, returnd.on: 2020-03-05 }", "charges: { late_fee: due }",
      "unknown-fact"
    ),
    (
      "{ lent_on: 2020-01-31, reader.kind: chld }", "charges: { late_fee: due }",
      "fact-of-unknown-choice"
    ),
    ("{ lent_on: 2020-01-31 }", "charges: { late_fees: due }", "not-in-version"),
    ("{ lent_on: 2020-01-31 }", "applies: [nonsense]", "not-in-version"),
    (
      "{ lent_on: 2020-01-31 }", "charges: { late_fee: { status: waived, waived_by: [kids] } }",
      "not-in-version"
    ),
    ("{ lent_on: 2020-01-31, returned: early }", "refused: [unknown-fact]", nil),
    ("{ lent_on: 2020-01-31 }", "charges: { late_fee: due }", nil),
  ])
  func namesOfScenariosAreCheckedAndNothingIsDecided(
    facts: String, expected: String, problem: String?
  ) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/avenant-\(UUID())"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, text) in [
      ("contract.yaml", SampleContract.contract), ("versions/1.yaml", SampleContract.version),
      (
        "scenarios/late.yaml",
        "scenarios:\n- { scenario: n, as_of: 2020-12-31, facts: \(facts), expect: { \(expected) } }\n"
      ),
    ] {
      let path = folder + "/lending/" + name
      try FileManager.default.createDirectory(
        at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    let problems = ContractLibrary.check([folder]).filter {
      $0.range.file.path.hasSuffix("late.yaml")
    }
    #expect(problems.map { "\($0.id)" } == [problem].compactMap(\.self))
  }

  @Test func aContractUnderAnotherNameIsRemarked() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/avenant-\(UUID())"
    try FileManager.default.createDirectory(
      atPath: folder + "/lending/versions", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try SampleContract.contract.write(
      toFile: folder + "/lending/contract.yml", atomically: true, encoding: .utf8)
    for path in [folder, folder + "/lending"] {
      let problems = ContractLibrary.check([path])
      #expect(
        Set(problems.map { "\($0.id)" }) == ["no-contract-in-folder", "contract-file-not-read"])
      #expect(problems.contains { $0.range.file.path == folder + "/lending/contract.yml" })
    }
    try SampleContract.contract.write(
      toFile: folder + "/lending/contract.yaml", atomically: true, encoding: .utf8)
    try SampleContract.version.write(
      toFile: folder + "/lending/versions/1.yaml", atomically: true, encoding: .utf8)
    let library = try ContractLibrary(contentsOf: folder)
    let remark = try #require(
      library.warnings.first { "\($0.id)" == "contract-file-not-read" })
    #expect(
      remark.message
        == "'\(folder)/lending/contract.yml' is not read: a contract stands in contract.yaml")
    #expect(remark.help == "call it contract.yaml, or remove it where that is there")
  }

  /// The lock of an editor leads to no file, and a file of the system is no text.
  @Test func whatBeginsWithADotIsNotRead() throws {
    let parent = FileManager.default.temporaryDirectory.path + "/avenant-\(UUID())"
    let folder = parent + "/lending"
    let versions = folder + "/versions"
    try FileManager.default.createDirectory(atPath: versions, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: parent) }
    try FileManager.default.createSymbolicLink(
      atPath: versions + "/.#1.yaml", withDestinationPath: "someone@somewhere.1:2")
    try Data([0, 5, 22, 7]).write(to: URL(filePath: versions + "/._1.yaml"))
    try SampleContract.contract.write(
      toFile: folder + "/contract.yaml", atomically: true, encoding: .utf8)
    try SampleContract.version.write(
      toFile: versions + "/1.yaml", atomically: true, encoding: .utf8)
    #expect(ContractLibrary.check([folder]).map { "\($0.id)" } == ["amount-may-be-negative"])
  }

  @Test func aFileThatIsTooLargeIsNotRead() throws {
    let file = FileManager.default.temporaryDirectory.path + "/avenant-\(UUID()).yaml"
    // It has no bytes of its own, so that reading it all would take more memory than there is.
    try Data().write(to: URL(filePath: file))
    defer { try? FileManager.default.removeItem(atPath: file) }
    try #require(truncate(file, 1 << 42) == 0)
    do {
      _ = try FactsInput(contentsOf: file)
      Issue.record("it was read")
    } catch {
      #expect(error.diagnostics.map { "\($0.id)" } == ["file-too-large"])
    }
  }
}
