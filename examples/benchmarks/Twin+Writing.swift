/// Writes an outcome as the decision in JSON that the engine writes, by hand.
struct TwinWriter {
  private static let feeWaivers: [StaticString] = [
    "\"provider_at_fault\"", "\"fault_not_established\"", "\"only_an_estimate\"",
    "\"no_competence\"", "\"launch\"", "\"dispute_ends_payment\"",
  ]
  private static let workWaivers: [StaticString] = [
    "\"provider_at_fault\"", "\"solved_in_the_diagnostic\"", "\"dispute_ends_payment\"",
  ]

  /// The bytes, and how many of them are written.
  let start: UnsafeMutablePointer<UInt8>
  private(set) var count = 0

  init(_ start: UnsafeMutablePointer<UInt8>) { self.start = start }

  mutating func write(_ outcome: Twin.Outcome, _ asOf: StaticString) {
    put("{\"contract\":\"incident-support\",\"version\":\"2010-06-14\",\"as_of\":\"")
    put(asOf)
    put("\",\"charges\":{\"diagnostic_charge\":{\"status\":\"")
    write(outcome.fee, "Diagnostic fee", Self.feeWaivers)
    put(",\"quoted_work\":{\"status\":\"")
    write(outcome.work, "Quoted work", Self.workWaivers)
    put("},\"credits\":{},\"totals\":[")
    let isDue = outcome.fee.status == .due || outcome.work.status == .due
    if isDue {
      put("{\"owed_by\":\"customer\",\"currency\":\"EUR\",\"tax\":\"excluded\",\"amount\":\"")
      put(
        cents: (outcome.fee.status == .due ? outcome.fee.amount : 0)
          + (outcome.work.status == .due ? outcome.work.amount : 0))
      put("\",\"complete\":true}")
    }
    put("],\"entitlements\":{")
    writeEntitlements(outcome)
    put("},\"obligations\":{")
    writeDuties(outcome)
    put("},\"defaulted\":[],\"unknown\":[],\"unsettled\":[")
    writeQuestions(outcome)
    put("]}")
  }

  private mutating func write(
    _ owed: Twin.Owed, _ label: StaticString, _ waivers: [StaticString]
  ) {
    switch owed.status {
    case .notDue: put("not_due\",\"label\":\"")
    case .due: put("due\",\"label\":\"")
    case .waived: put("waived\",\"label\":\"")
    }
    put(label)
    if owed.status == .notDue {
      put("\",\"waived_by\":[]}")
      return
    }
    put("\",\"amount\":\"")
    put(cents: owed.amount)
    put("\",\"currency\":\"EUR\",\"tax\":\"excluded\"")
    if owed.status == .due {
      if owed.dueOn != Twin.none {
        put(",\"due_on\":\"")
        put(day: owed.dueOn)
      }
      switch owed.payment {
      case .open: put(",\"payment\":\"open\"")
      case .overdue: put(",\"payment\":\"overdue\"")
      case .paid: put(",\"payment\":\"paid\"")
      case .paidLate: put(",\"payment\":\"paid_late\"")
      case .noDueDate: put(",\"payment\":\"no_due_date\"")
      }
    }
    put(",\"waived_by\":[")
    var isFirst = true
    for index in 0..<waivers.count where owed.waivers >> UInt8(index) & 1 != 0 {
      if !isFirst { put(",") }
      isFirst = false
      put(waivers[index])
    }
    put("]}")
  }

  private mutating func writeEntitlements(_ outcome: Twin.Outcome) {
    func support(_ name: StaticString, _ writer: inout TwinWriter, _ isBanned: Bool) {
      writer.put(name)
      if isBanned {
        writer.put("\":{\"status\":\"denied\",\"because\":[\"dispute_ends_support\"]},")
      } else {
        writer.put("\":{\"status\":\"granted\",\"because\":[]},")
      }
    }
    func scope(_ name: StaticString, _ writer: inout TwinWriter, _ isBanned: Bool) {
      writer.put(name)
      if isBanned {
        writer.put("\":{\"status\":\"denied\",\"because\":[\"dispute_ends_support\"]},")
      } else {
        writer.put("\":{\"status\":\"granted\",\"because\":[\"incident_support_scope\"]},")
      }
    }
    func services(_ name: StaticString, _ writer: inout TwinWriter, _ isBanned: Bool) {
      writer.put(name)
      if isBanned {
        writer.put("\":{\"status\":\"granted\",\"because\":[\"services_go_on\"]},")
      } else {
        writer.put("\":{\"status\":\"granted\",\"because\":[]},")
      }
    }
    let isBanned = outcome.isBanned
    support("\"commercial_support", &self, isBanned)
    support("\"technical_support", &self, isBanned)
    support("\"incident_support", &self, isBanned)
    scope("\"finding_of_responsibility", &self, isBanned)
    scope("\"paid_diagnostic", &self, isBanned)
    support("\"sla_claim", &self, isBanned)
    services("\"use_services", &self, isBanned)
    services("\"renew_services", &self, isBanned)
    if outcome.hasConsent {
      put("\"intervene_on_customer_data\":{\"status\":\"granted\",")
      put("\"because\":[\"intervention_with_consent\"]},")
    } else {
      put("\"intervene_on_customer_data\":{\"status\":\"denied\",")
      put("\"because\":[\"data_is_off_limits\"]},")
    }
    put("\"suspend_site\":{\"status\":\"granted\",\"because\":[\"suspend_or_rescue\"]},")
    put("\"use_rescue_mode\":{\"status\":\"granted\",\"because\":[\"suspend_or_rescue\"]}")
  }

  private mutating func writeDuties(_ outcome: Twin.Outcome) {
    write(outcome.providerFixes, "\"provider_fixes_its_own\":{\"status\":\"", "provider")
    write(outcome.customerFixes, ",\"customer_fixes_its_own\":{\"status\":\"", "customer")
    write(outcome.announceFee, ",\"announce_fee\":{\"status\":\"", "provider")
    write(outcome.quote, ",\"quote_when_not_solved\":{\"status\":\"", "provider")
    write(outcome.doWork, ",\"accepted_work\":{\"status\":\"", "provider")
    write(outcome.startWork, ",\"start_at_once\":{\"status\":\"", "provider")
    write(outcome.announceQuote, ",\"announce_quote\":{\"status\":\"", "provider")
  }

  private mutating func write(_ duty: Twin.Duty, _ name: StaticString, _ party: StaticString) {
    put(name)
    switch duty.status {
    case .notOwed: put("not_owed\",\"party\":\"")
    case .pending: put("pending\",\"party\":\"")
    case .fulfilled: put("fulfilled\",\"party\":\"")
    case .fulfilledLate: put("fulfilled_late\",\"party\":\"")
    case .breached: put("breached\",\"party\":\"")
    }
    put(party)
    if duty.lastDay != Twin.none {
      put("\",\"last_day\":\"")
      put(day: duty.lastDay)
      put("}")
    } else {
      put("\"}")
    }
  }

  private mutating func writeQuestions(_ outcome: Twin.Outcome) {
    let isDiagnosed = outcome.fee.status != .notDue
    let isQuoted = outcome.work.status != .notDue
    let isWorked = outcome.doWork.status != .notOwed
    let waivers = outcome.fee.waivers
    var isFirst = true
    func ask(_ isTouched: Bool, _ name: StaticString, _ writer: inout TwinWriter) {
      guard isTouched else { return }
      if !isFirst { writer.put(",") }
      isFirst = false
      writer.put(name)
    }
    ask(outcome.providerFixes.status != .notOwed, "\"own_faults_after_a_dispute\"", &self)
    ask(waivers & 16 != 0, "\"free_period_date\"", &self)
    ask(waivers & 28 != 0, "\"waived_fee_and_quoted_work\"", &self)
    ask(waivers & 1 != 0, "\"guarantee_without_suspicion\"", &self)
    ask(waivers & 2 != 0, "\"unknown_side\"", &self)
    ask(isDiagnosed || isQuoted, "\"start_of_the_payment_term\"", &self)
    ask(isDiagnosed || isQuoted, "\"unpaid_invoice\"", &self)
    ask(isDiagnosed, "\"late_announcement\"", &self)
    ask(isQuoted, "\"quoted_work_owed_from\"", &self)
    ask(isQuoted, "\"vat_of_the_quote\"", &self)
    ask(isWorked, "\"how_soon_is_at_once\"", &self)
    ask(outcome.hasConsent || isWorked, "\"form_of_consent\"", &self)
    ask(waivers & 32 != 0, "\"dispute_over_one_part\"", &self)
    ask(waivers & 32 != 0, "\"dispute_deadline\"", &self)
    ask(waivers & 32 != 0, "\"work_after_a_dispute\"", &self)
    ask(outcome.isBanned, "\"start_of_the_ban\"", &self)
    ask(outcome.isBanned, "\"diagnosed_without_support\"", &self)
  }

  // MARK: Bytes

  @inline(__always)
  private mutating func put(_ text: StaticString) {
    (start + count).update(from: text.utf8Start, count: text.utf8CodeUnitCount)
    count += text.utf8CodeUnitCount
  }

  @inline(__always)
  private mutating func put(byte: UInt8) {
    start[count] = byte
    count += 1
  }

  private mutating func put(cents: Int64) {
    if cents >= 1000 { put(whole: cents / 1000) }
    put(byte: 0x30 + UInt8(cents / 100 % 10))
    put(".")
    put(byte: 0x30 + UInt8(cents / 10 % 10))
    put(byte: 0x30 + UInt8(cents % 10))
  }

  private mutating func put(whole: Int64) {
    if whole >= 10 { put(whole: whole / 10) }
    put(byte: 0x30 + UInt8(whole % 10))
  }

  /// A day, and the quote behind it.
  private mutating func put(day: Int32) {
    let (century, ofCentury) = (4 * (Int(day) + 719_468) + 3).quotientAndRemainder(
      dividingBy: 146_097)
    let (year, ofYear) = (ofCentury / 4 * 4 + 3).quotientAndRemainder(dividingBy: 1461)
    let (month, date) = (ofYear / 4 * 5 + 2).quotientAndRemainder(dividingBy: 153)
    let isNext = month > 9
    let fullYear = 100 * century + year + (isNext ? 1 : 0)
    put(twoDigits: fullYear / 100)
    put(twoDigits: fullYear % 100)
    put("-")
    put(twoDigits: isNext ? month - 9 : month + 3)
    put("-")
    put(twoDigits: date / 5 + 1)
    put("\"")
  }

  private mutating func put(twoDigits number: Int) {
    put(byte: 0x30 + UInt8(number / 10))
    put(byte: 0x30 + UInt8(number % 10))
  }
}
