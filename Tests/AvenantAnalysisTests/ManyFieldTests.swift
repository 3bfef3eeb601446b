import Avenant
import Testing

/// Records of many fields, or whose fields are compared with many numbers, are searched like small
/// ones.
@Suite struct ManyFieldTests {
  private static let count = 16

  @Test func whatTwoFieldsOfManyDecideIsDecided() throws {
    let contract = try contract {
      "i.b\($0) > \(1 + $0 % 7) and i.b\(($0 + 1) % Self.count) < 9"
    }
    #expect(contract.findings().isEmpty)
    #expect(contract.open().isEmpty)
  }

  @Test func everyNumberThatOneFieldIsComparedWithIsTried() throws {
    let contract = try contract { "i.b0 = \($0 + 1)" }
    #expect(contract.findings().isEmpty)
    #expect(contract.open().isEmpty)
  }

  @Test func whatNoRecordCanBeIsFoundAmongThem() throws {
    let contract = try contract { "i.b\($0) > \($0 == 7 ? 30 : 8)" }
    #expect(contract.findings() == ["clause-never-applies: c7"])
  }

  /// One clause for each field, whose condition names the fields of the record that it asks for.
  private func contract(_ condition: (Int) -> String) throws -> AnalysedContract {
    let fields = (0..<Self.count).map { "      b\($0): { type: number, in: \"[1..30]\" }" }
    let clauses = (0..<Self.count).map {
      "c\($0): { says: It is so., cite: ¶1, when: \"any(i in xs where \(condition($0)))\", "
        + "charge: { label: Fee, amount: 1.00 EUR } }"
    }
    return try AnalysedContract(
      clauses.joined(separator: "\n"),
      replacing: [
        "note: { type: text, optional: true }":
          "xs:\n    if_missing: empty\n    list:\n" + fields.joined(separator: "\n")
      ])
  }
}
