import Avenant
import Synchronization
import Testing

/// How far an analysis is, told while it runs.
@Suite struct AnalysisProgressTests {
  private static let fee = "charge: { label: Fee, amount: 1.00 EUR }"

  @Test func aCheckTellsHowManyQuestionsItExpects() throws {
    let contract = try AnalysedContract(clause("fee", when: "visits > 1", Self.fee)).loaded
    let told = Mutex<[AnalysisProgress]>([])
    _ = contract.analyze(AnalysisOptions { progress in told.withLock { $0.append(progress) } })
    let steps = told.withLock { $0 }
    #expect(!steps.isEmpty)
    #expect(steps.map(\.answered) == Array(1...max(1, steps.count)))
    #expect(Set(steps.map(\.expected)).count == 1)
    #expect(try #require(steps.last).expected >= steps.count / 2)
  }

  @Test func aDifferenceEndsWhereItSaidItWould() throws {
    let one = try AnalysedContract(clause("fee", when: "visits > 1", Self.fee)).loaded
    let other = try AnalysedContract(clause("fee", when: "visits > 3", Self.fee)).loaded
    var steps: [AnalysisProgress] = []
    let told = one.difference(from: "1", to: "1", of: other) { steps.append($0) }
    #expect(told?.changes.count == 1)
    #expect(steps.last.map { $0.answered == $0.expected } == true)
  }

  @Test func whoDoesNotAskIsToldTheSame() throws {
    let one = try AnalysedContract(clause("fee", when: "visits > 1", Self.fee)).loaded
    let other = try AnalysedContract(clause("fee", when: "visits > 3", Self.fee)).loaded
    let silent = try #require(one.difference(from: "1", to: "1", of: other))
    let watched = try #require(one.difference(from: "1", to: "1", of: other) { _ in })
    #expect(silent.text() == watched.text())
  }
}
