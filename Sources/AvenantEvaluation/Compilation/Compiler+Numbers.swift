import AvenantModel
import AvenantValues

/// Numbers: in 64 bits where they fit, as exact fractions where they may not.
extension Compiler {
  /// Both numbers at the larger scale of the two; `nil` where one of them may not fit.
  mutating func aligned(_ one: Operand, _ other: Operand) -> (Number, Number)? {
    guard case .number(let left) = one, case .number(let right) = other else { return nil }
    let scale = max(left.scale, right.scale)
    guard left.fits(scale), right.fits(scale) else { return nil }
    return (rescaled(left, to: scale), rescaled(right, to: scale))
  }

  /// The number at a larger scale.
  mutating func rescaled(_ number: Number, to scale: Int) -> Number {
    guard number.scale != scale else { return number }
    let factor = ExactNumber.powerOfTen(scale - number.scale)
    let slot: Slot
    if let word = constantWord(number.slot) {
      slot = constant(Int64(Int128(word) * factor))
    } else {
      slot = emit(.scaled(number.slot, by: Int64(factor)))
    }
    return Number(slot: slot, scale: scale, limit: number.limit * factor)
  }

  /// The operand as an exact fraction.
  mutating func widened(_ operand: Operand) -> WideSlot {
    switch operand {
    case .wide(let wide): return wide
    case .number(let number):
      guard let word = constantWord(number.slot) else {
        return emit(.widened(number.slot, scale: number.scale))
      }
      return constant(Fraction(ExactNumber(mantissa: Int128(word), scale: number.scale)))
    case .condition, .period: preconditionFailure("only numbers are fractions")
    }
  }

  mutating func negated(_ operand: Operand) -> Operand {
    switch operand {
    case .number(let number): return .number(unary(.negated, number))
    case .wide(let wide): return .wide(emit(.negated(wide)))
    case .period(let months, let days):
      return .period(
        months: emit(.unary(.negated, months)), days: emit(.unary(.negated, days)))
    case .condition: preconditionFailure("a condition is turned by 'not'")
    }
  }

  mutating func magnitude(_ operand: Operand) -> Operand {
    switch operand {
    case .number(let number): .number(unary(.magnitude, number))
    case .wide, .condition, .period: .wide(emit(.magnitude(widened(operand))))
    }
  }

  private mutating func unary(_ operation: NumberOperation.Unary, _ number: Number) -> Number {
    Number(
      slot: emit(.unary(operation, number.slot)), scale: number.scale, limit: number.limit)
  }

  mutating func arithmetic(
    _ one: Expression, _ operation: Arithmetic, _ other: Expression, in whole: Expression
  ) -> Operand {
    if whole.type == .period {
      let length = length(whole)
      return .period(months: length.months, days: length.days)
    }
    let left = operand(one)
    // What ends as a decimal is a product with the reciprocal.
    if operation == .quotient, whole.numbers?.scale != nil,
      let reciprocal = other.numbers?.low.decimalReciprocal
    {
      return product(left, constant(reciprocal), in: whole)
    }
    let right = operand(other)
    switch operation {
    case .sum: return sum(left, right, .sum, .sum, in: whole)
    case .difference: return sum(left, right, .difference, .difference, in: whole)
    case .product: return product(left, right, in: whole)
    case .quotient: return .wide(emit(.binary(.quotient, widened(left), widened(right))))
    }
  }

  /// A number that the compiler makes.
  private mutating func constant(_ number: ExactNumber) -> Operand {
    guard number.mantissa.magnitude < Number.narrowLimit.magnitude else {
      return .wide(constant(Fraction(number)))
    }
    return .number(
      Number(
        slot: constant(Int64(number.mantissa)), scale: number.scale, limit: abs(number.mantissa)))
  }

  private mutating func sum(
    _ one: Operand, _ other: Operand, _ narrow: NumberOperation.Binary,
    _ wide: WideOperation.Binary, in whole: Expression
  ) -> Operand {
    if let numbers = whole.numbers, numbers.isNarrow, let (left, right) = aligned(one, other) {
      let slot = emit(.binary(narrow, left.slot, right.slot))
      return .number(
        Number(slot: slot, scale: left.scale, limit: numbers.numeratorLimit))
    }
    return .wide(emit(.binary(wide, widened(one), widened(other))))
  }

  private mutating func product(
    _ one: Operand, _ other: Operand, in whole: Expression
  ) -> Operand {
    if let numbers = whole.numbers, numbers.isNarrow, case .number(let left) = one,
      case .number(let right) = other
    {
      let slot = emit(.binary(.product, left.slot, right.slot))
      return .number(
        Number(slot: slot, scale: left.scale + right.scale, limit: numbers.numeratorLimit))
    }
    return .wide(emit(.binary(.product, widened(one), widened(other))))
  }

  /// The least or the greatest of the values.
  mutating func extreme(
    _ values: [Expression], _ narrow: NumberOperation.Binary, _ wide: WideOperation.Binary
  ) -> Operand {
    let operands = values.map { operand($0) }
    guard var result = operands.first else { preconditionFailure("at least one value") }
    for next in operands.dropFirst() {
      result = extreme(result, next, narrow, wide)
    }
    return result
  }

  /// A number brought to a multiple of a step; `isNarrow` says that the result fits 64 bits.
  mutating func rounded(
    _ operand: Operand, _ value: Expression, to step: ExactNumber, _ mode: RoundingMode,
    reason: Rounding.Reason, isNarrow: Bool
  ) -> Operand {
    var scale = 0
    if case .number(let number) = operand { scale = number.scale }
    let rule = rule(RoundingRule(step: step, mode: mode, reason: reason, sourceScale: scale))
    if isNarrow, case .number(let number) = operand {
      return .number(.units(of: step, in: emit(.rounded(number.slot, rule: rule))))
    }
    let wide = emit(.rounded(widened(operand), rule: rule))
    guard isNarrow else { return .wide(wide) }
    return .number(.units(of: step, in: emit(.narrowed(wide, scale: step.scale))))
  }
}

extension Number {
  /// Whether the number fits 64 bits at a scale that is not smaller.
  func fits(_ newScale: Int) -> Bool {
    let (size, overflow) =
      limit
      .multipliedReportingOverflow(by: ExactNumber.powerOfTen(newScale - scale))
    return !overflow && size < Number.narrowLimit
  }

  /// A rounded number, which is known to fit.
  fileprivate static func units(of step: ExactNumber, in slot: Slot) -> Number {
    Number(slot: slot, scale: step.scale, limit: Number.narrowLimit - 1)
  }
}

extension NumberShape {
  /// Whether every value, rounded to a multiple of `step`, fits 64 bits.
  func isNarrow(inUnitsOf step: ExactNumber) -> Bool {
    guard let least = low.rounded(toMultipleOf: step, .floor),
      let greatest = high.rounded(toMultipleOf: step, .ceiling)
    else { return false }
    return max(abs(least.mantissa), abs(greatest.mantissa)) < Number.narrowLimit
  }
}
