import Glibc

/// Reads a ticket whose keys stand in the order in which they mostly do, without blanks.
extension TwinReader {
  /// Reads one object, by its order if that is the usual one, else in any; says whether it is one.
  mutating func guess(_ ticket: inout Twin.Ticket) -> Bool {
    if guessDiagnosis(&ticket), guessWork(&ticket), guessRest(&ticket), place == bytes.count {
      return true
    }
    place = 0
    ticket = Twin.Ticket()
    return read(&ticket)
  }

  @inline(__always)
  private mutating func guessDiagnosis(_ ticket: inout Twin.Ticket) -> Bool {
    skip(#"{"ticket":{"opened_on":"#) && day(&ticket.openedOn)
      && skip(#"},"diagnosis":{"requested_because":"#)
      && pick(&ticket.requestedBecause, #""cause_unknown""#, #""provider_suspected""#)
      && skip(#","performed_on":"#) && day(&ticket.performedOn)
      && skip(#","fault":"#) && pick(&ticket.fault, #""provider""#, #""customer""#)
      && skip(#","result":"#)
      && pick(
        &ticket.result, #""solved""#, #""not_solved""#, #""estimate_given""#,
        #""competence_missing""#)
      && skip(#"},"fee":{"announced_on":"#) && day(&ticket.announcedOn)
  }

  @inline(__always)
  private mutating func guessWork(_ ticket: inout Twin.Ticket) -> Bool {
    skip(#"},"quote":{"amount":"#) && cents(&ticket.quoteAmount)
      && skip(#","given_on":"#) && day(&ticket.quoteGivenOn)
      && skip(#","accepted_on":"#) && day(&ticket.quoteAcceptedOn)
      && skip(#"},"work":{"started_on":"#) && day(&ticket.workStartedOn)
      && skip(#","done_on":"#) && day(&ticket.workDoneOn)
      && skip(#","paid_on":"#) && day(&ticket.workPaidOn)
      && skip(#"},"fix":{"done_on":"#) && day(&ticket.fixDoneOn)
  }

  @inline(__always)
  private mutating func guessRest(_ ticket: inout Twin.Ticket) -> Bool {
    skip(#"},"invoice":{"paid_on":"#) && day(&ticket.invoicePaidOn)
      && skip(#"},"dispute":{"raised":"#) && boolean(&ticket.isDisputed) && skip(#","about":"#)
      && pick(
        &ticket.disputeAbout, #""diagnostic""#, #""work""#, #""fix""#, #""estimate""#)
      && skip(#"},"customer":{"earlier_disputes":"#) && whole(&ticket.earlierDisputes)
      && skip(#"},"consent":{"given":"#) && boolean(&ticket.hasConsent) && skip("}}")
  }

  /// Goes behind a text that is expected.
  @inline(__always)
  private mutating func skip(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard place + count <= bytes.count, let start = bytes.baseAddress,
      memcmp(start + place, text.utf8Start, count) == 0
    else { return false }
    place += count
    return true
  }

  /// Goes behind one of several texts, or `null`.
  @inline(__always)
  private mutating func pick(
    _ choice: inout Int8, _ first: StaticString, _ second: StaticString,
    _ third: StaticString? = nil, _ fourth: StaticString? = nil
  ) -> Bool {
    choice = -1
    if skip(first) {
      choice = 0
    } else if skip(second) {
      choice = 1
    } else if let third, skip(third) {
      choice = 2
    } else if let fourth, skip(fourth) {
      choice = 3
    } else {
      return skip("null")
    }
    return true
  }
}
