/// Makes tickets of `incident-support` that leave nothing open, the same ones on every run.
struct TicketGenerator {
  private var state: UInt64 = 7

  /// A number from 0 up to `limit`.
  private mutating func number(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  private func day(_ day: Int) -> String {
    // Days of July to September 2010, counted from 1 July.
    let (month, date) = day < 31 ? (7, day + 1) : day < 62 ? (8, day - 30) : (9, day - 61)
    return "\"2010-0\(month)-\(date < 10 ? "0" : "")\(date)\""
  }

  /// A ticket as one line of JSON.
  mutating func next() -> String {
    let opened = number(40)
    let performed = opened + number(10)
    let result = ["solved", "not_solved", "estimate_given", "competence_missing"][number(4)]
    let isQuoted = result == "not_solved" && number(10) < 6
    let given = performed + number(4)
    let fault = number(3) == 0 ? "provider" : "customer"
    let reason = number(2) == 0 ? "cause_unknown" : "provider_suspected"
    let paid = number(2) == 0 ? "null" : day(performed + 25)
    let isDisputed = number(20) == 0
    return
      #"{"ticket":{"opened_on":\#(day(opened))},"diagnosis":{"requested_because":"\#(reason)","#
      + #""performed_on":\#(day(performed)),"fault":"\#(fault)","result":"\#(result)"},"#
      + #""fee":{"announced_on":\#(day(opened + number(3)))},"#
      + #""quote":{"amount":\#(isQuoted ? "\"\(50 + number(900)).\(10 + number(90))\"" : "null"),"#
      + #""given_on":\#(isQuoted ? day(given) : "null"),"#
      + #""accepted_on":\#(isQuoted ? day(given + 2) : "null")},"#
      + #""work":{"started_on":\#(isQuoted ? day(given + 2) : "null"),"#
      + #""done_on":\#(isQuoted ? day(given + 5) : "null"),"paid_on":null},"fix":{"done_on":null},"#
      + #""invoice":{"paid_on":\#(paid)},"dispute":{"raised":\#(isDisputed),"#
      + #""about":\#(isDisputed ? "\"diagnostic\"" : "null")},"#
      + #""customer":{"earlier_disputes":\#(number(8) / 7)},"consent":{"given":\#(number(2) == 0)}}"#
  }
}
