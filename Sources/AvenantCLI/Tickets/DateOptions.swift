import ArgumentParser
import Avenant

/// The date of evaluation.
struct DateOptions: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: "The date of evaluation, such as 2010-08-01; today when left out.")
  var asOf: String?

  /// The date, where there is one.
  func date(_ problems: inout Problems) -> CalendarDate? { asOf?.day(of: "--as-of", &problems) }

  /// The date, or today in the contract's time zone; see ``remarkOnToday(_:)``.
  func day(for contract: LoadedContract?, _ problems: inout Problems) -> CalendarDate {
    date(&problems)
      ?? contract?.today(secondsSince1970: Clock.secondsSince1970) ?? CalendarDate.earliest
  }

  /// Says that today was taken, where it was.
  func remarkOnToday(_ today: CalendarDate) {
    if asOf == nil { Terminal.warn("As of today, \(today) (--as-of was left out).") }
  }
}

extension String {
  /// The day that a value of an option names; reports where that is none.
  func day(of option: String, _ problems: inout Problems) -> CalendarDate? {
    let day = CalendarDate(self)
    if day == nil { problems.reportWrongLine(.notADay(self, of: option)) }
    return day
  }
}
