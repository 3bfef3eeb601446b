/// The contract `incident-support`, version 2010-06-14, as somebody would write it by hand in
/// Swift.
///
/// It decides complete tickets alone, and knows nothing of unknown facts, of explanations or of
/// another contract: it is what the engine is measured against.
struct Twin {
  /// A day that there is none of.
  static let none = Int32.min

  /// The facts of a ticket; days are counted from 1970-01-01, choices from 0, −1 for none.
  struct Ticket {
    var openedOn = none
    var requestedBecause: Int8 = -1
    var performedOn = none
    var fault: Int8 = -1
    var result: Int8 = -1
    var announcedOn = none
    /// In cents; negative for none.
    var quoteAmount: Int64 = -1
    var quoteGivenOn = none
    var quoteAcceptedOn = none
    var workStartedOn = none
    var workDoneOn = none
    var workPaidOn = none
    var fixDoneOn = none
    var invoicePaidOn = none
    var isDisputed = false
    var disputeAbout: Int8 = -1
    var earlierDisputes: Int32 = 0
    var hasConsent = false
  }

  enum Status: UInt8 { case notDue, due, waived }
  enum Payment: UInt8 { case open, overdue, paid, paidLate, noDueDate }
  enum DutyStatus: UInt8 { case notOwed, pending, fulfilled, fulfilledLate, breached }

  struct Owed {
    var status = Status.notDue
    var payment = Payment.open
    var amount: Int64 = 0
    var dueOn = none
    /// The waivers that apply, a bit for each.
    var waivers: UInt8 = 0
  }

  struct Duty {
    var status = DutyStatus.notOwed
    var lastDay = none
  }

  struct Outcome {
    var fee = Owed()
    var work = Owed()
    var providerFixes = Duty()
    var customerFixes = Duty()
    var announceFee = Duty()
    var quote = Duty()
    var doWork = Duty()
    var startWork = Duty()
    var announceQuote = Duty()
    var isBanned = false
    var hasConsent = false
  }

  static let launch: ClosedRange<Int32> = 14_774...14_790

  let asOf: Int32

  @inline(__always)
  private func payment(_ dueOn: Int32, _ paidOn: Int32) -> Payment {
    if paidOn != Self.none, paidOn <= asOf {
      return dueOn == Self.none || paidOn <= dueOn ? .paid : .paidLate
    }
    if dueOn == Self.none { return .noDueDate }
    return asOf <= dueOn ? .open : .overdue
  }

  @inline(__always)
  private func duty(_ isOwed: Bool, _ lastDay: Int32, _ doneOn: Int32) -> Duty {
    guard isOwed else { return Duty() }
    if doneOn != Self.none, doneOn <= asOf {
      let isInTime = lastDay == Self.none || doneOn <= lastDay
      return Duty(status: isInTime ? .fulfilled : .fulfilledLate, lastDay: lastDay)
    }
    let isOver = lastDay != Self.none && asOf > lastDay
    return Duty(status: isOver ? .breached : .pending, lastDay: lastDay)
  }

  /// Decides a ticket.
  @inline(never)
  func decide(_ ticket: Ticket, into outcome: inout Outcome) {
    let isProviders = ticket.fault == 0
    var waivers: UInt8 = isProviders ? 1 : 0
    if ticket.requestedBecause == 1, ticket.fault < 0 { waivers |= 2 }
    if ticket.result == 2 { waivers |= 4 }
    if ticket.result == 3 { waivers |= 8 }
    if Self.launch.contains(ticket.performedOn) { waivers |= 16 }
    if ticket.isDisputed { waivers |= 32 }
    outcome.fee = Owed(waivers: waivers)
    if ticket.performedOn != Self.none {
      outcome.fee.status = waivers == 0 ? .due : .waived
      outcome.fee.amount = 2000
      if waivers == 0 {
        outcome.fee.dueOn = ticket.performedOn + 30
        outcome.fee.payment = payment(outcome.fee.dueOn, ticket.invoicePaidOn)
      }
    }
    let isQuoted = ticket.quoteAmount >= 0 && ticket.quoteAcceptedOn != Self.none
    outcome.work = Owed()
    if isQuoted {
      let waivers: UInt8 =
        (isProviders ? 1 : 0) | (ticket.result == 0 ? 2 : 0) | (ticket.isDisputed ? 4 : 0)
      outcome.work.status = waivers == 0 ? .due : .waived
      outcome.work.amount = ticket.quoteAmount
      outcome.work.waivers = waivers
      if waivers == 0 {
        outcome.work.dueOn = ticket.workDoneOn == Self.none ? Self.none : ticket.workDoneOn + 30
        outcome.work.payment = payment(outcome.work.dueOn, ticket.workPaidOn)
      }
    }
    decideDuties(ticket, isQuoted: isQuoted, into: &outcome)
    outcome.isBanned = ticket.isDisputed || ticket.earlierDisputes > 0
    outcome.hasConsent = ticket.hasConsent
  }

  @inline(__always)
  private func decideDuties(
    _ ticket: Ticket, isQuoted: Bool, into outcome: inout Outcome
  ) {
    let isProviders = ticket.fault == 0
    let isSolved = ticket.result == 0
    let isWorked = isQuoted && !isSolved && !ticket.isDisputed
    outcome.providerFixes = duty(isProviders && !isSolved, Self.none, ticket.fixDoneOn)
    outcome.customerFixes = duty(
      ticket.fault == 1 && !isSolved && !isWorked, Self.none, ticket.fixDoneOn)
    let isDiagnosed = ticket.performedOn != Self.none
    outcome.announceFee = duty(
      isDiagnosed, isDiagnosed ? ticket.performedOn - 1 : Self.none, ticket.announcedOn)
    outcome.quote = duty(
      ticket.result == 1 && !isProviders && !ticket.isDisputed, Self.none, ticket.quoteGivenOn)
    outcome.doWork = duty(isWorked, Self.none, ticket.workDoneOn)
    outcome.startWork = duty(isWorked, ticket.quoteAcceptedOn, ticket.workStartedOn)
    outcome.announceQuote = duty(isQuoted, ticket.workStartedOn, ticket.quoteGivenOn)
  }
}
