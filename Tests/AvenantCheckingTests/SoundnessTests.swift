import AvenantChecking
import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantSyntax
import AvenantValues
import Testing

/// The promise: what passes the check is decided on every complete ticket that fits.
///
/// Random contracts are checked, and what is refused is left out of them until they pass. Then no
/// outcome of a ticket on which nothing is unknown may be undetermined, and every charge that is
/// due has an amount.
@Suite struct SoundnessTests {
  @Test func whatPassesTheCheckIsDecided() throws {
    for seed in UInt64(1)...400 {
      var random = RandomContract(seed: seed)
      let contract = try Self.contract(&random)
      let program = Program(contract)
      for _ in 0..<12 {
        let ticket = random.ticket()
        let facts = try #require(Self.facts(ticket, for: contract))
        let day = try #require(CalendarDate(year: 2024, month: 3, day: 1))
        let decision = try program.evaluate(facts, asOf: day)
        guard Self.isDecided(decision) else {
          Issue.record("seed \(seed)\n\(random.version)\n\(ticket)\n\(decision)")
          return
        }
      }
    }
  }

  private static func isDecided(_ decision: Decision) -> Bool {
    (decision.charges + decision.credits).allSatisfy {
      $0.status != .undetermined && ($0.status != .due || $0.amount != nil)
        && $0.payment != .undetermined
    }
      && decision.entitlements.allSatisfy { $0.status != .undetermined }
      && decision.obligations.allSatisfy { $0.status != .undetermined }
  }

  /// The contract without what is refused.
  private static func contract(_ random: inout RandomContract) throws -> Contract {
    while true {
      var diagnostics = Diagnostics()
      if let contract = contract(random, into: &diagnostics) { return contract }
      let lines = diagnostics.sorted.filter { $0.severity == .error }.map(\.range.start.line)
      let wasSmaller = random.drop(lines: Set(lines))
      try #require(wasSmaller, "\(diagnostics.sorted)")
    }
  }

  private static func contract(
    _ random: RandomContract, into diagnostics: inout Diagnostics
  ) -> Contract? {
    let sources = [
      SourceFile(path: "contract.yaml", text: RandomContract.contract),
      SourceFile(path: "versions/2020.yaml", text: random.version),
    ]
    guard
      let contract = readYAML(sources[0], into: &diagnostics)
        .flatMap({ parseContract($0, into: &diagnostics) }),
      let version = readYAML(sources[1], into: &diagnostics)
        .flatMap({ parseVersion($0, into: &diagnostics) }), !diagnostics.containsError
    else { return nil }
    return check(
      ContractDocuments(contract: contract, versions: [version], folderName: nil),
      into: &diagnostics)
  }

  private static func facts(_ text: String, for contract: Contract) -> Facts? {
    var diagnostics = Diagnostics()
    return readYAML(SourceFile(path: "facts.yaml", text: text), into: &diagnostics)
      .flatMap { check(facts: $0, for: contract, zone: nil, into: &diagnostics) }
  }
}
