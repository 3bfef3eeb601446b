import AvenantDiagnostics
import AvenantSyntax
import Testing

/// Characters that nobody sees, and bytes that are none.
struct YAMLCharacterTests {
  @Test(arguments: refusals)
  func refusesWhatCannotBeSeen(refusal: Refusal) {
    #expect(MarkedText(refusal.text).problems() == refusal.problems)
  }

  static let refusals = [
    Refusal(
      "a:1️⃣\t1️⃣b\n", "1️⃣ tab: a tab stands here",
      "help: use spaces; a tab may stand inside quotes"),
    Refusal(
      "a:\n1️⃣\t\t1️⃣b: 'x\ty'2️⃣\t2️⃣\n\t\tc: [\n", "1️⃣ tab: a tab stands here",
      "2️⃣ note: here too", "[15..<17: \t\t] note: here too",
      "help: use spaces; a tab may stand inside quotes"),
    Refusal(
      "a: |\n  x1️⃣\t1️⃣y\n", "1️⃣ tab: a tab stands here",
      "help: use spaces; a tab may stand inside quotes"),
    Refusal(
      "1️⃣\u{FEFF}1️⃣é: b c 2️⃣#d2️⃣\n", "1️⃣ byte-order-mark: the text begins with a byte order mark",
      "help: save the text as UTF-8 without a byte order mark",
      "2️⃣ comment-cuts-text: the text 'b c' ends before this comment",
      "help: put the text in quotes, or two spaces before the '#' if a comment is meant"),
    control("a: b1️⃣\u{7}1️⃣\n"), control("a: b1️⃣\0\u{1B}1️⃣\n"), control("a: b1️⃣\u{85}1️⃣c\n"),
    control("a: b1️⃣\u{2028}1️⃣c\n"), control("a: b1️⃣\u{FEFF}1️⃣c\n"),
    control("a: b1️⃣\u{FFFF}1️⃣\n"), control("a: \"b1️⃣\\01️⃣\"\n"), control("a: \"1️⃣\\x1b1️⃣[2J\"\n"),
    directional("a: é1️⃣\u{202E}1️⃣b\n"), directional("# 1️⃣\u{2066}1️⃣\na: b\n"),
    directional("a: '1️⃣\u{200F}\u{61C}1️⃣'\n"), directional("a: \"b1️⃣\\u202e1️⃣\"\n"),
  ]

  private static func control(_ text: String) -> Refusal {
    Refusal(
      text, "1️⃣ control-character: a control character stands here, which nobody can see",
      "help: remove it; lines end with a line feed")
  }

  private static func directional(_ text: String) -> Refusal {
    Refusal(
      text,
      "1️⃣ bidirectional-control: "
        + "an invisible character makes the text look different from what is read",
      "help: remove the character that changes the direction of the text")
  }

  @Test func aLoneCarriageReturnIsNoLineBreak() {
    let problems = problems(Array("a: b\rc\r\n".utf8))
    #expect(problems.map(\.id) == [.controlCharacter])
    #expect(problems.map(\.range.lower) == [4])
  }

  @Test func bytesThatAreNoUTF8AreOneProblem() {
    let bytes = Array("é: ".utf8) + [0xE9, 0xFF] + Array("\nb: x".utf8) + [0xC3, 0x0A]
    let problems = problems(bytes)
    #expect(problems.map(\.message) == ["this is not UTF-8"])
    #expect(problems.map(\.id) == [.invalidUTF8])
    #expect(problems.first?.range.lower == 4)
    #expect(problems.first?.range.upper == 6)
    #expect(problems.first?.notes.map(\.message) == ["here too"])
    #expect(problems.first?.notes.first?.range?.lower == 11)
    #expect(problems.first?.help == "save the text as UTF-8")
  }

  @Test func ofManyPlacesTheFirstAreShownAndTheOthersCounted() {
    let problems = problems(Array("a: b\t\n\t\n\t\n\t\n\t\n\t\n".utf8))
    #expect(
      problems.first?.notes.map(\.message) == [
        "here too", "here too", "here too", "and at 2 more places",
      ])
  }

  private func problems(_ bytes: [UInt8]) -> [Diagnostic] {
    var diagnostics = Diagnostics()
    _ = readYAML(SourceFile(path: "a.yaml", bytes: bytes), into: &diagnostics)
    return diagnostics.sorted
  }
}
