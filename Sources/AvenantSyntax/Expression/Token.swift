import AvenantDiagnostics

/// The smallest piece of an expression that means something, with its place.
struct Token: Sendable {
  /// What a piece is.
  enum Kind: Sendable, Equatable {
    /// Digits, with a point and more digits or without: `20`, `0.5`.
    case number
    /// A day that the calendar has: `2010-06-14`.
    case date
    /// What stood in double quotes, escapes undone.
    case text(String)
    /// Letters, digits, underscores and dots that are no keyword; not yet known to be a name.
    case word
    /// A word of the language.
    case keyword(Keyword)
    /// A sign of the language.
    case sign(Sign)
    /// The end of the expression.
    case end
    /// Something that cannot stand in an expression anywhere, and what to say of it.
    case refused(Diagnostic)
  }

  /// The words that are no names.
  enum Keyword: String, CaseIterable {
    case `if`, then, `else`, or, and, not, `in`, `is`, to, `true`, `false`
    case asOf = "as_of"

    /// The keyword that is written so.
    init?(word: String) {
      // Most words are longer than any keyword.
      guard word.utf8.count <= 5, let keyword = Keyword(rawValue: word) else { return nil }
      self = keyword
    }
  }

  /// The signs.
  enum Sign: String, CaseIterable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
    case percent = "%"
    case open = "("
    case close = ")"
    case openSquare = "["
    case closeSquare = "]"
    case comma = ","
    case dots = ".."
  }

  /// What the piece is.
  let kind: Kind

  /// The very words.
  let text: String

  /// Where the words stand in the expression's text, in bytes.
  let offsets: Range<Int>

  /// Where the words stand in the file.
  let range: SourceRange

  /// The words with their place.
  var name: NameSyntax { NameSyntax(text, at: range) }
}

/// Words that no name may be: `at`, and those that are kept for the language as it grows.
enum ReservedWord: String, CaseIterable {
  case `for`, `where`, of, sum, count, any, all, at

  /// The reserved word that is written so.
  init?(word: String) {
    // Most words are longer than any of these.
    guard word.utf8.count <= 5, let reserved = ReservedWord(rawValue: word) else { return nil }
    self = reserved
  }
}
