extension ExactNumber: CustomStringConvertible {
  /// Reads a plain decimal number and keeps the number of decimals written.
  ///
  /// The form is that of a JSON number without an exponent: an optional minus, digits without
  /// needless leading zeros, and optionally a point with digits behind it.
  ///
  ///     ExactNumber("20.10")  // mantissa 2010, scale 2
  ///     ExactNumber("007")    // nil, as are "1.", ".5", "+1", "1e5" and "1,000"
  ///
  /// - Parameter text: The number in ASCII, with nothing around it.
  public init?(_ text: some StringProtocol) {
    var reader = ASCIIReader(text)
    guard let digits = reader.decimalDigits(), reader.isAtEnd else { return nil }
    self.init(digits, scale: digits.fractionDigits)
  }

  /// Reads a number in the grammar of JSON (RFC 8259 section 6), exactly.
  ///
  /// The scale is the number of decimals that the text states, exponent included; where the number
  /// fits only without its trailing zeros, they go.
  ///
  ///     ExactNumber(json: "1.50e1")  // 15.0
  ///     ExactNumber(json: "1e-19")   // nil
  ///
  /// - Parameter text: The number in ASCII, with nothing around it.
  public init?(json text: some StringProtocol) {
    var reader = ASCIIReader(text)
    guard var digits = reader.decimalDigits() else { return nil }
    if reader.take("e") || reader.take("E") {
      guard let exponent = reader.exponent() else { return nil }
      digits.fractionDigits -= exponent
    }
    guard reader.isAtEnd else { return nil }
    let stated = min(max(digits.fractionDigits, 0), Self.scales.upperBound)
    let needed = max(digits.fractionDigits - digits.trailingZeros, 0)
    guard let number = Self(digits, scale: stated) ?? Self(digits, scale: needed) else {
      return nil
    }
    self = number
  }

  /// Makes the number at `scale`; `nil` where digits would be lost or do not fit.
  private init?(_ digits: DecimalDigits, scale: Int) {
    guard Self.scales.contains(scale) else { return nil }
    guard digits.significant != 0 else {
      self.init(mantissa: 0, scale: scale)
      return
    }
    let zeros = digits.trailingZeros - digits.fractionDigits + scale
    guard (0...38).contains(zeros) else { return nil }
    let (mantissa, overflow) = digits.significant
      .multipliedReportingOverflow(by: Self.powerOfTen(zeros))
    guard !overflow else { return nil }
    self.init(mantissa: mantissa, scale: scale)
  }

  /// The plain decimal number with exactly ``scale`` digits behind the point.
  public var description: String {
    let digits = mantissa.magnitude.padded(to: scale + 1)
    let sign = mantissa < 0 ? "-" : ""
    return scale == 0
      ? sign + digits : "\(sign)\(digits.dropLast(scale)).\(digits.suffix(scale))"
  }
}

/// The digits of a number as written: `significant` followed by zeros, then the point moved left.
private struct DecimalDigits {
  /// All digits up to the last that is not zero, with the sign.
  var significant: Int128 = 0
  /// How many zeros follow, before and behind the point.
  var trailingZeros = 0
  /// How many of all the digits stand behind the point; negative where an exponent adds zeros.
  var fractionDigits = 0

  /// Appends a digit; `false` where the digits do not fit 128 bits.
  mutating func append(_ digit: Int, isNegative: Bool) -> Bool {
    guard digit != 0 else {
      trailingZeros += significant == 0 ? 0 : 1
      return true
    }
    guard trailingZeros < 38 else { return false }
    let (shifted, overflow) =
      significant
      .multipliedReportingOverflow(by: ExactNumber.powerOfTen(trailingZeros + 1))
    let (appended, carry) = shifted.addingReportingOverflow(Int128(isNegative ? -digit : digit))
    (significant, trailingZeros) = (appended, 0)
    return !overflow && !carry
  }
}

extension ASCIIReader {
  /// Reads what a JSON number has before its exponent.
  fileprivate mutating func decimalDigits() -> DecimalDigits? {
    let isNegative = take("-")
    var digits = DecimalDigits()
    guard let first = digit(), digits.append(first, isNegative: isNegative) else { return nil }
    while first != 0, let digit = digit() {
      guard digits.append(digit, isNegative: isNegative) else { return nil }
    }
    guard take(".") else { return digits }
    while let digit = digit() {
      guard digits.append(digit, isNegative: isNegative) else { return nil }
      digits.fractionDigits += 1
    }
    return digits.fractionDigits > 0 ? digits : nil
  }

  /// Reads what follows the `e`; a number beyond all reason is as good as the first such number.
  fileprivate mutating func exponent() -> Int? {
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    guard var exponent = digit() else { return nil }
    while let digit = digit() {
      exponent = min(exponent * 10 + digit, 1_000_000_000_000_000)
    }
    return isNegative ? -exponent : exponent
  }
}
