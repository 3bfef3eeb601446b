import AvenantDiagnostics
import AvenantSyntax
import Testing

@testable import AvenantChecking

@Suite struct InheritedQuestionsTests {
  @Test func endsOfLinesAreNoDifference() throws {
    let old = try Self.version(2020, Self.clauses(1, above: 100) + Self.questions(1, about: 1))
    let lines = Self.clauses(1, above: 100, amount: "6 EUR").replacing("\n", with: "\r\n")
    let same = try Self.version(2021, "amends: \"2020\"\r\nreplaces: [fee1]\r\n" + lines)
    #expect(Self.findings(of: same, amending: old).isEmpty)
    let other = try Self.version(
      2021, "amends: \"2020\"\nreplaces: [fee1]\n" + Self.clauses(1, above: 101))
    #expect(Self.findings(of: other, amending: old) == ["reading-of-replaced"])
  }

  @Test func eachPartIsWrittenOutOnce() throws {
    let old = try Self.version(2020, Self.clauses(40, above: 100) + Self.questions(10, about: 30))
    let names = (1...40).map { "fee\($0)" }.joined(separator: ", ")
    let version = try Self.version(
      2021, "amends: \"2020\"\nreplaces: [\(names)]\n" + Self.clauses(40, above: 100))
    var (questions, diagnostics) = (
      InheritedQuestions(of: version, amending: Self.text(of: old)), Diagnostics()
    )
    questions.report(into: &diagnostics)
    #expect(diagnostics.sorted.isEmpty)
    #expect(questions.before.count == 30)
    #expect(questions.now.count == 30)
  }

  // MARK: Versions

  private static func clauses(_ count: Int, above: Int, amount: String = "5 EUR") -> String {
    "clauses:\n"
      + (1...count).map { number in
        """
          fee\(number):
            says: A.
            cite: ¶1
            when:
              - price > \(above) EUR
              - price < 900 EUR or
                price > 950 EUR
            charge: { label: A, amount: \(amount) }

        """
      }.joined()
  }

  private static func questions(_ count: Int, about clauses: Int) -> String {
    let stated = (1...clauses).map { "fee\($0): { when: price > 2 EUR }" }.joined(separator: ", ")
    return "unsettled:\n"
      + (1...count).map { number in
        """
          question\(number):
            question: Which?
            chosen: low
            cite: ¶1
            readings:
              low: { says: the low one }
              high: { says: the high one, clauses: { \(stated) } }

        """
      }.joined()
  }

  private static func version(_ year: Int, _ text: String) throws -> VersionSyntax {
    var diagnostics = Diagnostics()
    let head = """
      contract: c
      version: "\(year)"
      title: T
      in_force: { from: \(year)-01-01, through: superseded }
      source: { document: D }

      """
    let source = SourceFile(path: "versions/\(year).yaml", text: head + text)
    let version = readYAML(source, into: &diagnostics)
      .flatMap { parseVersion($0, into: &diagnostics) }
    try #require(diagnostics.sorted.isEmpty)
    return try #require(version)
  }

  private static func text(of version: VersionSyntax) -> VersionText {
    var text = VersionText(own: version)
    text.clauses = version.clauses.map { .init(content: $0, version: version.id.text) }
    text.unsettled = version.unsettled.map { .init(content: $0, version: version.id.text) }
    return text
  }

  private static func findings(
    of version: VersionSyntax, amending old: VersionSyntax
  ) -> [String] {
    var diagnostics = Diagnostics()
    var questions = InheritedQuestions(of: version, amending: text(of: old))
    questions.report(into: &diagnostics)
    return diagnostics.sorted.map(\.id.description)
  }
}
