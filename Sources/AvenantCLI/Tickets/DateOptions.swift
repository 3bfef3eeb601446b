import ArgumentParser
import Avenant

/// The date of evaluation.
struct DateOptions: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: "The date of evaluation, such as 2010-08-01; today when left out.")
  var asOf: String?

  func validate() throws {
    if let asOf, CalendarDate(asOf) == nil {
      throw ValidationError("'\(asOf)' is no day of the calendar; write it as 2010-08-01.")
    }
  }

  /// The date, where there is one.
  var date: CalendarDate? { asOf.flatMap { CalendarDate($0) } }

  /// The date, or today in the contract's time zone, which is remarked on.
  func day(for contract: LoadedContract) -> CalendarDate {
    if let date { return date }
    let today = contract.today(secondsSince1970: Clock.secondsSince1970)
    Terminal.warn("As of today, \(today) (--as-of was left out).")
    return today
  }
}
