/// Finds what a person probably meant.
public enum Suggestion {
  /// Returns the candidate that is a slip of the fingers away from `word`, if there is one.
  ///
  /// A slip is a character too many, too few, wrong, or swapped with its neighbour (the optimal
  /// string alignment distance). One slip in three characters is close, and in a short word one; a
  /// word of one character is close to nothing. A word that only denies another is not close to it:
  /// who writes `unpaid` does not mean `paid`.
  ///
  ///     Suggestion.closest(to: "dignosis", among: ["quote", "diagnosis"])  // "diagnosis"
  ///
  /// - Parameters:
  ///   - word: What was written.
  ///   - candidates: What could have been meant; one equal to `word` is passed over.
  /// - Returns: The closest candidate, of equally close ones the first; `nil` if none is close.
  /// - Complexity: O(*n*) for each candidate, and O(*n* · *k*) for one that has about the letters
  ///   of `word`, where *k* is the number of slips that still count.
  public static func closest(to word: String, among candidates: some Sequence<String>) -> String? {
    var slips = Slips(in: word)
    guard slips.count > 1 else { return nil }
    var best: String?
    var limit = max(1, slips.count / 3)
    for candidate in candidates {
      guard let distance = slips.between(candidate, atMost: limit), candidate != word,
        !word.denies(candidate), !candidate.denies(word)
      else { continue }
      best = candidate
      limit = distance - 1
      // Nothing else is closer than one slip.
      if limit == 0 { break }
    }
    return best
  }
}

extension String {
  /// Whether it is `other` behind a syllable that turns it into its opposite.
  fileprivate func denies(_ other: String) -> Bool {
    hasSuffix(other)
      && ["un", "in", "im", "dis", "non", "non_", "not_"].contains(dropLast(other.count))
  }
}
