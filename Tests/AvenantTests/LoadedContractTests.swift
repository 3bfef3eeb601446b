import Avenant
import Foundation
import Testing

@Suite struct LoadedContractTests {
  @Test func everyPolicyOfTheProjectLoadsWithoutARemark() throws {
    let library = try ContractLibrary(contentsOf: "\(Self.root)/policies")
    #expect(
      library.contracts.map(\.id) == [
        "air-passenger", "cloud-sla", "incident-support", "parcel-delivery", "parking",
      ])
    #expect(library.warnings.isEmpty)
  }

  @Test func aFolderWithoutContractsIsRefused() {
    let error = #expect(throws: DiagnosticsError.self) {
      try ContractLibrary(contentsOf: "\(Self.root)/Sources")
    }
    #expect(
      error?.description == """
        error[no-contract-in-folder]: there is no contract in '\(Self.root)/Sources'
          --> \(Self.root)/Sources
        help: name a folder with a contract.yaml, or a folder of such folders

        1 error
        """)
  }

  @Test func aContractNamedTwiceIsRefused() {
    let folder = "\(Self.root)/policies/parcel-delivery"
    let error = #expect(throws: DiagnosticsError.self) {
      try ContractLibrary(contentsOf: [folder, "\(folder)/"])
    }
    #expect(
      error?.description == """
        error[same-contract-twice]: the contract 'parcel-delivery' is there twice
          --> \(folder)/contract.yaml
        help: name one of the two folders

        1 error
        """)
  }

  @Test(arguments: [
    ("nowhere/fee.yaml", "there is no file 'nowhere/fee.yaml'", "check the path"),
    ("/dev", "'/dev' is a folder", "name a file"),
  ])
  func aFileThatIsNotThereIsRefused(path: String, words: String, help: String) {
    let error = #expect(throws: DiagnosticsError.self) {
      try LoadedContract.scenarios(contentsOf: path)
    }
    #expect(
      error?.description == """
        error[unreadable-file]: \(words)
          --> \(path)
        help: \(help)

        1 error
        """)
  }

  @Test(arguments: [
    (1_593_554_399, "2020-06-30"), (1_593_554_400, "2020-07-01"), (-62_135_596_800, "0001-01-01"),
    (253_402_300_799, "9999-12-31"), (Int64.min, "0001-01-01"), (Int64.max, "9999-12-31"),
  ])
  func todayIsADayOfTheContractsTimeZone(second: Int64, day: String) throws {
    let today = try SampleContract.loaded().today(secondsSince1970: second)
    #expect(today.description == day)
  }

  @Test func theSameInputGivesTheSameBytesFromManyThreads() async throws {
    let contract = try SampleContract.loaded()
    let facts = try contract.facts([
      "lent_on": "2020-01-31", "returned.on": "2020-03-05", "reader.kind": "adult",
    ])
    let asOf = try #require(CalendarDate("2020-12-31"))
    let texts = await withTaskGroup(of: String?.self) { group in
      for _ in 0..<64 {
        group.addTask { (try? contract.evaluate(facts, asOf: asOf))?.json(pretty: false) }
      }
      return await group.reduce(into: Set<String?>()) { $0.insert($1) }
    }
    #expect(texts.count == 1)
    #expect(texts.first??.contains(#""amount":"1.25""#) == true)
  }

  @Test func aTicketBeforeTheFirstVersionIsRefused() throws {
    let contract = try SampleContract.loaded()
    let facts = try contract.facts(["lent_on": "1999-12-31"])
    let first = try #require(CalendarDate("1999-12-31"))
    #expect(throws: EvaluationError.noVersionInForce(on: first)) {
      try contract.evaluate(facts, asOf: first)
    }
  }

  @Test func versionsThatCannotBeListedAreNotTakenForNone() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/avenant-\(UUID())/lending"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try SampleContract.contract.write(
      toFile: "\(folder)/contract.yaml", atomically: true, encoding: .utf8)
    try "".write(toFile: "\(folder)/versions", atomically: true, encoding: .utf8)
    let error = #expect(throws: DiagnosticsError.self) { try ContractLibrary(contentsOf: folder) }
    #expect(
      error?.description == """
        error[unreadable-folder]: '\(folder)/versions' is no folder, or it cannot be listed
          --> \(folder)/versions
        help: check the path and the permissions

        1 error
        """)
  }

  @Test func aTimeZoneThatTheMachineDoesNotKnowIsRemarked() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/avenant-\(UUID())/lending"
    try FileManager.default.createDirectory(
      atPath: "\(folder)/versions", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let contract = SampleContract.contract.replacing("Europe/Paris", with: "Europe/Pariss")
    try contract.write(toFile: "\(folder)/contract.yaml", atomically: true, encoding: .utf8)
    try SampleContract.version.write(
      toFile: "\(folder)/versions/1.yaml", atomically: true, encoding: .utf8)
    let warning = try #require(ContractLibrary(contentsOf: folder).warnings.first)
    #expect(warning.id.description == "no-zone-data")
    #expect(warning.range.text == "Europe/Pariss")
    #expect(
      warning.message
        == "this machine has no data of a time zone 'Europe/Pariss', so timestamps are refused")
  }

  @Test func factsOfAContractThatWasReadAnewAreRefused() throws {
    let facts = try SampleContract.loaded().facts(["lent_on": "2020-01-31"])
    let anew = try SampleContract.anew()
    #expect(throws: EvaluationError.factsOfAnotherContract) {
      try anew.evaluate(facts, asOf: .earliest)
    }
  }

  @Test func aDateOfEvaluationAfterTheLastIsRefused() throws {
    let contract = try SampleContract.loaded()
    let facts = try contract.facts(["lent_on": "2020-01-31"])
    #expect(throws: EvaluationError.dateOutOfRange(.latest)) {
      try contract.evaluate(facts, asOf: .latest)
    }
  }

  @Test func withoutTheDateThatPicksTheVersionThatDateIsAskedFor() throws {
    let contract = try SampleContract.loaded()
    let decision = try contract.evaluate(try contract.facts([:]), asOf: .earliest)
    #expect(decision.version == nil)
    #expect(decision.unknown == ["lent_on"])
  }

  @Test func aBrokenContractSaysEverythingAtOnce() {
    let error = #expect(throws: DiagnosticsError.self) {
      try LoadedContract(
        contract: SourceFile(
          path: "contract.yaml",
          text: SampleContract.contract.replacing("half_up", with: "half_way")),
        versions: [
          SourceFile(
            path: "versions/1.yaml",
            text: SampleContract.version.replacing("daily_fee *", with: "dayly_fee *")
              .replacing("waives: late_fee", with: "waives: heavy"))
        ])
    }
    #expect(
      error?.diagnostics.map(\.id.description)
        == ["unknown-rounding", "unknown-name", "waives-no-charge"])
  }

  /// The package's folder.
  private static let root = #filePath.split(separator: "/").dropLast(3)
    .reduce(into: "") { $0 += "/\($1)" }
}
