/// Reads a short ASCII text from its start to its end, and never past it.
///
/// A step that answers `nil` or `false` has not moved, except that ``number(digits:)`` may stand
/// behind the digits that there were.
struct ASCIIReader {
  private var rest: Substring.UTF8View

  /// Stands before the first byte of `text`.
  init(_ text: some StringProtocol) {
    rest = Substring(String(text)).utf8
  }

  /// Whether everything was read.
  var isAtEnd: Bool { rest.isEmpty }

  /// Steps over `character` if it comes next, and answers whether it did.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest.removeFirst()
    return true
  }

  /// Steps over the bytes that come next and that `belongs` accepts, and answers how many they
  /// were.
  mutating func skip(while belongs: (UInt8) -> Bool) -> Int {
    let run = rest.prefix(while: belongs)
    rest = rest[run.endIndex...]
    return run.count
  }

  /// Reads one of the digits `0` to `9`.
  mutating func digit() -> Int? {
    guard let byte = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else {
      return nil
    }
    rest.removeFirst()
    return Int(byte - UInt8(ascii: "0"))
  }

  /// Reads exactly `digits` digits, at most eighteen.
  mutating func number(digits: Int) -> Int? {
    var number = 0
    for _ in 0..<digits {
      guard let digit = digit() else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  /// Reads one digit or more, up to `most` of them, at most eighteen.
  mutating func number(upTo most: Int) -> Int? {
    guard var number = digit() else { return nil }
    for _ in 1..<most {
      guard let digit = digit() else { return number }
      number = number * 10 + digit
    }
    return number
  }
}
