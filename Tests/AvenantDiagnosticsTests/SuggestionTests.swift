import AvenantDiagnostics
import Testing

struct SuggestionTests {
  @Test(arguments: [
    ("dignosis", "diagnosis"), ("diagnossis", "diagnosis"), ("diagmosis", "diagnosis"),
    ("daignosis", "diagnosis"), ("fe", "fee"), ("qoute", "quote"),
  ])
  func oneSlipIsClose(word: String, meant: String) {
    #expect(Suggestion.closest(to: word, among: ["diagnosis", "fee", "quote"]) == meant)
  }

  @Test(arguments: ["ticket", "x", "", "fxyz", "diagnostics_charge"])
  func aDifferentWordIsNotClose(word: String) {
    #expect(Suggestion.closest(to: word, among: ["diagnosis", "fee", "quote", "y"]) == nil)
  }

  @Test func theWordItselfIsNoSuggestion() {
    #expect(Suggestion.closest(to: "fees", among: ["fees", "feed"]) == "feed")
    #expect(Suggestion.closest(to: "fees", among: ["fees"]) == nil)
  }

  @Test func ofEquallyCloseOnesTheFirstIsTaken() {
    #expect(Suggestion.closest(to: "term", among: ["terms", "tern"]) == "terms")
    #expect(Suggestion.closest(to: "term", among: ["tern", "terms"]) == "tern")
  }

  @Test func theClosestWinsOverTheFirst() {
    #expect(Suggestion.closest(to: "support", among: ["suppo", "supports"]) == "supports")
  }

  @Test(arguments: [("unpaid", "paid"), ("complete", "incomplete"), ("disputed", "unpaid")])
  func theOppositeIsNoSuggestion(word: String, opposite: String) {
    #expect(Suggestion.closest(to: word, among: [opposite]) == nil)
    #expect(Suggestion.closest(to: "unpayd", among: ["paid", "unpaid"]) == "unpaid")
  }
}
