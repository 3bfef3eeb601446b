import AvenantValues

/// How a number moves while the date of evaluation moves on, day by day.
enum Motion: Hashable, Sendable {
  /// It stays as it is.
  case still
  /// By exactly this every day, which is not zero; in units of where it is kept.
  case steady(Fraction)
  /// What it is rounded from moves by this every day.
  case rounded(Fraction)
  /// In some other way.
  case uneven

  /// The whole number by which it moves every day; `nil` where it does not move so.
  var wholeStep: Int128? {
    switch self {
    case .still: 0
    case .steady(let step): step.denominator == 1 ? step.numerator : nil
    case .rounded, .uneven: nil
    }
  }

  /// What it moves by exactly; zero where it is still, `nil` where there is no such thing.
  var step: Fraction? {
    switch self {
    case .still: .zero
    case .steady(let step): step
    case .rounded, .uneven: nil
    }
  }

  /// By exactly this every day.
  init(_ step: Fraction?) {
    guard let step else {
      self = .uneven
      return
    }
    self = step == .zero ? .still : .steady(step)
  }

  /// How the sum of two numbers moves.
  static func + (one: Motion, other: Motion) -> Motion {
    switch (one, other) {
    case (.still, let motion), (let motion, .still): motion
    case (.steady(let one), .steady(let other)): Motion(one.adding(other))
    case (.steady(let one), .rounded(let other)), (.rounded(let one), .steady(let other)),
      (.rounded(let one), .rounded(let other)):
      one.adding(other).map(Motion.rounded) ?? .uneven
    case (.uneven, _), (_, .uneven): .uneven
    }
  }

  static prefix func - (motion: Motion) -> Motion { motion.scaled(by: Fraction(ExactNumber(-1))) }

  static func - (one: Motion, other: Motion) -> Motion { one + -other }

  /// How a multiple of the number moves.
  func scaled(by factor: Fraction?) -> Motion {
    switch self {
    case .still: .still
    case .steady(let step): Motion(factor.flatMap { step.multiplied(by: $0) })
    case .rounded(let step):
      factor.flatMap { step.multiplied(by: $0) }.map(Motion.rounded) ?? .uneven
    case .uneven: .uneven
    }
  }

  /// How something moves that moves only where this does, nobody says how.
  static func made(of motions: Motion...) -> Motion {
    motions.allSatisfy { $0 == .still } ? .still : .uneven
  }
}

/// For how many further days a number that moves by `step` a day stays within bounds, or outside of
/// them; `nil` where it does so for ever.
///
/// - Parameters:
///   - value: The number today.
///   - step: What it moves by every day.
///   - low: The least that is within; `nil` where there is none.
///   - high: The greatest that is within; `nil` where there is none.
/// - Returns: The number of days, not negative.
func daysUnturned(_ value: Int128, by step: Int128, low: Int128?, high: Int128?) -> Int128? {
  guard step != 0 else { return nil }
  if let low, let high, low > high { return nil }
  if let low, value < low { return step > 0 ? (low - value - 1) / step : nil }
  if let high, value > high { return step < 0 ? (value - high - 1) / -step : nil }
  return step > 0 ? high.map { ($0 - value) / step } : low.map { (value - $0) / -step }
}
