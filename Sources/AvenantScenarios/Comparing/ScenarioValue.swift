/// A value as scenario files write it.
public enum ScenarioValue: Sendable, Equatable, CustomStringConvertible {
  /// There is none.
  case none
  /// A word, a date, an amount.
  case word(String)
  /// Several words.
  case list([String])

  /// Takes the word; `nil` where there is none.
  init(_ word: String?) {
    self = word.map { .word($0) } ?? .none
  }

  /// The word, the list in brackets, or `none`.
  public var description: String {
    switch self {
    case .none: "none"
    case .word(let word): word
    case .list(let words): "[\(words.joined(separator: ", "))]"
    }
  }
}
