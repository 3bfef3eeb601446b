@_spi(Checking) import AvenantModel

/// Reads the values of one ticket straight into words, by the forms of the version that governs it.
struct TicketValueReader {
  let text: TicketText
  private let version: Int
  private let forms: UnsafePointer<FactForm>
  private let texts: FormTexts.Lists
  private let governing: (fact: Int, days: TicketForms.Days)
  private let words: FactWords.Places
  /// The version that governs the ticket, where that is another one.
  private(set) var otherVersion: Int?

  init(
    of text: TicketText, version: Int, _ forms: UnsafePointer<FactForm>,
    _ texts: FormTexts.Lists, governing: (fact: Int, days: TicketForms.Days),
    into words: FactWords.Places
  ) {
    (self.text, self.version, self.forms, self.texts) = (text, version, forms, texts)
    (self.governing, self.words) = (governing, words)
  }

  /// Says what is known of a fact.
  @inline(__always)
  func set(_ fact: Int, _ known: TicketForms.Known) {
    words.set(fact, known.state, known.word, isStated: known.isStated)
  }

  /// Reads the value of a fact; gives the place behind it, or `nil` where it does not fit.
  @inline(__always)
  mutating func read(_ fact: Int, at place: Int, _ months: MonthTable) -> Int? {
    let form = forms + fact
    let word = text.word(at: place)
    if word & 0xFFFF_FFFF == 0x6C6C_756E {  // null
      guard form.pointee.isOptional, fact != governing.fact else { return nil }
      words.set(fact, .absent, 0, isStated: true)
      return place + 4
    }
    switch form.pointee.kind {
    case .date:
      guard let day = months.day(at: place, of: text), day >= form.pointee.low,
        day <= form.pointee.high,
        governs(day, fact)
      else { return readAny(fact, at: place) }
      words.set(fact, .known, day, isStated: true)
      return place + 12
    case .boolean:
      let isTrue = word & 0xFFFF_FFFF == 0x6575_7274  // true
      guard isTrue || word & 0xFF_FFFF_FFFF == 0x65_736C_6166 else {  // false
        return readAny(fact, at: place)
      }
      words.set(fact, .known, isTrue ? 1 : 0, isStated: true)
      return place + (isTrue ? 4 : 5)
    case .choice: return readOption(fact, form, word, at: place)
    case .number: return readDigit(fact, form, word, at: place)
    case .none: return readAny(fact, at: place)
    }
  }

  @inline(__always)
  private func readOption(
    _ fact: Int, _ form: UnsafePointer<FactForm>, _ word: UInt64, at place: Int
  ) -> Int? {
    guard word & 0xFF == 0x22 else { return readAny(fact, at: place) }  // a quote
    for option in form.pointee.texts {
      guard let end = texts.end(of: option, in: text, from: place + 1) else { continue }
      words.set(fact, .known, Int64(option - form.pointee.texts.lowerBound), isStated: true)
      return end
    }
    return nil
  }

  /// Most numbers are one digit alone.
  @inline(__always)
  private func readDigit(
    _ fact: Int, _ form: UnsafePointer<FactForm>, _ word: UInt64, at place: Int
  ) -> Int? {
    let (digit, sign) = (Int64(truncatingIfNeeded: word & 0xFF ^ 0x30), word &>> 8 & 0xFF)
    guard digit < 10, sign == 0x2C || sign == 0x7D, form.pointee.scale == 0,  // a comma, a brace
      form.pointee.shift == 0, digit >= form.pointee.low, digit <= form.pointee.high
    else { return readAny(fact, at: place) }
    words.set(fact, .known, digit, isStated: true)
    return place + 1
  }

  /// Whether a day, if it is the one that picks the version, picks the one by which values are
  /// read.
  @inline(__always)
  private mutating func governs(_ day: Int64, _ fact: Int) -> Bool {
    guard fact == governing.fact else { return true }
    guard let version = governing.days.version(on: day) else { return false }
    if version != self.version { otherVersion = version }
    return version == self.version
  }

  /// Reads a value as the scan does.
  private func readAny(_ fact: Int, at place: Int) -> Int? {
    // The day that picks the version stands in the plain form, or the scan has it.
    guard fact != governing.fact else { return nil }
    var cursor = TicketScan.Cursor(text.bytes, at: place)
    guard let token = cursor.value(),
      forms[fact].take(token, at: fact, text.bytes, texts, words)
    else { return nil }
    return cursor.place
  }
}
