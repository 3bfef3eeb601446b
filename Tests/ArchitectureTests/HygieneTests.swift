import Testing

/// The house rules that a machine can see to.
@Suite struct HygieneTests {
  @Test func nothingElseIsSeenAtTheTop() {
    let known: Set = [
      "Package.swift", "Package.resolved", "Sources", "Tests", "policies", "examples", "README.md",
    ]
    #expect(Set(Repository.visibleNames).subtracting(known) == [])
  }

  @Test func nineOfTenFilesAreShort() {
    let files = Repository.files(under: "Sources", endingWith: ".swift")
    let long = files.filter { lineCount(of: $0) > 300 }
    #expect(long.count * 10 <= files.count, "over 300 lines: \(long)")
  }

  @Test func commentsFitAHundredColumns() {
    for folder in ["Sources", "Tests", "examples"] {
      for file in Repository.files(under: folder, endingWith: ".swift") {
        let long = longComments(in: Repository.text(of: file))
        #expect(long.isEmpty, "\(file) has comments of more than 100 columns in lines \(long)")
      }
    }
  }

  @Test func onlyCommentsOfMoreThanAHundredColumnsAreLong() {
    let full = "  /// " + String(repeating: "é", count: 94)
    let text = [full, full + ".", "// " + full, "let text = \"\(full)\"", "//"]
    #expect(longComments(in: text.joined(separator: "\n")) == [2, 3])
  }

  @Test func noFileIsCalledAfterNothing() {
    let weak = [
      "Manager", "Helper", "Helpers", "Util", "Utils", "Utilities", "Common", "Misc", "Impl",
      "Context", "Extensions",
    ]
    for file in Repository.files(under: "Sources", endingWith: ".swift") {
      for word in weak {
        #expect(!file.hasSuffix("\(word).swift"), "\(file) names nothing")
      }
    }
  }

  @Test func noBinaryFloatingPointInTheLibrary() {
    for file in Repository.files(under: "Sources", endingWith: ".swift") {
      for word in [": Double", ": Float", "Double(", "Float("] {
        #expect(!Repository.text(of: file).contains(word), "\(file) uses \(word)")
      }
    }
  }

  @Test func nothingBelowTheCommandReadsTheClockOrTheEnvironment() {
    let ambient = ["Date()", "getenv", "ProcessInfo", "Locale", "time(nil)", "clock_gettime"]
    for file in Repository.files(under: "Sources", endingWith: ".swift")
    where !file.hasPrefix("Sources/AvenantCLI/") {
      for word in ambient {
        #expect(!Repository.text(of: file).contains(word), "\(file) reads \(word)")
      }
    }
  }

  @Test func everyKindOfProblemIsShownByATest() {
    let shown = [".swift", ".txt"].flatMap { Repository.files(under: "Tests", endingWith: $0) }
      .reduce(into: Set<Substring>()) { $0.formUnion(idsShown(in: Repository.text(of: $1))) }
    for file in Repository.files(under: "Sources", endingWith: ".swift") {
      for kind in Repository.text(of: file).matches(of: /DiagnosticID\("([a-z-]+)"\)/) {
        let isShown = shown.contains(kind.1)
        #expect(isShown, "\(file) knows '\(kind.1)', which no test shows")
      }
    }
  }

  @Test func everyKindOfProblemIsDeclaredOnce() {
    var places: [Substring: [String]] = [:]
    for file in Repository.files(under: "Sources", endingWith: ".swift") {
      for kind in Repository.text(of: file).matches(of: /DiagnosticID\("([a-z-]+)"\)/) {
        places[kind.1, default: []].append(file)
      }
    }
    #expect(places.count > 100)
    for (kind, files) in places {
      #expect(files.count == 1, "'\(kind)' is declared in \(files)")
    }
  }

  @Test func anIDInProseIsNotShown() {
    let text = #"""
      // an unused name, and unclosed-text
      "1️⃣ wrong-kind: a list" error[unknown-key]: $0.id == "no-such-date"
      """#
    let shown = idsShown(in: text)
    #expect(shown.isSuperset(of: ["wrong-kind", "unknown-key", "no-such-date"]))
    #expect(shown.isDisjoint(with: ["unused", "unclosed-text"]))
  }

  /// What stands in a text as an id does: before a colon, in brackets or in quotes.
  private func idsShown(in text: String) -> Set<Substring> {
    let words = text.split { $0.isWhitespace || $0 == "\"" }.filter { $0.last == ":" }
      .map { $0.dropLast() }
    let bracketed = text.split(separator: "[").map { part in part.prefix { $0 != "]" } }
    return Set(words + bracketed + text.split(separator: "\""))
  }

  /// The lines, from 1, that are comments of more than 100 columns.
  private func longComments(in text: String) -> [Int] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { $1.count > 100 && $1.drop { $0 == " " }.hasPrefix("//") }.map { $0.offset + 1 }
  }

  private func lineCount(of file: String) -> Int {
    Repository.text(of: file).split(separator: "\n", omittingEmptySubsequences: false).count - 1
  }
}
