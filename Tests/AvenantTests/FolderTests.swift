import Avenant
import Foundation
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
    #expect(library.warnings.map { "\($0.id)" }.contains("contract-file-not-read"))
  }
}
