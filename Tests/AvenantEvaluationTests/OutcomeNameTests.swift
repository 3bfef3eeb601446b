import AvenantModel
import Testing

/// How the names of outcomes are put together and taken apart.
@Suite struct OutcomeNameTests {
  @Test(arguments: [("call_out", "call_out", nil), ("call_out[12]", "call_out", 12)])
  func aNameIsOfAClauseAndMayBeOfARecord(name: String, clause: String, item: Int?) throws {
    let taken = try #require(OutcomeName(name))
    #expect((taken.clause, taken.item) == (clause, item))
    #expect("\(OutcomeName(clause, item: item))" == name)
  }

  @Test(arguments: [
    "", "[1]", "call_out[0]", "call_out[-1]", "call_out[+1]", "call_out[01]", "call_out[x]",
    "call_out[1", "call_out[]", "call_out[", "call_out[1].amount",
  ])
  func whatIsNoNumberOfARecordIsNoName(name: String) {
    #expect(OutcomeName(name) == nil)
  }
}
