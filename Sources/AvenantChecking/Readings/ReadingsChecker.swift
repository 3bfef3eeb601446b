import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax

/// Checks a version as it is read, and then under each other reading of one of its questions.
struct ReadingsChecker {
  let text: VersionText
  let contract: ContractText
  let inForce: InForce
  /// Whether something in the files could not be read.
  let isDamaged: Bool
  /// The readings that are applied instead of those chosen, question by question.
  let readings: [String: String]

  private(set) var diagnostics = Diagnostics()
  /// The facts, terms and definitions that something reads, under whatever reading.
  private(set) var used: Set<String> = []
  /// The terms and definitions that nothing reads.
  private(set) var unused = Diagnostics()

  init(
    text: VersionText, contract: ContractText, inForce: InForce, isDamaged: Bool,
    readings: [String: String]
  ) {
    self.text = text
    self.contract = contract
    self.inForce = inForce
    self.isDamaged = isDamaged
    self.readings = readings
  }

  /// The version with its alternatives; `nil` when one of them cannot be used.
  ///
  /// Where others than the chosen readings are applied, an alternative that does not go together
  /// with them is left out: by itself it was checked before.
  mutating func check() -> Version? {
    var checker = checker(readings)
    let version = checker.check()
    diagnostics = checker.diagnostics
    var alternatives: [Alternative] = []
    for stated in text.unsettled {
      for reading in others(of: stated.content) {
        let other = check(stated.content, reading, &checker.used)
        alternatives += other.map { [$0] } ?? []
      }
    }
    used = checker.used
    unused = checker.unused
    return diagnostics.containsError ? nil : version?.with(alternatives)
  }

  /// The readings of a question that are not applied.
  private func others(of question: UnsettledSyntax) -> [ReadingSyntax] {
    let applied = readings[question.name.text] ?? question.chosen.text
    return question.readings.filter { $0.name.text != applied }
  }

  private mutating func check(
    _ question: UnsettledSyntax, _ reading: ReadingSyntax, _ used: inout Set<String>
  ) -> Alternative? {
    var readings = readings
    readings[question.name.text] = reading.name.text
    guard !text.isContradictory(readings) else { return nil }
    var checker = checker(readings)
    let version = checker.check()
    used.formUnion(checker.used)
    if self.readings.isEmpty { report(checker.diagnostics, of: reading) }
    return version.map {
      Alternative(question: question.name.text, reading: reading.name.text, version: $0)
    }
  }

  private func checker(_ readings: [String: String]) -> VersionChecker {
    VersionChecker(
      text: text.read(by: readings), contract: contract, inForce: inForce, isDamaged: isDamaged,
      readings: readings)
  }

  /// Reports what is wrong under a reading alone; elsewhere than in its own words, with a note.
  private mutating func report(_ found: Diagnostics, of reading: ReadingSyntax) {
    let known = diagnostics.sorted
    for diagnostic in found.sorted
    where !known.contains(where: { $0.id == diagnostic.id && $0.range == diagnostic.range }) {
      let isInside =
        reading.range.file === diagnostic.range.file
        && reading.range.lower <= diagnostic.range.lower
        && diagnostic.range.upper <= reading.range.upper
      diagnostics.report(isInside ? diagnostic : diagnostic.found(in: reading))
    }
  }
}
