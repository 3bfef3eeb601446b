import Avenant
import TestSupport

/// Compares the engine with the reference on generated contracts, several at a time.
struct Comparing {
  let settings: Settings

  /// Runs on as many tasks as there are cores.
  func run() async -> Tally {
    await withTaskGroup(of: Tally.self) { group in
      let workers = 2
      for worker in 0..<workers {
        group.addTask {
          var tally = Tally()
          for number in stride(from: worker, to: settings.contracts, by: workers) {
            tally.add(compare(seed: settings.seed &* 1_000_003 &+ UInt64(number)))
          }
          return tally
        }
      }
      return await group.reduce(into: Tally()) { $0.add($1) }
    }
  }

  private func compare(seed: UInt64) -> Tally {
    var tally = Tally(contracts: 1)
    let text = ContractGenerator.contract(seed: seed)
    do {
      let examination = Examination(try text.loaded())
      tally.accepted = 1
      var random = SeededGenerator(seed: seed ^ 0xA5A5)
      for _ in 0..<settings.tickets where tally.disagreements.isEmpty {
        compare(text, examination, &random, &tally)
      }
    } catch {
      for diagnostic in error.diagnostics where diagnostic.severity == .error {
        tally.rejections["\(diagnostic.id)", default: 0] += 1
      }
    }
    return tally
  }

  private func compare(
    _ text: ContractText, _ examination: Examination, _ random: inout SeededGenerator,
    _ tally: inout Tally
  ) {
    let generator = random.pick(examination.generators)
    let complete = generator.complete(&random)
    note(examination.examine(complete, &random), complete, text, &tally)
    tally.complete += 1
    guard random.happens(40), tally.disagreements.isEmpty else { return }
    let incomplete = generator.incomplete(complete, &random)
    note(examination.examine(incomplete, &random), incomplete, text, &tally)
    tally.incomplete += 1
  }

  private func note(
    _ finding: Examination.Finding, _ ticket: Ticket, _ text: ContractText, _ tally: inout Tally
  ) {
    tally.evaluations += finding.evaluations
    tally.failures += finding.hasFailure ? 1 : 0
    tally.open += finding.open
    tally.inexact += finding.inexact.count
    tally.allowances.left += finding.allowances.left
    tally.allowances.exhausted += finding.allowances.exhausted
    if let example = finding.inexact.first { tally.inexactExample = example }
    if let words = finding.disagreement {
      tally.disagreements.append(.init(contract: text, ticket: ticket, words: words))
    }
  }
}

extension ContractText {
  /// The contract, read, checked and compiled.
  func loaded() throws(DiagnosticsError) -> LoadedContract {
    try LoadedContract(
      contract: SourceFile(path: "contract.yaml", text: contractFile),
      versions: versionFiles.map { SourceFile(path: "versions/\($0.id).yaml", text: $0.text) },
      calendars: [SourceFile(path: "calendars/desk.yaml", text: calendarFile)])
  }
}
