extension CalendarDate: CustomStringConvertible {
  /// Reads a date written `YYYY-MM-DD` in ASCII digits, and nothing else.
  ///
  ///     CalendarDate("2010-06-14")  // 14 June 2010
  ///     CalendarDate("2010-6-14")   // nil
  public init?(_ text: some StringProtocol) {
    var reader = ASCIIReader(text)
    guard let (year, month, day) = reader.civil(), reader.isAtEnd else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The date in the form of ISO 8601, `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = civil
    return String(unsafeUninitializedCapacity: 10) { bytes in
      bytes.write(year, 0..<4)
      bytes[4] = UInt8(ascii: "-")
      bytes.write(month, 5..<7)
      bytes[7] = UInt8(ascii: "-")
      bytes.write(day, 8..<10)
      return 10
    }
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Writes a number that is not negative in decimal digits, with zeros before it.
  fileprivate func write(_ number: Int, _ places: Range<Int>) {
    var rest = number
    for place in places.reversed() {
      self[place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
  }
}

extension ASCIIReader {
  /// Reads `YYYY-MM-DD`, three numbers that need not be a date.
  mutating func civil() -> (year: Int, month: Int, day: Int)? {
    guard let year = number(digits: 4), take("-"), let month = number(digits: 2), take("-"),
      let day = number(digits: 2)
    else { return nil }
    return (year, month, day)
  }
}

extension FixedWidthInteger {
  /// The number in decimal digits, with zeros before it up to `width`; the number is not negative.
  func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
  }
}
