/// Finds what a person probably meant.
public enum Suggestion {
  /// Returns the candidate that is a slip of the fingers away from `word`, if there is one.
  ///
  /// A slip is a character too many, too few, wrong, or swapped with its neighbour (the optimal
  /// string alignment distance). One slip in three characters is close, and in a short word one;
  /// a word of one character is close to nothing.
  ///
  ///     Suggestion.closest(to: "dignosis", among: ["quote", "diagnosis"])  // "diagnosis"
  ///
  /// - Parameters:
  ///   - word: What was written.
  ///   - candidates: What could have been meant; one equal to `word` is passed over.
  /// - Returns: The closest candidate, of equally close ones the first; `nil` if none is close.
  /// - Complexity: O(*n* · *m*) for each candidate of about the length of `word`.
  public static func closest(to word: String, among candidates: some Sequence<String>) -> String? {
    let letters = Array(word.unicodeScalars)
    guard letters.count > 1 else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates where candidate != word {
      let limit = best.map { $0.distance - 1 } ?? max(1, letters.count / 3)
      let others = Array(candidate.unicodeScalars)
      guard abs(others.count - letters.count) <= limit else { continue }
      let distance = distance(letters, others)
      if distance <= limit { best = (candidate, distance) }
    }
    return best?.candidate
  }

  private static func distance(_ word: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...other.count)
    for row in word.indices {
      var current = [row + 1]
      for column in other.indices {
        let wrong = last[column] + (word[row] == other[column] ? 0 : 1)
        var least = min(wrong, last[column + 1] + 1, current[column] + 1)
        let isSwapped =
          row > 0 && column > 0 && word[row] == other[column - 1] && word[row - 1] == other[column]
        if isSwapped { least = min(least, beforeLast[column - 1] + 1) }
        current.append(least)
      }
      (beforeLast, last) = (last, current)
    }
    return last[other.count]
  }
}
