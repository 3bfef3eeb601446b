@_spi(Checking) import AvenantModel
import AvenantValues

/// Turns texts into words.
extension FactForm {
  /// Notes what stands for the fact at a place; says whether it fits.
  @inline(__always)
  func take(
    _ token: TicketScan.Token, at index: Int, _ bytes: UnsafeBufferPointer<UInt8>,
    _ texts: FormTexts.Lists, _ words: FactWords.Places
  ) -> Bool {
    switch token.kind {
    case .nothing:
      guard let missing else { return false }
      words.set(index, missing.state, missing.word, isStated: false)
    case .null:
      guard isOptional else { return false }
      words.set(index, .absent, 0, isStated: true)
    case .unknown: words.set(index, .unknown, 0, isStated: true)
    case .string, .number, .yes, .no:
      guard let word = word(token, bytes, texts) else { return false }
      words.set(index, .known, word, isStated: true)
    }
    return true
  }

  /// The word of a value; `nil` where it is none in the plain form.
  @inline(__always)
  func word(
    _ token: TicketScan.Token, _ bytes: UnsafeBufferPointer<UInt8>, _ texts: FormTexts.Lists
  ) -> Int64? {
    switch kind {
    case .boolean: token.kind == .yes ? 1 : token.kind == .no ? 0 : nil
    case .date: token.kind == .string ? date(token, bytes) : nil
    case .choice: token.kind == .string ? option(token, bytes, texts) : nil
    case .number:
      token.kind == .string || token.kind == .number ? number(token, bytes, texts) : nil
    case .none: nil
    }
  }

  private func option(
    _ token: TicketScan.Token, _ bytes: UnsafeBufferPointer<UInt8>, _ lists: FormTexts.Lists
  ) -> Int64? {
    for place in texts where lists.matches(place, bytes, token.start, token.end) {
      return Int64(place - texts.lowerBound)
    }
    return nil
  }

  /// A day written `YYYY-MM-DD`.
  private func date(_ token: TicketScan.Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
    guard token.end - token.start == 10 else { return nil }
    let start = token.start
    guard bytes[start + 4] == UInt8(ascii: "-"), bytes[start + 7] == UInt8(ascii: "-"),
      let year = digits(start, 4, bytes), let month = digits(start + 5, 2, bytes),
      let day = digits(start + 8, 2, bytes),
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    return bounded(Int64(date.dayNumber))
  }

  private func digits(
    _ start: Int, _ count: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var number = 0
    for place in start..<(start + count) {
      let digit = bytes[place] &- 0x30
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }

  /// A number of at most 17 digits, with its word behind it or without.
  private func number(
    _ token: TicketScan.Token, _ bytes: UnsafeBufferPointer<UInt8>, _ lists: FormTexts.Lists
  ) -> Int64? {
    var place = token.start
    let isNegative = place < token.end && bytes[place] == UInt8(ascii: "-")
    if isNegative { place += 1 }
    let start = place
    var (mantissa, decimals, point) = (Int64(0), shift, -1)
    while place < token.end {
      let digit = bytes[place] &- 0x30
      if digit < 10 {
        mantissa = mantissa &* 10 &+ Int64(digit)
        if point >= 0 { decimals += 1 }
      } else if bytes[place] == UInt8(ascii: "."), point < 0, place > start {
        point = place
      } else {
        break
      }
      place += 1
    }
    let hasLeadingZero =
      bytes.count > start + 1 && bytes[start] == 0x30 && place > start + 1 && point != start + 1
    guard place > start, place - start <= 18, point != place - 1, !hasLeadingZero,
      decimals <= scale, isWord(place, token.end, bytes, lists)
    else { return nil }
    for _ in decimals..<scale {
      let (scaled, overflow) = mantissa.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      mantissa = scaled
    }
    return bounded(isNegative ? -mantissa : mantissa)
  }

  /// Whether what follows a number is nothing, or its word with a blank before it; a percent sign
  /// needs none.
  private func isWord(
    _ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ lists: FormTexts.Lists
  ) -> Bool {
    guard start < end else { return true }
    guard let word = texts.first else { return false }
    if bytes[start] == UInt8(ascii: "%") { return lists.matches(word, bytes, start, end) }
    return bytes[start] == 0x20 && lists.matches(word, bytes, start + 1, end)
  }

  private func bounded(_ word: Int64) -> Int64? { word >= low && word <= high ? word : nil }
}
