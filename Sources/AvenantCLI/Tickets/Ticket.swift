import Avenant

/// A ticket, the contract that it comes under, and the date on which it is looked at.
struct Ticket {
  let contract: LoadedContract
  let facts: Facts
  /// The date of evaluation.
  let asOf: CalendarDate
  /// Whether the date was left out, so that today was taken.
  let isAsOfToday: Bool

  init(contract: LoadedContract, facts: Facts, asOf: CalendarDate?, today: CalendarDate) {
    self.contract = contract
    self.facts = facts
    self.asOf = asOf ?? today
    isAsOfToday = asOf == nil
  }

  /// Says that today was taken, where it was.
  func remarkOnDate() {
    if isAsOfToday { Terminal.warn("As of today, \(asOf) (--as-of was left out).") }
  }
}
