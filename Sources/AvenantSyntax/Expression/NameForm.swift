/// How a name may be written.
public enum NameForm: Sendable {
  /// `[a-z][a-z0-9_]*`: terms, definitions, clauses, choices, parties.
  case plain
  /// Plain names with dots between them: facts.
  case fact
  /// A plain name with hyphens: contracts.
  case contract

  /// Whether `word` is written as such a name.
  public func admits(_ word: String) -> Bool {
    switch self {
    case .plain: Self.isPlain(word[...])
    case .fact:
      word.split(separator: ".", omittingEmptySubsequences: false).allSatisfy(Self.isPlain)
    case .contract:
      word.split(separator: "-", omittingEmptySubsequences: false).allSatisfy(Self.isPart)
    }
  }

  /// The name that somebody who wrote `word` may have meant: in lower case, with underscores.
  ///
  ///     NameForm.plain.suggestion(for: "Late-Fee")  // "late_fee"
  ///     NameForm.plain.suggestion(for: "lateFee")   // "late_fee"
  ///
  /// - Parameter word: What was written.
  /// - Returns: A name of this form; `nil` where none suggests itself.
  public func suggestion(for word: String) -> String? {
    var name = ""
    var previous: Character = "_"
    for character in word {
      if character.isUppercase, previous.isLowercase { name.append("_") }
      switch character {
      case "-" where self != .contract, " ": name.append("_")
      default: name += character.lowercased()
      }
      previous = character
    }
    return name != word && admits(name) ? name : nil
  }

  private static func isPlain(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first, ("a"..."z").contains(first) else { return false }
    return isPart(word)
  }

  private static func isPart(_ word: Substring) -> Bool {
    !word.isEmpty
      && word.unicodeScalars.allSatisfy {
        ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "_"
      }
  }
}
