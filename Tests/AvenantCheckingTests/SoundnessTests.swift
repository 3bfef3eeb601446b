import AvenantChecking
import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantSyntax
import AvenantValues
import Testing

/// The promise: what passes the check is decided on every complete ticket that fits.
///
/// Random contracts are checked; those that pass decide random tickets on which nothing is unknown.
/// Then no outcome may be undetermined, and every charge that is due has an amount.
@Suite struct SoundnessTests {
  @Test func whatPassesTheCheckIsDecided() throws {
    var passed = 0
    for seed in UInt64(1)...4_000 {
      var random = RandomContract(seed: seed)
      guard let contract = Self.contract(random) else { continue }
      passed += 1
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
    #expect(passed > 100, "of 4,000 random contracts, enough pass")
  }

  private static func isDecided(_ decision: Decision) -> Bool {
    (decision.charges + decision.credits).allSatisfy {
      $0.status != .undetermined && ($0.status != .due || $0.amount != nil)
        && $0.payment != .undetermined
    }
      && decision.entitlements.allSatisfy { $0.status != .undetermined }
      && decision.obligations.allSatisfy { $0.status != .undetermined }
  }

  private static func contract(_ random: RandomContract) -> Contract? {
    var diagnostics = Diagnostics()
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
