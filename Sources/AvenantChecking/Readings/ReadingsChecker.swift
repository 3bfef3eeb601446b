import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax

/// Checks a version as it is read, and then under each other reading of one of its questions.
struct ReadingsChecker {
  let text: VersionText
  let contract: ContractText
  let inForce: InForce
  /// The calendars of the contract.
  let contractCalendars: Calendars
  /// Whether something in the files could not be read.
  let isDamaged: Bool
  /// The readings that are applied instead of those chosen, question by question.
  let readings: [String: String]

  private(set) var diagnostics = Diagnostics()
  /// The facts, terms and definitions that something reads, under whatever reading.
  private(set) var used: Set<String> = []
  /// The calendars that something reads, under whatever reading.
  private(set) var calendars: Set<String> = []
  /// The terms and definitions that nothing reads.
  private(set) var unused = Diagnostics()

  init(
    text: VersionText, contract: ContractText, inForce: InForce, calendars: Calendars,
    isDamaged: Bool, readings: [String: String]
  ) {
    self.text = text
    self.contract = contract
    self.inForce = inForce
    contractCalendars = calendars
    self.isDamaged = isDamaged
    self.readings = readings
  }

  /// The version with its alternatives; `nil` when one of them cannot be used.
  ///
  /// Where others than the chosen readings are applied, an alternative that does not go together
  /// with them is left out: by itself it was checked before.
  mutating func check() -> Version? {
    var checker = checker(text.read(by: readings), readings)
    let version = checker.check()
    diagnostics = checker.diagnostics
    calendars = Set(checker.calendars.map(\.name))
    let hasOthers = text.unsettled.contains { !others(of: $0.content).isEmpty }
    let whole =
      hasOthers ? version.flatMap { isWhole($0) ? CheckedVersion($0, by: checker) : nil } : nil
    var alternatives: [Alternative] = []
    for stated in text.unsettled {
      for reading in others(of: stated.content) {
        let other = check(stated.content, reading, after: whole, &checker.used)
        alternatives += other.map { [$0] } ?? []
      }
    }
    used = checker.used
    unused = checker.unused
    return diagnostics.containsError ? nil : version?.with(alternatives)
  }

  /// Whether nothing was left out of a version that could not be used, so that places in it are
  /// those of the file.
  private func isWhole(_ version: Version) -> Bool {
    version.clauses.count == text.clauses.count && version.terms.count == text.terms.count
      && version.definitions.count { $0.copyOf == nil } == text.definitions.count
  }

  /// The readings of a question that are not applied.
  private func others(of question: UnsettledSyntax) -> [ReadingSyntax] {
    let applied = readings[question.name.text] ?? question.chosen.text
    return question.readings.filter { $0.name.text != applied }
  }

  private mutating func check(
    _ question: UnsettledSyntax, _ reading: ReadingSyntax, after whole: CheckedVersion?,
    _ used: inout Set<String>
  ) -> Alternative? {
    var readings = readings
    readings[question.name.text] = reading.name.text
    guard !text.isContradictory(readings) else { return nil }
    let read = text.read(by: readings)
    if let whole {
      var checker = whole.checker
      if let version = checker.recheck(whole, otherwise: question, by: read, readings) {
        if checker.used.count > whole.checker.used.count { used.formUnion(checker.used) }
        return Alternative(
          question: question.name.text, reading: reading.name.text, version: version)
      }
    }
    var checker = checker(read, readings)
    let version = checker.check()
    used.formUnion(checker.used)
    calendars.formUnion(checker.calendars.map(\.name))
    if self.readings.isEmpty { report(checker.diagnostics, of: reading) }
    return version.map {
      Alternative(question: question.name.text, reading: reading.name.text, version: $0)
    }
  }

  private func checker(
    _ text: VersionText, _ readings: [String: String]
  ) -> VersionChecker {
    VersionChecker(
      text: text, contract: contract, inForce: inForce,
      calendars: contractCalendars, isDamaged: isDamaged, readings: readings)
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
