import AvenantChecking
import AvenantDiagnostics
import AvenantModel
import AvenantSyntax
import AvenantValues
import Foundation
import Testing

/// The cases of `Cases/`, each with the words and the places of what checking says.
///
/// With `AVENANT_REWRITE_CASES=1` in the environment the tests write what they find into the files;
/// whoever does that reads the difference.
@Suite struct CaseTests {
  @Test(arguments: CaseFile.all)
  func says(_ file: CaseFile) throws {
    let found = Self.findings(of: file)
    if ProcessInfo.processInfo.environment["AVENANT_REWRITE_CASES"] == "1" {
      let sections = file.sections.map { "--- \($0.name)\n\($0.text)" }
      let body = sections.map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined()
      try "\(file.title)\n\n\(body)--- expected\n\(found)".write(
        to: file.url, atomically: true, encoding: .utf8)
    } else {
      #expect(found == file.expected)
    }
  }

  @Test func everyKindOfProblemHasACase() {
    let expected = CaseFile.all.map(\.expected).joined(separator: "\n")
    let all = DiagnosticID.allOfChecking + DiagnosticID.allOfFacts
    let missing = all.map(\.description).filter {
      !expected.contains("error[\($0)]:") && !expected.contains("warning[\($0)]:")
    }
    #expect(missing == [])
  }

  @Test func theNamesOfCasesSaySomething() {
    for file in CaseFile.all {
      #expect(!file.title.isEmpty, "\(file.testDescription) says what it shows")
      #expect(!file.expected.isEmpty, "\(file.testDescription) says what is expected")
    }
  }

  /// What is said of the contract of a case and, where that can be used, of its ticket.
  private static func findings(of file: CaseFile) -> String {
    var diagnostics = Diagnostics()
    if let contract = contract(of: file, into: &diagnostics) {
      for section in file.sections where section.name.hasPrefix("facts.") {
        let source = SourceFile(path: section.name, text: section.text)
        let document =
          section.name.hasSuffix(".json")
          ? readJSON(source, into: &diagnostics) : readYAML(source, into: &diagnostics)
        guard let document else { continue }
        _ = check(facts: document, for: contract, zone: zone(of: contract), into: &diagnostics)
      }
    }
    let text = DiagnosticTextRenderer().render(diagnostics.sorted)
    return text.isEmpty ? "nothing\n" : text + "\n"
  }

  private static func contract(
    of file: CaseFile, into diagnostics: inout Diagnostics
  ) -> Contract? {
    let syntax = readYAML(file.source("contract.yaml"), into: &diagnostics)
      .flatMap { parseContract($0, into: &diagnostics) }
    var unreadable: [SourceFile] = []
    let versions = file.versionNames.compactMap { name -> VersionSyntax? in
      let source = file.source(name)
      let version = readYAML(source, into: &diagnostics)
        .flatMap { parseVersion($0, into: &diagnostics) }
      if version == nil { unreadable.append(source) }
      return version
    }
    let calendars = file.calendarNames.map { name in
      readYAML(file.source(name), into: &diagnostics)
        .flatMap { parseCalendar($0, into: &diagnostics) }
    }
    let unread = zip(file.calendarNames, calendars).filter { $1 == nil }.map { file.source($0.0) }
    guard let syntax else { return nil }
    let documents = ContractDocuments(
      contract: syntax, versions: versions, unreadable: unreadable,
      calendars: calendars.compactMap { $0 }, unreadableCalendars: unread, folderName: "sample")
    return check(documents, into: &diagnostics)
  }

  /// The data of a contract's zone; of `Europe/Nowhere` there is none.
  private static func zone(of contract: Contract) -> ZoneData? {
    guard contract.timeZone == "Europe/Paris" else { return nil }
    return try? ZoneData(
      rules: TimeZoneRules(name: "Europe/Paris", tzif: .centralEurope), identity: "sha256:test")
  }
}

extension [UInt8] {
  /// A time zone file (RFC 8536) that says only what its footer says.
  fileprivate static let centralEurope: [UInt8] = {
    let header = Array("TZif2".utf8) + Array(repeating: 0, count: 15)
    let counts: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 4]
    let types: [UInt8] = [0, 0, 14, 16, 0, 0] + Array("CET".utf8) + [0]
    let part = header + counts + types
    return part + part + Array("\nCET-1CEST,M3.5.0,M10.5.0/3\n".utf8)
  }()
}
