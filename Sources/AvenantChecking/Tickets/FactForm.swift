@_spi(Checking) import AvenantModel
import AvenantValues

/// How the text of a fact becomes a word, and what holds without one.
struct FactForm: Sendable {
  /// What the text has to be.
  enum Kind: Sendable {
    case boolean
    case date
    /// A number of so many more decimals than are written; behind it there may be a word.
    case number(shift: Int, word: [UInt8])
    case choice([[UInt8]])
    /// A text or a list, which has no word.
    case none
  }

  /// The place of its name.
  let name: Int
  let kind: Kind
  /// The decimals of the word.
  let scale: Int
  let low: Int64
  let high: Int64
  let isOptional: Bool
  /// What holds when the ticket says nothing; `nil` where that has no word.
  let missing: (state: FactWords.State, word: Int64)?

  init(_ fact: Fact, name: Int) {
    self.name = name
    isOptional = fact.isOptional
    let scale = fact.numbers?.scale ?? 0
    let bounds = Self.bounds(of: fact.numbers, scale: scale)
    self.scale = scale
    low = bounds?.low ?? 0
    high = bounds?.high ?? 0
    let kind = bounds == nil && fact.type.isNumeric ? Kind.none : Self.kind(of: fact.type)
    self.kind = kind
    missing =
      switch fact.ifMissing {
      case .undetermined: (.unknown, 0)
      case .absent: (.absent, 0)
      case .presume(let value): Self.word(of: value, scale: scale).map { (.known, $0) }
      }
  }

  private static func bounds(
    of numbers: NumberShape?, scale: Int
  ) -> (low: Int64, high: Int64)? {
    guard let numbers, let low = RoundingMode.ceiling.round(numbers.low, toScale: scale),
      let high = RoundingMode.floor.round(numbers.high, toScale: scale),
      let least = Int64(exactly: low.mantissa), let greatest = Int64(exactly: high.mantissa)
    else { return nil }
    return (least, greatest)
  }

  private static func kind(of type: ValueType) -> Kind {
    switch type {
    case .boolean: .boolean
    case .date: .date
    case .choice(let choice): .choice(choice.options.map { Array($0.name.utf8) })
    case .money(let currency): .number(shift: 0, word: Array(currency.code.utf8))
    case .number(let unit): .number(shift: 0, word: Array((unit?.symbol ?? "").utf8))
    case .percent: .number(shift: 2, word: [UInt8(ascii: "%")])
    case .days, .months: .number(shift: 0, word: [])
    case .text, .period, .list: .none
    }
  }

  /// What a presumed value comes to; `nil` for a text or a list.
  private static func word(of value: Value, scale: Int) -> Int64? {
    switch value {
    case .boolean(let truth): truth ? 1 : 0
    case .choice(let index): Int64(index)
    case .date(let date): Int64(date.dayNumber)
    case .period(let period): Int64(period.months == 0 ? period.days : period.months)
    case .number(let number): number.rescaled(to: scale).flatMap { Int64(exactly: $0.mantissa) }
    case .text, .list: nil
    }
  }
}
