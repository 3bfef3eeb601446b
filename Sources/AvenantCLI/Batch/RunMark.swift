/// How far a run has got: what one needs to know that goes on behind it.
///
/// It is a line such as `3 1 2041 617 sha256:… 0`, so that people can read it.
struct RunMark {
  /// How many lines of the input were decided, or could not be used.
  var lines = 0
  /// How many of them could not be used.
  var refused = 0
  /// How many bytes of decisions there are.
  var output = 0
  /// How many bytes of the input they were made from.
  var input = 0
  /// The identity of these bytes.
  var identity = ""
  /// Of how many tickets a moment became a day.
  var withMoments = 0

  /// Begins where nothing is decided.
  init() {}

  /// Reads a line; `nil` for one that is no mark.
  init?(_ line: Substring) {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    let numbers = words.prefix(4).compactMap { Int($0) }
    guard 5...6 ~= words.count, numbers.count == 4, numbers.allSatisfy({ $0 >= 0 }) else {
      return nil
    }
    guard let moments = words.count == 6 ? Int(words[5]) : 0, moments >= 0 else { return nil }
    withMoments = moments
    (lines, refused, output, input) = (numbers[0], numbers[1], numbers[2], numbers[3])
    identity = String(words[4])
  }

  /// The mark as a line.
  var text: String { "\(lines) \(refused) \(output) \(input) \(identity) \(withMoments)\n" }
}
