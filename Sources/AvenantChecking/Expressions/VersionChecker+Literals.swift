import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax
import AvenantValues

/// Numbers, amounts, lengths of time and dates, as they are written.
extension VersionChecker {
  mutating func literal(_ syntax: ExpressionSyntax) -> Expression? {
    let range = syntax.range
    switch syntax.kind {
    case .number(let digits): return number(digits, at: range)
    case .quantity(let digits, let unit): return quantity(digits, unit, at: range)
    case .date(let text): return date(text, at: range)
    case .text(let text): return Expression(.constant(.text(text)), type: .text, at: range)
    case .boolean(let truth):
      return Expression(.constant(.boolean(truth)), type: .boolean, at: range)
    case .asOf: return asOf(at: range)
    case .name, .at, .outcome, .call, .round, .negated, .not, .arithmetic, .comparison, .membership,
      .presence, .conditional, .junction, .aggregate, .scale, .businessDays, .daysInCommon:
      preconditionFailure("a literal")
    }
  }

  private mutating func number(_ digits: String, at range: SourceRange) -> Expression? {
    guard let number = exact(digits, "", at: range) else { return nil }
    return constant(number, type: .number(unit: nil), at: range)
  }

  /// A number with the word behind it: a share, a length of time, money, or a declared unit.
  private mutating func quantity(
    _ digits: String, _ unit: NameSyntax, at range: SourceRange
  ) -> Expression? {
    guard let number = exact(digits, unit.text, at: range) else { return nil }
    if unit.text == "%" {
      let share = ExactNumber(mantissa: number.mantissa, scale: number.scale + 2)
      return constant(share, type: .percent, at: range)
    }
    if let length = LengthWord(rawValue: unit.text) {
      return lengthOfTime(number, length, at: range)
    }
    if names.units.contains(unit.text) {
      return constant(number, type: .number(unit: Unit(symbol: unit.text)), at: range)
    }
    if let currency = Currency(unit.text) {
      return constant(number, type: .money(currency), at: range)
    }
    reportUnknown(unit)
    return nil
  }

  private mutating func reportUnknown(_ unit: NameSyntax) {
    // A fact that could not be read may be the one that declares the unit.
    guard !isDamaged, !names.undeclaredUnits.contains(unit.text) else { return }
    diagnostics.report(.unknownUnit(unit, known: names.units.sorted()))
    if isDeclaring { names.undeclaredUnits.insert(unit.text) }
  }

  /// Whether the point may be meant to group a thousand: `1.000 EUR`, `1.000 kWh`, `1.250`.
  ///
  /// Of a number a nought at the end says so, which says nothing behind a decimal point; an amount
  /// and a length of time are not written with three decimals, unless the currency has as many.
  private func mayGroupThousands(_ digits: String, _ unit: String) -> Bool {
    guard digits.hasPointBeforeThree else { return false }
    if !names.units.contains(unit) {
      if let currency = Currency(unit) { return currency.minorDigits != 3 }
      if LengthWord(rawValue: unit) != nil { return true }
    }
    return digits.hasSuffix("0")
  }

  func date(_ text: String, at range: SourceRange) -> Expression {
    let date = NameSyntax(text, at: range).day
    return Expression(
      .constant(.date(date)), type: .date,
      numbers: .whole(from: date.dayNumber, through: date.dayNumber), at: range)
  }

  func asOf(at range: SourceRange) -> Expression {
    Expression(
      .asOf, type: .date,
      numbers: .whole(
        from: CalendarDate.earliest.dayNumber, through: CalendarDate.latestEvaluation.dayNumber),
      at: range)
  }

  /// The digits as an exact number; says so when there are too many, or when they may be another.
  private mutating func exact(
    _ digits: String, _ unit: String, at range: SourceRange
  ) -> ExactNumber? {
    guard let number = ExactNumber(digits), number.mantissa < ExactNumber.powerOfTen(mostDigits),
      number.scale <= mostDecimals - 2
    else {
      diagnostics.report(.numberTooLong(digits, at: range))
      return nil
    }
    if mayGroupThousands(digits, unit) {
      diagnostics.report(.ambiguousPoint(digits, unit, at: range))
      return nil
    }
    return number
  }

  private mutating func constant(
    _ number: ExactNumber, type: ValueType, at range: SourceRange
  ) -> Expression? {
    let shape = shaped(at: range) { () throws(ShapeProblem) in try .constant(number) }
    return shape.map {
      Expression(.constant(.number(number)), type: type, numbers: $0, at: range)
    }
  }

  private mutating func lengthOfTime(
    _ number: ExactNumber, _ word: LengthWord, at range: SourceRange
  ) -> Expression? {
    guard let whole = number.rescaled(to: 0), let count = Int(exactly: whole.mantissa),
      abs(count) <= mostDaysOrMonths
    else {
      diagnostics.report(.notAWholeLength(word, at: range))
      return nil
    }
    let length = count * word.count
    return Expression(
      .constant(.period(word.isMonths ? Period(months: length) : Period(days: length))),
      type: word.isMonths ? .months : .days, numbers: .whole(from: length, through: length),
      at: range)
  }
}

/// The most digits that a literal may have.
let mostDigits = 36

/// The greatest number of days, weeks, months or years that a literal may count.
let mostDaysOrMonths = 1_000_000

/// The words for lengths of time.
enum LengthWord: String, CaseIterable {
  case day, days, week, weeks, month, months, year, years

  /// How many days or months one is.
  var count: Int {
    switch self {
    case .day, .days, .month, .months: 1
    case .week, .weeks: 7
    case .year, .years: 12
    }
  }

  var isMonths: Bool {
    switch self {
    case .day, .days, .week, .weeks: false
    case .month, .months, .year, .years: true
    }
  }
}
