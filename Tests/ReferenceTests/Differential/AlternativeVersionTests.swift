import Avenant
import AvenantDiagnostics
import AvenantModel
import Testing

/// What is checked by parts under another reading is what checking the whole gives.
@Suite struct AlternativeVersionTests {
  @Test func alternativesOfGeneratedContractsAreWhatReadingSoGives() throws {
    let settings = Settings.current
    var (alternatives, refused) = (0, 0)
    for number in 0..<settings.contracts / 2 {
      let seed = settings.seed &* 1_000_003 &+ UInt64(number)
      guard let contract = try? ContractGenerator.contract(seed: seed).loaded() else {
        refused += 1
        continue
      }
      for (index, version) in contract.contract.versions.enumerated() {
        for alternative in version.alternatives {
          let choice = "\(alternative.question)=\(alternative.reading)"
          let read = try contract.reading(ReadingChoices(arguments: [choice]))
          let whole = read.contract.versions[index]
          for (part, wanted) in zip(parts(of: alternative.version), parts(of: whole)) {
            #expect(part == wanted, "\(choice) of seed \(seed)")
          }
          alternatives += 1
        }
      }
    }
    print("\(alternatives) alternatives; \(refused) contracts are refused")
    #expect(alternatives > settings.contracts / 10)
  }

  private func parts(of version: Version) -> [String] {
    let parts: [Any] = [
      version.facts, version.bindings, version.recordFields, version.consistent,
      version.entitlements, version.terms, version.definitions,
      version.clauses, version.unsettled, version.calendars.map(\.name),
      version.guarantees, version.order,
    ]
    return parts.map(words)
  }

  /// All that something is made of, shared parts too, which a description only names.
  private func words(_ part: Any) -> String {
    if let file = part as? SourceFile { return file.path }
    let mirror = Mirror(reflecting: part)
    guard !mirror.children.isEmpty else { return "\(part)" }
    let inner = mirror.children.map { "\($0.label ?? ""): \(words($0.value))" }
    let kind = mirror.displayStyle == .enum ? "" : "\(mirror.subjectType)"
    return "\(kind)(\(inner.joined(separator: ", ")))"
  }
}
