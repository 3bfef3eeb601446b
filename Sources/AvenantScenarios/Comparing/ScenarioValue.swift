import AvenantDiagnostics

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

  /// Takes the word; where there is none, which facts it waits for.
  init(_ word: String?, waitingFor facts: [String]) {
    self =
      word == nil && !facts.isEmpty
      ? .word("not known without \(facts.listed(by: "and"))") : .init(word)
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
