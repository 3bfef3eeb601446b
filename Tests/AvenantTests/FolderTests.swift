import Avenant
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
}
