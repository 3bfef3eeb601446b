@_spi(Checking) import AvenantModel
import AvenantValues

/// The largest whole number that a value may need; a quarter of what 128 bits hold, so that a sum
/// of two always fits.
let wholeNumberLimit: Int128 = 1 << 125

/// The most decimals that an expression may have.
let mostDecimals = 18

/// Why a value's exactness or size cannot be vouched for.
enum ShapeProblem: Error {
  /// It may not fit 128 bits.
  case mayOverflow
  /// It would have more than 18 decimals.
  case tooManyDecimals
  /// It may be divided by zero.
  case mayDivideByZero
  /// It is a day outside the years 1 to 9999 on every ticket.
  case leavesCalendar
}

extension NumberShape {
  /// A decimal between two bounds, both of which count.
  static func decimal(
    scale: Int, low: Fraction, high: Fraction
  ) throws(ShapeProblem) -> NumberShape {
    guard scale <= mostDecimals else { throw .tooManyDecimals }
    let power = ExactNumber.powerOfTen(scale)
    guard let lowest = low.magnitudeInUnits(of: power),
      let highest = high.magnitudeInUnits(of: power)
    else { throw .mayOverflow }
    return NumberShape(
      form: .decimal(scale: scale), low: low, high: high,
      numeratorLimit: max(lowest, highest), denominatorLimit: power)
  }

  /// One value.
  static func constant(_ number: ExactNumber) throws(ShapeProblem) -> NumberShape {
    let value = Fraction(number)
    return try decimal(scale: number.scale, low: value, high: value)
  }

  /// A whole number between two bounds.
  static func whole(from low: Int, through high: Int) -> NumberShape {
    NumberShape(
      form: .decimal(scale: 0), low: Fraction(whole: low), high: Fraction(whole: high),
      numeratorLimit: Int128(max(abs(low), abs(high))), denominatorLimit: 1)
  }

  /// A shape that holds the values of both.
  func joined(with other: NumberShape) throws(ShapeProblem) -> NumberShape {
    let low = min(low, other.low)
    let high = max(high, other.high)
    if let scale, let otherScale = other.scale {
      return try .decimal(scale: max(scale, otherScale), low: low, high: high)
    }
    return NumberShape(
      form: .fraction, low: low, high: high,
      numeratorLimit: max(numeratorLimit, other.numeratorLimit),
      denominatorLimit: max(denominatorLimit, other.denominatorLimit))
  }

  /// The same form within narrower bounds; as it is where nothing lies within these.
  func narrowed(low newLow: Fraction?, high newHigh: Fraction?) -> NumberShape {
    let low = max(low, newLow ?? low)
    let high = min(high, newHigh ?? high)
    guard low <= high else { return self }
    return NumberShape(
      form: form, low: low, high: high, numeratorLimit: numeratorLimit,
      denominatorLimit: denominatorLimit)
  }

  /// max(x, 0).
  var raisedToZero: NumberShape {
    let zero = Fraction(whole: 0)
    return NumberShape(
      form: form, low: max(low, zero), high: max(high, zero), numeratorLimit: numeratorLimit,
      denominatorLimit: denominatorLimit)
  }

  /// 0 · x.
  var nothing: NumberShape {
    let zero = Fraction(whole: 0)
    return NumberShape(
      form: form, low: zero, high: zero, numeratorLimit: numeratorLimit,
      denominatorLimit: denominatorLimit)
  }

  /// −x.
  var negated: NumberShape {
    NumberShape(
      form: form, low: high.opposite, high: low.opposite, numeratorLimit: numeratorLimit,
      denominatorLimit: denominatorLimit)
  }

  /// |x|.
  var magnitude: NumberShape {
    let zero = Fraction(whole: 0)
    if low >= zero { return self }
    if high <= zero { return negated }
    return NumberShape(
      form: form, low: zero, high: max(low.opposite, high), numeratorLimit: numeratorLimit,
      denominatorLimit: denominatorLimit)
  }

  /// The shape of what may be any part of the value.
  var loweredToZero: NumberShape {
    let zero = Fraction(whole: 0)
    return NumberShape(
      form: form, low: min(low, zero), high: max(high, zero), numeratorLimit: numeratorLimit,
      denominatorLimit: denominatorLimit)
  }

  /// x + y.
  func adding(_ other: NumberShape) throws(ShapeProblem) -> NumberShape {
    guard let low = low.adding(other.low), let high = high.adding(other.high) else {
      throw .mayOverflow
    }
    if let scale, let otherScale = other.scale {
      // Both are brought to the larger scale before they are added.
      try checkComparable(with: other)
      return try .decimal(scale: max(scale, otherScale), low: low, high: high)
    }
    let one = try product(numeratorLimit, other.denominatorLimit)
    let two = try product(other.numeratorLimit, denominatorLimit)
    return try .fraction(
      low: low, high: high, numeratorLimit: one + two,
      denominatorLimit: product(denominatorLimit, other.denominatorLimit))
  }

  /// x · y.
  func multiplied(by other: NumberShape) throws(ShapeProblem) -> NumberShape {
    let corners = try corners(with: other) { $0.multiplied(by: $1) }
    if let scale, let otherScale = other.scale {
      return try .decimal(scale: scale + otherScale, low: corners.low, high: corners.high)
    }
    return try .fraction(
      low: corners.low, high: corners.high,
      numeratorLimit: product(numeratorLimit, other.numeratorLimit),
      denominatorLimit: product(denominatorLimit, other.denominatorLimit))
  }

  /// Whether zero lies within the bounds.
  var mayBeZero: Bool { low <= Fraction(whole: 0) && high >= Fraction(whole: 0) }

  /// x / y, an exact fraction.
  func divided(by other: NumberShape) throws(ShapeProblem) -> NumberShape {
    guard !other.mayBeZero else { throw .mayDivideByZero }
    let corners = try corners(with: other) { $0.divided(by: $1) }
    return try .fraction(
      low: corners.low, high: corners.high,
      numeratorLimit: product(numeratorLimit, other.denominatorLimit),
      denominatorLimit: product(denominatorLimit, other.numeratorLimit))
  }

  /// The value brought to a multiple of `step`, by a mode if one is known.
  ///
  /// Every mode keeps the order of numbers, so that the bounds are those of the bounds.
  func rounded(
    toMultipleOf step: ExactNumber, _ mode: RoundingMode? = nil
  ) throws(ShapeProblem) -> NumberShape {
    _ = try product(product(numeratorLimit, ExactNumber.powerOfTen(step.scale)), 4)
    _ = try product(product(denominatorLimit, abs(step.mantissa)), 4)
    guard let low = low.rounded(toMultipleOf: step, mode ?? .floor),
      let high = high.rounded(toMultipleOf: step, mode ?? .ceiling)
    else { throw .mayOverflow }
    return try .decimal(scale: step.scale, low: Fraction(low), high: Fraction(high))
  }

  /// Sees to it that both can be brought to a common form and compared.
  func checkComparable(with other: NumberShape) throws(ShapeProblem) {
    if let scale, let otherScale = other.scale {
      let common = max(scale, otherScale)
      _ = try product(numeratorLimit, ExactNumber.powerOfTen(common - scale))
      _ = try product(other.numeratorLimit, ExactNumber.powerOfTen(common - otherScale))
    } else {
      _ = try product(numeratorLimit, other.denominatorLimit)
      _ = try product(other.numeratorLimit, denominatorLimit)
    }
  }

  private static func fraction(
    low: Fraction, high: Fraction, numeratorLimit: Int128, denominatorLimit: Int128
  ) throws(ShapeProblem) -> NumberShape {
    guard numeratorLimit < wholeNumberLimit, denominatorLimit < wholeNumberLimit else {
      throw .mayOverflow
    }
    return NumberShape(
      form: .fraction, low: low, high: high, numeratorLimit: numeratorLimit,
      denominatorLimit: denominatorLimit)
  }

  /// The least and the greatest of an operation at the four corners of the bounds.
  private func corners(
    with other: NumberShape, _ operation: (Fraction, Fraction) -> Fraction?
  ) throws(ShapeProblem) -> (low: Fraction, high: Fraction) {
    guard let first = operation(low, other.low) else { throw .mayOverflow }
    var least = first
    var greatest = first
    for (one, two) in [(low, other.high), (high, other.low), (high, other.high)] {
      guard let corner = operation(one, two) else { throw .mayOverflow }
      least = min(least, corner)
      greatest = max(greatest, corner)
    }
    return (least, greatest)
  }
}

/// The product of two sizes, if it stays below the limit.
private func product(_ one: Int128, _ other: Int128) throws(ShapeProblem) -> Int128 {
  let (value, overflow) = one.multipliedReportingOverflow(by: other)
  guard !overflow, value < wholeNumberLimit else { throw .mayOverflow }
  return value
}

extension Fraction {
  /// A whole number.
  init(whole: Int) {
    self.init(ExactNumber(mantissa: Int128(whole), scale: 0))
  }

  /// −x, of a bound.
  var opposite: Fraction {
    guard let negated else { preconditionFailure("no bound comes near the ends of 128 bits") }
    return negated
  }

  /// The size in units of 1/`power`, rounded up; `nil` where it reaches the limit.
  fileprivate func magnitudeInUnits(of power: Int128) -> Int128? {
    let (scaled, overflow) = abs(numerator).multipliedReportingOverflow(by: power)
    guard !overflow else { return nil }
    let units = RoundingMode.up.divide(scaled, by: denominator)
    return units < wholeNumberLimit ? units : nil
  }
}
