/// Reads a ticket from JSON by hand: the names of this contract, in any order, nested.
struct TwinReader {
  let bytes: UnsafeBufferPointer<UInt8>
  var place = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Reads one object; says whether it is one.
  mutating func read(_ ticket: inout Twin.Ticket) -> Bool {
    members { reader, key in
      reader.members { reader, inner in reader.value(key, inner, &ticket) }
    }
  }

  private mutating func members(
    _ value: (inout TwinReader, Range<Int>) -> Bool
  ) -> Bool {
    guard take(UInt8(ascii: "{")) else { return false }
    if take(UInt8(ascii: "}")) { return true }
    while true {
      guard let key = string(), take(UInt8(ascii: ":")), value(&self, key) else { return false }
      if take(UInt8(ascii: "}")) { return true }
      guard take(UInt8(ascii: ",")) else { return false }
    }
  }

  private mutating func value(
    _ section: Range<Int>, _ key: Range<Int>, _ ticket: inout Twin.Ticket
  ) -> Bool {
    switch bytes[section.lowerBound] {
    case UInt8(ascii: "t"):
      guard says(section, "ticket"), says(key, "opened_on") else { return false }
      return day(&ticket.openedOn)
    case UInt8(ascii: "d") where says(section, "diagnosis"):
      if says(key, "requested_because") {
        return choice(&ticket.requestedBecause, ["cause_unknown", "provider_suspected"])
      }
      if says(key, "performed_on") { return day(&ticket.performedOn) }
      if says(key, "fault") { return choice(&ticket.fault, ["provider", "customer"]) }
      guard says(key, "result") else { return false }
      return choice(
        &ticket.result, ["solved", "not_solved", "estimate_given", "competence_missing"])
    case UInt8(ascii: "d"):
      guard says(section, "dispute") else { return false }
      if says(key, "raised") { return boolean(&ticket.isDisputed) }
      return says(key, "about")
        && choice(&ticket.disputeAbout, ["diagnostic", "work", "fix", "estimate"])
    case UInt8(ascii: "q"):
      guard says(section, "quote") else { return false }
      if says(key, "amount") { return cents(&ticket.quoteAmount) }
      if says(key, "given_on") { return day(&ticket.quoteGivenOn) }
      return says(key, "accepted_on") && day(&ticket.quoteAcceptedOn)
    case UInt8(ascii: "w"):
      guard says(section, "work") else { return false }
      if says(key, "started_on") { return day(&ticket.workStartedOn) }
      if says(key, "done_on") { return day(&ticket.workDoneOn) }
      return says(key, "paid_on") && day(&ticket.workPaidOn)
    case UInt8(ascii: "f"):
      if says(section, "fee") { return says(key, "announced_on") && day(&ticket.announcedOn) }
      return says(section, "fix") && says(key, "done_on") && day(&ticket.fixDoneOn)
    case UInt8(ascii: "i"):
      return says(section, "invoice") && says(key, "paid_on") && day(&ticket.invoicePaidOn)
    case UInt8(ascii: "c"):
      if says(section, "customer") {
        return says(key, "earlier_disputes") && whole(&ticket.earlierDisputes)
      }
      return says(section, "consent") && says(key, "given") && boolean(&ticket.hasConsent)
    default: return false
    }
  }

  // MARK: Values

  mutating func day(_ day: inout Int32) -> Bool {
    if takeWord("null") {
      day = Twin.none
      return true
    }
    guard let text = string(), text.count == 10 else { return false }
    let year = digits(text.lowerBound, 4)
    let month = digits(text.lowerBound + 5, 2)
    let date = digits(text.lowerBound + 8, 2)
    guard year > 0, (1...12).contains(month), (1...31).contains(date) else { return false }
    let marchYear = month > 2 ? year : year - 1
    let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
    let ofYear = (153 * ((month + 9) % 12) + 2) / 5 + date - 1
    day = Int32(365 * marchYear + leapDays + ofYear - 719_468)
    return true
  }

  mutating func choice(_ choice: inout Int8, _ options: [StaticString]) -> Bool {
    if takeWord("null") {
      choice = -1
      return true
    }
    guard let text = string() else { return false }
    for index in 0..<options.count where says(text, options[index]) {
      choice = Int8(index)
      return true
    }
    return false
  }

  mutating func boolean(_ truth: inout Bool) -> Bool {
    truth = takeWord("true")
    return truth || takeWord("false")
  }

  mutating func cents(_ cents: inout Int64) -> Bool {
    if takeWord("null") {
      cents = -1
      return true
    }
    guard let text = string(), text.count > 3 else { return false }
    cents = 0
    for place in text where bytes[place] != UInt8(ascii: ".") {
      let digit = bytes[place] &- 0x30
      guard digit < 10 else { return false }
      cents = cents * 10 + Int64(digit)
    }
    return bytes[text.upperBound - 3] == UInt8(ascii: ".")
  }

  mutating func whole(_ number: inout Int32) -> Bool {
    skipBlanks()
    let start = place
    number = 0
    while place < bytes.count, bytes[place] &- 0x30 < 10 {
      number = number &* 10 &+ Int32(bytes[place] &- 0x30)
      place += 1
    }
    return place > start
  }

  // MARK: Bytes

  private func digits(_ start: Int, _ count: Int) -> Int {
    var number = 0
    for place in start..<(start + count) {
      let digit = bytes[place] &- 0x30
      if digit > 9 { return -1 }
      number = number * 10 + Int(digit)
    }
    return number
  }

  @inline(__always)
  private mutating func skipBlanks() {
    while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x0A || bytes[place] == 0x0D
    {
      place += 1
    }
  }

  @inline(__always)
  private mutating func take(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  private mutating func string() -> Range<Int>? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    let start = place
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") {
        place += 1
        return start..<(place - 1)
      }
      if byte < 0x20 || byte >= 0x80 || byte == UInt8(ascii: "\\") { return nil }
      place += 1
    }
    return nil
  }

  @inline(__always)
  mutating func takeWord(_ word: StaticString) -> Bool {
    skipBlanks()
    let range = place..<(place + word.utf8CodeUnitCount)
    guard range.upperBound <= bytes.count, says(range, word) else { return false }
    place = range.upperBound
    return true
  }

  @inline(__always)
  private func says(_ range: Range<Int>, _ word: StaticString) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    for index in 0..<range.count
    where bytes[range.lowerBound + index] != word.utf8Start[index] { return false }
    return true
  }
}
