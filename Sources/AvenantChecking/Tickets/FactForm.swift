@_spi(Checking) import AvenantModel
import AvenantValues

/// How the text of a fact becomes a word, and what holds without one; in plain numbers.
struct FactForm: Sendable {
  /// What the text has to be.
  enum Kind: UInt8, Sendable {
    case boolean
    case date
    /// A number, behind which the one text may stand.
    case number
    /// One of the texts.
    case choice
    /// A text or a list, which has no word.
    case none
  }

  /// The place of its name.
  let name: Int
  let kind: Kind
  /// How many more decimals the word has than are written.
  let shift: Int
  /// The places of its texts among those of all facts.
  let texts: Range<Int>
  /// The decimals of the word.
  let scale: Int
  let low: Int64
  let high: Int64
  let isOptional: Bool
  /// What holds when the ticket says nothing; `nil` where that has no word.
  let missing: (state: FactWords.State, word: Int64)?

  init(_ fact: Fact, name: Int, _ all: inout FormTexts) {
    self.name = name
    isOptional = fact.isOptional
    let scale = fact.numbers?.scale ?? 0
    let bounds = Self.bounds(of: fact.numbers, scale: scale)
    self.scale = scale
    low = bounds?.low ?? 0
    high = bounds?.high ?? 0
    kind = bounds == nil && fact.type.isNumeric ? .none : Self.kind(of: fact.type)
    shift = fact.type == .percent ? 2 : 0
    texts = all.add(Self.texts(of: fact.type))
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
    case .choice: .choice
    case .money, .number, .percent, .days, .months: .number
    case .text, .period, .list: .none
    }
  }

  /// The options of a choice, or the word that may stand behind a number.
  private static func texts(of type: ValueType) -> [String] {
    switch type {
    case .choice(let choice): choice.options.map(\.name)
    case .money(let currency): [currency.code]
    case .number(let unit): unit.map { [$0.symbol] } ?? []
    case .percent: ["%"]
    case .boolean, .date, .days, .months, .text, .period, .list: []
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
