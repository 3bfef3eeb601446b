import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax
import AvenantValues

/// Gives the text of a fact the meaning that the fact's type has for it.
extension FactsChecker {
  mutating func value(of node: SyntaxNode, _ fact: Fact, _ id: FactID) -> Value? {
    if fact.type == .list { return items(of: node, fact, id) }
    guard case .scalar(let scalar) = node.content else {
      diagnostics.report(.factOfWrongType(fact, at: node.range))
      return nil
    }
    guard scalar.style != .plain || !scalar.text.isEmpty else {
      diagnostics.report(.factIsEmpty(fact, at: node.range))
      return nil
    }
    if fact.type != .text, scalar.isOtherWordForNothing {
      diagnostics.report(.factSaysNothing(fact, scalar.text, at: node.range))
      return nil
    }
    if fact.type != .text, scalar.text == "?" {
      diagnostics.report(.factIsAsked(fact, at: node.range))
      return nil
    }
    switch fact.type {
    case .boolean: return boolean(scalar, fact, node.range)
    case .text: return .text(scalar.text)
    case .number(let unit): return number(scalar, unit, fact, node.range)
    case .percent: return percent(scalar, fact, node.range)
    case .money(let currency): return money(scalar, currency, fact, node.range)
    case .date: return date(scalar.text, fact, id, node.range)
    case .days: return length(scalar, fact, node.range)
    case .months: return length(scalar, fact, node.range)
    case .choice(let choice): return option(scalar.text, choice, fact, node.range)
    case .period, .list: return nil
    }
  }

  private mutating func boolean(
    _ scalar: SyntaxNode.Scalar, _ fact: Fact, _ range: SourceRange
  ) -> Value? {
    guard scalar.style == .plain, scalar.text == "true" || scalar.text == "false" else {
      diagnostics.report(.factOfWrongType(fact, at: range))
      return nil
    }
    return .boolean(scalar.text == "true")
  }

  private mutating func option(
    _ text: String, _ choice: Choice, _ fact: Fact, _ range: SourceRange
  ) -> Value? {
    guard let index = choice.index(of: text) else {
      diagnostics.report(.factOfUnknownChoice(text, choice, fact, at: range))
      return nil
    }
    return .choice(index)
  }

  private mutating func number(
    _ scalar: SyntaxNode.Scalar, _ unit: Unit?, _ fact: Fact, _ range: SourceRange
  ) -> Value? {
    guard let written = written(scalar, fact, range) else { return nil }
    guard written.unit.isEmpty || written.unit == unit?.symbol else {
      diagnostics.report(.factOfAnotherUnit(written.unit, fact, at: range))
      return nil
    }
    return fitted(written.number, fact, range).map(Value.number)
  }

  private mutating func percent(_ scalar: SyntaxNode.Scalar, _ fact: Fact, _ range: SourceRange)
    -> Value?
  {
    guard let written = written(scalar, fact, range) else { return nil }
    guard written.unit.isEmpty || written.unit == "%" else {
      diagnostics.report(.factOfWrongType(fact, at: range))
      return nil
    }
    let points = written.number.reduced
    guard points.scale <= mostDecimals - 2 else {
      diagnostics.report(.factHasTooManyDigits(fact, at: range))
      return nil
    }
    let share = ExactNumber(mantissa: points.mantissa, scale: points.scale + 2)
    return fitted(share, fact, range).map(Value.number)
  }

  private mutating func money(
    _ scalar: SyntaxNode.Scalar, _ currency: Currency, _ fact: Fact, _ range: SourceRange
  ) -> Value? {
    guard let written = written(scalar, fact, range) else { return nil }
    guard written.unit.isEmpty || written.unit == currency.code else {
      diagnostics.report(.factOfAnotherCurrency(written.unit, fact, at: range))
      return nil
    }
    return fitted(written.number, fact, range).map(Value.number)
  }

  /// A number of days or months, bare or with its word.
  private mutating func length(_ scalar: SyntaxNode.Scalar, _ fact: Fact, _ range: SourceRange)
    -> Value?
  {
    guard let written = written(scalar, fact, range) else { return nil }
    let word = LengthWord(rawValue: written.unit)
    guard written.unit.isEmpty || word?.isMonths == (fact.type == .months) else {
      diagnostics.report(.factOfWrongType(fact, at: range))
      return nil
    }
    let (count, overflow) = written.number.mantissa
      .multipliedReportingOverflow(by: Int128(word?.count ?? 1))
    let number = ExactNumber(mantissa: overflow ? .max : count, scale: written.number.scale)
    guard let whole = fitted(number, fact, range) else { return nil }
    let length = Int(whole.mantissa)
    return .period(fact.type == .months ? Period(months: length) : Period(days: length))
  }

  /// A number with the word behind it, if there is one.
  private mutating func written(
    _ scalar: SyntaxNode.Scalar, _ fact: Fact, _ range: SourceRange
  ) -> (number: ExactNumber, unit: String)? {
    let (digits, unit) = scalar.text.splitUnit
    if let number = ExactNumber(json: digits), unit.isWord {
      if scalar.style != .number, digits.mayGroupThousands(in: fact) {
        diagnostics.report(.ambiguousPoint(digits, unit, at: range))
        return nil
      }
      return (number, unit)
    }
    let parts = digits.split(maxSplits: 1, omittingEmptySubsequences: false) { "eE".contains($0) }
    let exponent = parts.count > 1 ? parts[1] : nil
    if parts[0].isDecimal, exponent.map(\.isExponent) ?? true, unit.isWord {
      if let plain = digits.withoutLeadingZeros, let number = ExactNumber(json: plain) {
        let text = scalar.text.replacing(digits, with: plain, maxReplacements: 1)
        diagnostics.report(.leadingZeros(digits, text, at: range))
        return (number, unit)
      }
      let isLong = exponent.map { $0.hasPrefix("-") } ?? digits.contains(".")
      diagnostics.report(
        isLong ? .factHasTooManyDigits(fact, at: range) : .factOutOfBounds(fact, at: range))
    } else {
      let meant = MeantNumber(scalar.text).flatMap { $0.fits(fact.type) ? $0.words : nil }
      diagnostics.report(.factOfWrongType(fact, meant: meant, at: range))
    }
    return nil
  }

  private mutating func date(
    _ text: String, _ fact: Fact, _ id: FactID, _ range: SourceRange
  ) -> Value? {
    guard let date = CalendarDate(text) ?? day(of: text, fact, id, range) else { return nil }
    let number = ExactNumber(mantissa: Int128(date.dayNumber), scale: 0)
    return fitted(number, fact, range).map { _ in .date(date) }
  }

  /// The day of a timestamp in the contract's time zone.
  private mutating func day(
    of text: String, _ fact: Fact, _ id: FactID, _ range: SourceRange
  ) -> CalendarDate? {
    let timestamp: Timestamp
    do {
      timestamp = try Timestamp(text)
    } catch {
      diagnostics.report(.notADay(text, fact, error, at: range))
      return nil
    }
    guard let zone, let name = contract.timeZone else {
      diagnostics.report(.timestampWithoutZone(text, contract.timeZone, at: range))
      return nil
    }
    guard let date = zone.rules.date(of: timestamp) else {
      diagnostics.report(.notADay(text, fact, .noSuchDate, at: range))
      return nil
    }
    conversions.append(
      .init(fact: id, timestamp: text, date: date, zone: name, zoneData: zone.identity))
    return date
  }

  /// The number at the fact's scale, within its bounds.
  private mutating func fitted(
    _ number: ExactNumber, _ fact: Fact, _ range: SourceRange
  ) -> ExactNumber? {
    guard let numbers = fact.numbers, let scale = numbers.scale else { return nil }
    guard let scaled = number.reduced.rescaled(to: scale) else {
      diagnostics.report(
        number.reduced.scale > scale
          ? .factHasTooManyDigits(fact, at: range) : .factOutOfBounds(fact, at: range))
      return nil
    }
    let value = Fraction(scaled)
    guard value >= numbers.low, value <= numbers.high else {
      diagnostics.report(.factOutOfBounds(fact, at: range))
      return nil
    }
    return scaled
  }
}

extension String {
  /// The digits without the noughts before the first that counts; `nil` where there are none.
  fileprivate var withoutLeadingZeros: String? {
    let sign = hasPrefix("-") ? "-" : ""
    let digits = dropFirst(sign.count)
    let whole = digits.prefix { $0 != "." && $0 != "e" && $0 != "E" }
    let kept = whole.drop { $0 == "0" }
    guard whole.count > 1, whole.first == "0" else { return nil }
    return sign + (kept.isEmpty ? "0" : kept) + digits.dropFirst(whole.count)
  }

  /// Whether the point may be meant to group a thousand where people write a fact: `1.000`.
  ///
  /// Of a fact with three decimals it is not, nor of a share.
  fileprivate func mayGroupThousands(in fact: Fact) -> Bool {
    fact.type != .percent && (fact.numbers?.scale ?? 0) < 3 && hasSuffix("0")
      && (hasPrefix("-") ? String(dropFirst()) : self).hasPointBeforeThree
  }

  /// The number, and the word that stands behind it.
  fileprivate var splitUnit: (digits: String, unit: String) {
    let bytes = utf8
    let end = bytes.firstIndex { !$0.isOfNumber } ?? endIndex
    let rest = bytes[end...]
    if let first = rest.first, first == UInt8(ascii: "e") || first == UInt8(ascii: "E"),
      rest.dropFirst().allSatisfy({ $0.isOfNumber && $0 != UInt8(ascii: ".") })
    {
      return (self, "")
    }
    // No letter begins with a byte of a number or with a space, so that both ends are whole.
    return (String(self[..<end]), String(self[end...].drop { $0 == " " }))
  }

  /// Whether it is what may stand behind a number: nothing, a sign of percent or letters.
  fileprivate var isWord: Bool { self == "%" || allSatisfy(\.isLetter) }

}

extension StringProtocol {
  /// Whether it may stand behind the `e` of a number: digits, with a sign before them or without.
  fileprivate var isExponent: Bool {
    let digits = drop { $0 == "-" || $0 == "+" }
    return count - digits.count <= 1 && !digits.isEmpty
      && digits.allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// Whether it is digits, with a sign before them and a point among them, or without.
  fileprivate var isDecimal: Bool {
    let parts = drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { $0.isASCII && $0.isNumber }
      }
  }
}

extension UInt8 {
  /// Whether it may stand in a number without an exponent: a digit, a sign or a point.
  fileprivate var isOfNumber: Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) || self == UInt8(ascii: "+")
      || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
  }
}
