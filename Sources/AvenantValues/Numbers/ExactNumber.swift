/// A decimal number that is exactly what was written: a whole number of some power of ten.
///
/// The value is `mantissa` / 10^`scale`. The scale keeps how many decimals were written, but two
/// numbers are equal, and hash alike, when their values are: 0.5 is 0.50.
///
///     ExactNumber("0.50")
///     // mantissa 50, scale 2
public struct ExactNumber: Sendable {
  /// The scales that a number can have: from no decimal to eighteen.
  public static let scales = 0...18

  /// The value in units of the last decimal.
  public let mantissa: Int128

  /// The number of decimals, from 0 to 18.
  public let scale: Int

  /// Makes the number `mantissa` / 10^`scale`.
  ///
  /// - Parameters:
  ///   - mantissa: The value in units of the last decimal.
  ///   - scale: The number of decimals.
  /// - Precondition: `scale` is from 0 to 18.
  public init(mantissa: Int128, scale: Int) {
    precondition(Self.scales.contains(scale), "a number has 0 to 18 decimals")
    self.mantissa = mantissa
    self.scale = scale
  }

  /// Makes a whole number.
  public init(_ integer: Int) {
    self.init(mantissa: Int128(integer), scale: 0)
  }

  /// The same value without trailing zeros behind the decimal point: 20.10 becomes 20.1.
  public var reduced: ExactNumber {
    var (mantissa, scale) = (mantissa, scale)
    while scale > 0, mantissa % 10 == 0 {
      mantissa /= 10
      scale -= 1
    }
    return ExactNumber(mantissa: mantissa, scale: scale)
  }

  /// Returns the same value with `newScale` decimals.
  ///
  /// - Parameter newScale: The number of decimals.
  /// - Returns: The number; `nil` where a digit other than zero would be lost, where the mantissa
  ///   would not fit 128 bits, or where `newScale` is not from 0 to 18.
  public func rescaled(to newScale: Int) -> ExactNumber? {
    guard Self.scales.contains(newScale) else { return nil }
    let factor = Self.powerOfTen(abs(newScale - scale))
    if newScale < scale {
      let (quotient, lost) = mantissa.quotientAndRemainder(dividingBy: factor)
      return lost == 0 ? ExactNumber(mantissa: quotient, scale: newScale) : nil
    }
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: factor)
    return overflow ? nil : ExactNumber(mantissa: product, scale: newScale)
  }

  /// Returns 10^`exponent`.
  ///
  /// - Parameter exponent: The number of zeros behind the one.
  /// - Returns: The power, which fits 128 bits.
  /// - Precondition: `exponent` is from 0 to 38.
  public static func powerOfTen(_ exponent: Int) -> Int128 {
    powersOfTen[exponent]
  }

  private static let powersOfTen: [Int128] = {
    var powers: [Int128] = [1]
    while powers.count <= 38 { powers.append(powers[powers.count - 1] * 10) }
    return powers
  }()
}

extension ExactNumber: Hashable {
  /// Whether both have the same value; the scales may differ.
  public static func == (left: ExactNumber, right: ExactNumber) -> Bool {
    let (left, right) = alignedFullWidth(left, right)
    return left == right
  }

  /// Hashes the value, so that 0.5 and 0.50 are found in the same place.
  public func hash(into hasher: inout Hasher) {
    let reduced = reduced
    hasher.combine(reduced.mantissa)
    hasher.combine(reduced.scale)
  }
}

extension ExactNumber: Comparable {
  /// Whether the value of `left` is smaller; exact, whatever the scales.
  public static func < (left: ExactNumber, right: ExactNumber) -> Bool {
    let (left, right) = alignedFullWidth(left, right)
    return left < right
  }

  /// Both values in units of the smaller last decimal, 256 bits wide, so that nothing overflows.
  private static func alignedFullWidth(
    _ left: ExactNumber, _ right: ExactNumber
  ) -> (FullWidth, FullWidth) {
    let scale = max(left.scale, right.scale)
    return (
      left.mantissa.multipliedFullWidth(by: powerOfTen(scale - left.scale)),
      right.mantissa.multipliedFullWidth(by: powerOfTen(scale - right.scale))
    )
  }
}

/// A product of two numbers of 128 bits; its halves, high before low, compare as the whole does.
typealias FullWidth = (high: Int128, low: UInt128)
