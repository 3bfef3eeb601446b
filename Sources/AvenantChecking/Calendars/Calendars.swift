import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax
import AvenantValues

/// The calendars of a contract, checked once for all versions.
struct Calendars {
  /// The calendars that can be used, by name.
  private(set) var byName: [String: BusinessCalendar] = [:]
  /// The names of calendars that cannot be used, which has been said.
  private(set) var damaged: Set<String>

  /// The most days that a calendar may cover: two hundred years.
  static let mostDays = 73_050

  /// Checks what the files of `calendars/` say.
  init(_ documents: ContractDocuments, into diagnostics: inout Diagnostics) {
    damaged = Set(documents.unreadableCalendars.map(\.stem))
    var seen: [String: NameSyntax] = [:]
    for syntax in documents.calendars {
      let name = syntax.name
      if name.text != name.range.file.stem {
        diagnostics.report(.calendarIsNotFile(name, file: name.range.file.stem))
        damaged.insert(name.range.file.stem)
      }
      if let first = seen[name.text] {
        diagnostics.report(.calendarStatedTwice(name, first: first.range))
      }
      seen[name.text] = name
      if let calendar = Self.checked(syntax, into: &diagnostics) {
        byName[name.text] = calendar
      } else {
        damaged.insert(name.text)
      }
    }
  }

  private static func checked(
    _ syntax: CalendarSyntax, into diagnostics: inout Diagnostics
  ) -> BusinessCalendar? {
    let (from, through) = (syntax.from.day, syntax.through.day)
    guard from <= through else {
      diagnostics.report(.endsBeforeItBegins(syntax.through, from: syntax.from))
      return nil
    }
    guard through.dayNumber - from.dayNumber < mostDays else {
      diagnostics.report(.calendarTooLong(syntax.through, days: mostDays))
      return nil
    }
    diagnostics.report(repeatedIn: syntax.weekend.map(\.word))
    checkHolidays(syntax, into: &diagnostics)
    let calendar = BusinessCalendar(
      name: syntax.name.text, title: syntax.title.text, document: syntax.source?.text, from: from,
      through: through, weekend: Set(syntax.weekend.map(\.number)),
      holidays: syntax.holidays.map { .init(day: $0.day.day, says: $0.says.text) },
      range: syntax.name.range)
    if calendar.days.isEmpty { diagnostics.report(.calendarWithoutBusinessDays(syntax.name)) }
    return calendar
  }

  /// Holidays lie within the span, each once, in their order.
  private static func checkHolidays(
    _ syntax: CalendarSyntax, into diagnostics: inout Diagnostics
  ) {
    var before: NameSyntax?
    for holiday in syntax.holidays.map(\.day) {
      if holiday.day < syntax.from.day || syntax.through.day < holiday.day {
        diagnostics.report(.holidayOutsideCalendar(holiday, syntax))
      }
      if let before, holiday.day <= before.day {
        diagnostics.report(.holidaysOutOfOrder(holiday, after: before))
      }
      before = holiday
    }
  }
}
