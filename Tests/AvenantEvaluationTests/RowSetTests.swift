import AvenantEvaluation
import Testing

/// Sets of rows of columns.
@Suite struct RowSetTests {
  @Test(arguments: [-1, Int.min, RowSet.capacity, 100_000_000, Int.max])
  func whatIsNoRowIsInNoSet(row: Int) {
    #expect(!RowSet.all.contains(row) && !RowSet.none.contains(row))
  }

  @Test func everyRowIsInTheSetOfAll() {
    #expect((0..<RowSet.capacity).allSatisfy(RowSet.all.contains))
    #expect(!(0..<RowSet.capacity).contains(where: RowSet.none.contains))
    #expect(RowSet.all.count == RowSet.capacity && RowSet.none.isEmpty)
  }
}
