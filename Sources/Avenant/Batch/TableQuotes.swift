/// Tells which bytes of a table lie in a value in quotes, as one goes through it.
///
/// A quote opens a value only where the value begins. In an open one it closes it, and another one
/// directly behind opens it again: that is a quote which is written twice.
struct TableQuotes: Sendable {
  /// Whether the place that was reached lies in a value in quotes.
  private(set) var isOpen = false
  /// Whether a quote at this place opens a value.
  private var wouldOpen = true

  /// Goes behind a byte.
  mutating func pass(_ byte: UInt8) {
    if byte == .quotationMark {
      if isOpen {
        (isOpen, wouldOpen) = (false, true)
      } else if wouldOpen {
        isOpen = true
      }
    } else if !isOpen {
      wouldOpen = byte == .comma || byte == .lineFeed
    }
  }
}
