import Avenant
import AvenantModel
import TestSupport
import Testing

@testable import AvenantEvaluation

/// An alternative that is compiled on top of its version decides as one does that is compiled
/// whole.
@Suite struct RecompiledVersionTests {
  @Test func alternativesOfARealContractDecideAsIfCompiledWhole() throws {
    let library = try ContractLibrary(contentsOf: Repository.folder("policies/incident-support"))
    let contract = try #require(library["incident-support"])
    let count = compare(contract, tickets: 60, seed: 61)
    #expect(count > 5)
  }

  @Test func alternativesOfGeneratedContractsDecideAsIfCompiledWhole() throws {
    let settings = Settings.current
    var count = 0
    for number in 0..<settings.contracts {
      let seed = settings.seed &* 1_000_003 &+ UInt64(number)
      guard let contract = try? ContractGenerator.contract(seed: seed).loaded() else { continue }
      count += compare(contract, tickets: 12, seed: seed)
    }
    #expect(count > settings.contracts / 20)
  }

  /// Decides tickets, every other one incomplete, by both; counts the alternatives that were
  /// compiled on top of their versions.
  private func compare(_ contract: LoadedContract, tickets: Int, seed: UInt64) -> Int {
    let program = Program(contract.contract)
    var random = SeededGenerator(seed: seed)
    var count = 0
    for (index, version) in contract.contract.versions.enumerated() {
      let generator = TicketGenerator(contract: contract.contract, version: version)
      let readers = PartReaders(version)
      for (place, alternative) in version.alternatives.enumerated() {
        guard RestatedParts(of: alternative.version, after: version, readers) != nil else {
          continue
        }
        count += 1
        let whole = CompiledVersion(alternative.version, of: contract.contract).program
        for number in 0..<tickets {
          var ticket = generator.complete(&random)
          if number % 2 == 1 { ticket = generator.incomplete(ticket, &random) }
          guard let facts = ticket.facts(for: contract.contract), facts.versionIndex == index else {
            continue
          }
          compare(
            program, facts, asOf: ticket.asOf, program.alternatives[index][place], whole,
            "\(alternative.question)=\(alternative.reading) of \(contract.id), seed \(seed)")
        }
      }
    }
    return count
  }

  private func compare(
    _ program: Program, _ facts: Facts, asOf: CalendarDate, _ one: VersionProgram,
    _ other: VersionProgram, _ reading: String
  ) {
    let receipt = Receipt(
      contract: one.receiptText, facts: Once(made: ""), engine: "", readings: [], zones: [])
    let (found, wanted) = (
      program.evaluation(of: facts, asOf: asOf, by: one, receipt: receipt),
      program.evaluation(of: facts, asOf: asOf, by: other, receipt: receipt)
    )
    #expect(found.decision.json() == wanted.decision.json(), "\(reading)")
    guard let trace = found.trace, let wantedTrace = wanted.trace else { return }
    for expression in one.version.writtenExpressions where other.map[expression] != nil {
      #expect(
        "\(trace.value(of: expression))" == "\(wantedTrace.value(of: expression))", "\(reading)")
    }
  }
}

extension Version {
  /// The expressions of definitions, clauses and guarantees, each before its parts.
  fileprivate var writtenExpressions: [Expression] {
    var all: [Expression] = []
    let outer =
      definitions.flatMap(\.expressions) + clauses.flatMap(\.expressions)
      + guarantees.flatMap(\.conditions)
    for expression in outer { expression.walk { all.append($0) } }
    return all
  }
}
