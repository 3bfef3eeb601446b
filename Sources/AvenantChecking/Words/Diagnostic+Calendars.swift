import AvenantDiagnostics
import AvenantModel
import AvenantSyntax

/// The words for calendars of business days.
extension Diagnostic {
  static func calendarIsNotFile(_ name: NameSyntax, file: String) -> Diagnostic {
    Diagnostic(
      .idIsNotFile, "the calendar '\(name.text)' lies in a file called '\(file)'", at: name.range,
      help: "give the file and the calendar the same name")
  }

  static func calendarStatedTwice(_ name: NameSyntax, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .declaredTwice, "the calendar '\(name.text)' is there twice", at: name.range,
      notes: [Note("it is also stated here", at: first)], help: "remove one of the two files")
  }

  static func calendarNameTaken(
    _ calendar: BusinessCalendar, by other: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .declaredTwice, "'\(calendar.name)' is a calendar and something else", at: calendar.range,
      notes: [Note("also declared here", at: other)],
      help: "facts, terms, definitions and calendars share their names; give one another name")
  }

  static func calendarTooLong(_ through: NameSyntax, days: Int) -> Diagnostic {
    Diagnostic(
      .calendarTooLong, "the calendar covers more than \(days) days", at: through.range,
      help: "let it end earlier, and add days when they are known")
  }

  static func calendarWithoutBusinessDays(_ name: NameSyntax) -> Diagnostic {
    Diagnostic(
      .calendarWithoutBusinessDays, "the calendar '\(name.text)' has no business day at all",
      at: name.range, help: "remove a day from its weekend, or holidays")
  }

  static func holidayOutsideCalendar(_ day: NameSyntax, _ calendar: CalendarSyntax) -> Diagnostic {
    Diagnostic(
      .holidayOutsideCalendar, "the calendar is not in force on \(day.text)", at: day.range,
      notes: [Note("its days are stated here", at: calendar.from.range)],
      help: "remove the holiday, or let the calendar cover it")
  }

  static func holidaysOutOfOrder(_ day: NameSyntax, after before: NameSyntax) -> Diagnostic {
    let isSame = day.text == before.text
    return Diagnostic(
      .holidaysOutOfOrder,
      isSame
        ? "\(day.text) is a holiday already" : "\(day.text) does not follow the holiday before it",
      at: day.range, notes: [Note("the holiday before it", at: before.range)],
      help: isSame ? "remove one of the two" : "put the holidays in the order of their days")
  }

  static func unknownCalendar(_ name: String, at range: SourceRange, known: [String]) -> Diagnostic
  {
    let closest = Suggestion.closest(to: name, among: known)
    return Diagnostic(
      .unknownCalendar, "there is no calendar '\(name)'", at: range,
      help: closest.map { "did you mean '\($0)'?" }
        ?? "put it into calendars/\(name).yaml beside the versions")
  }

  static func notACalendar(_ argument: ExpressionSyntax) -> Diagnostic {
    Diagnostic(
      .unknownCalendar, "the name of a calendar is wanted here", at: argument.range,
      help: "name a file of the contract's folder 'calendars'")
  }

  static func unknownRoll(_ argument: ExpressionSyntax, known: [String]) -> Diagnostic {
    let closest = Suggestion.closest(to: argument.range.text, among: known)
    return Diagnostic(
      .unknownRoll, "'\(argument.range.text)' is no way to find another day", at: argument.range,
      help: closest.map { "did you mean '\($0)'?" } ?? "choose \(known.listed(by: "or"))")
  }

  static func notAnInterval(_ interval: Expression) -> Diagnostic {
    Diagnostic(
      .wrongType,
      "an interval is a number of days or of months, and this is \(interval.type.words)",
      at: interval.range, help: "write such as 1 month, 14 days or 1 year")
  }

  static func intervalNotPositive(_ interval: Expression) -> Diagnostic {
    Diagnostic(
      .intervalNotPositive, "days come back after one day or one month at least",
      at: interval.range,
      help: "write at least 1 day or 1 month, or give its fact bounds from there")
  }

  static func businessDaysWithoutDate(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .businessDaysWithoutDate, "business days are counted from a date, and here is none",
      at: range, help: "write a date and a sign before them: date + 5 business_days in a_calendar")
  }
}
