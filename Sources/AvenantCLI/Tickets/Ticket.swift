import Avenant

/// A ticket, the contract that it comes under, and the date on which it is looked at.
struct Ticket {
  let contract: LoadedContract
  let facts: Facts
  /// The date of evaluation.
  let asOf: CalendarDate
}
