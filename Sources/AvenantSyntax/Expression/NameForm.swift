/// How a name may be written.
package enum NameForm: Sendable {
  /// `[a-z][a-z0-9_]*`: terms, definitions, clauses, choices, parties.
  case plain
  /// Plain names with dots between them: facts.
  case fact
  /// A plain name with hyphens: contracts.
  case contract

  /// Whether `word` is written as such a name.
  package func admits(_ word: String) -> Bool {
    switch self {
    case .plain: Self.isWritten(word, inPartsBefore: nil, beginningWithLetters: true)
    case .fact:
      Self.isWritten(word, inPartsBefore: UInt8(ascii: "."), beginningWithLetters: true)
    case .contract:
      Self.isWritten(word, inPartsBefore: UInt8(ascii: "-"), beginningWithLetters: false)
    }
  }

  /// The name that somebody who wrote `word` may have meant: in lower case, with underscores.
  ///
  ///     NameForm.plain.suggestion(for: "Late-Fee")  // "late_fee"
  ///     NameForm.plain.suggestion(for: "lateFee")   // "late_fee"
  ///
  /// - Parameter word: What was written.
  /// - Returns: A name of this form; `nil` where none suggests itself.
  package func suggestion(for word: String) -> String? {
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

  /// The names that a text with commas was meant to be, as a list; `nil` where one is no name.
  package func list(for words: String) -> String? {
    let names = words.split(separator: ",", omittingEmptySubsequences: false)
      .map { String($0.drop { $0 == " " }) }
    guard names.count > 1, names.allSatisfy(admits) else { return nil }
    return "[\(names.joined(separator: ", "))]"
  }

  /// Whether there are parts with `separator` between them, none of which is empty, of lower-case
  /// letters, digits and underscores.
  private static func isWritten(
    _ word: String, inPartsBefore separator: UInt8?, beginningWithLetters: Bool
  ) -> Bool {
    var word = word
    return word.withUTF8 {
      isWritten($0, inPartsBefore: separator, beginningWithLetters: beginningWithLetters)
    }
  }

  private static func isWritten(
    _ word: UnsafeBufferPointer<UInt8>, inPartsBefore separator: UInt8?, beginningWithLetters: Bool
  ) -> Bool {
    var isAtStart = true
    for byte in word {
      if byte == separator, !isAtStart {
        isAtStart = true
        continue
      }
      let fits =
        byte.isLowerCaseLetter
        || (!(isAtStart && beginningWithLetters) && (byte.isDigit || byte == .underscore))
      guard fits else { return false }
      isAtStart = false
    }
    return !isAtStart
  }
}
