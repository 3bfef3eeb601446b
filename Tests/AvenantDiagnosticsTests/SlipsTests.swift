import AvenantDiagnostics
import Testing

/// What is suggested, against the same found by looking at every pair of letters of every
/// candidate.
@Suite struct SlipsTests {
  @Test(arguments: ["ab", "abcdefgh", "ab_01.", "aéü🙂\u{301}"])
  func generatedWordsGetTheSameSuggestion(letters: String) {
    var words = WordGenerator(letters: letters)
    var (close, tried) = (0, 0)
    for _ in 0..<1_500 {
      let word = words.word()
      let candidates = (0..<12).map { $0.isMultiple(of: 2) ? words.word() : words.slip(in: word) }
      let meant = plainlyClosest(to: word, among: candidates)
      #expect(
        Suggestion.closest(to: word, among: candidates) == meant, "\(word) among \(candidates)")
      (close, tried) = (close + (meant == nil ? 0 : 1), tried + 1)
    }
    // Some have a suggestion, and some have none.
    #expect(close > tried / 10 && close < tried)
  }

  @Test func longWordsWithSlipsAtBothEndsAreClose() {
    let word = "the_price_of_the_whole_order_without_tax"
    let slipped = "hte_price_of_the_whole_order_without_taxx"
    #expect(Suggestion.closest(to: slipped, among: ["order", word]) == word)
    #expect(Suggestion.closest(to: String(slipped.reversed()), among: [word]) == nil)
  }

  /// The first of the closest candidates, where it is close.
  private func plainlyClosest(to word: String, among candidates: [String]) -> String? {
    let count = word.unicodeScalars.count
    guard count > 1 else { return nil }
    let near = candidates.filter { $0 != word }.map { ($0, plainSlips(word, $0)) }
      .filter { $0.1 <= max(1, count / 3) }
    return near.first { $0.1 == near.map(\.1).min() }?.0
  }

  /// The optimal string alignment distance, by its definition.
  private func plainSlips(_ one: String, _ other: String) -> Int {
    let (one, other) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
    var slips = Array(repeating: Array(0...other.count), count: one.count + 1)
    for row in 0..<one.count {
      slips[row + 1][0] = row + 1
      for column in 0..<other.count {
        let wrong = one[row] == other[column] ? 0 : 1
        slips[row + 1][column + 1] = min(
          slips[row][column] + wrong, slips[row][column + 1] + 1, slips[row + 1][column] + 1)
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          slips[row + 1][column + 1] = min(
            slips[row + 1][column + 1], slips[row - 1][column - 1] + 1)
        }
      }
    }
    return slips[one.count][other.count]
  }
}

/// Makes words, the same ones each time.
private struct WordGenerator {
  private let letters: [Unicode.Scalar]
  private var state: UInt64 = 20_101

  init(letters: String) { self.letters = Array(letters.unicodeScalars) }

  private mutating func below(_ end: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % end
  }

  private mutating func letter() -> Unicode.Scalar { letters[below(letters.count)] }

  /// A word of up to 14 letters.
  mutating func word() -> String { text((0..<below(15)).map { _ in letter() }) }

  /// The word with up to four slips.
  mutating func slip(in word: String) -> String {
    var letters = Array(word.unicodeScalars)
    for _ in 0..<below(5) where !letters.isEmpty {
      let place = below(letters.count)
      switch below(4) {
      case 0: letters.remove(at: place)
      case 1: letters.insert(letter(), at: place)
      case 2: letters[place] = letter()
      default: letters.swapAt(place, (place + 1) % letters.count)
      }
    }
    return text(letters)
  }

  private func text(_ letters: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: letters)
    return String(text)
  }
}
