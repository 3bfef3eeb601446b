import AvenantDiagnostics
import AvenantSyntax

/// The words for what cannot be read out in a sentence.
extension Diagnostic {
  /// What a party may or has to do is read behind the words that say so.
  static func noVerbPhrase(_ written: NameSyntax, behind words: String) -> Diagnostic {
    Diagnostic(
      .noVerbPhrase, .warning,
      "'\(written.text)' is read out behind '\(words)', where a verb is wanted", at: written.range,
      help: "begin with the verb, and end without a period: 'return the order'")
  }
}

extension VersionChecker {
  /// Warns of a phrase that certainly cannot stand behind *may* or *has to*.
  mutating func checkVerbPhrase(_ written: NameSyntax, behind words: String) {
    let first = Substring(written.text.utf8.prefix { $0 != UInt8(ascii: " ") })
    let isSentence =
      written.text.utf8.last == UInt8(ascii: ".") || first.isCapitalised
    guard isSentence || wordsThatAreNoVerbs.contains(first.lowercased()) else { return }
    diagnostics.report(.noVerbPhrase(written, behind: words))
  }
}

/// Words that begin a noun or a sentence, or say once more that somebody may or has to.
private let wordsThatAreNoVerbs: Set<String> = [
  "the", "a", "an", "to", "may", "can", "must", "shall", "should", "will", "is", "are", "no", "it",
  "he", "she", "they", "who", "whoever", "you", "we",
]

extension Substring {
  /// Whether it is a word with one capital letter at its beginning; an abbreviation has more.
  fileprivate var isCapitalised: Bool {
    if let first = utf8.first, UInt8(ascii: "a")...UInt8(ascii: "z") ~= first { return false }
    guard let first, first.isUppercase, count > 1 else { return false }
    return dropFirst().allSatisfy(\.isLowercase)
  }
}
