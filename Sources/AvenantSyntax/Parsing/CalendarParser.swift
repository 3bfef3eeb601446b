package import AvenantDiagnostics

/// Reads one file of `calendars/`.
///
/// - Parameters:
///   - node: The whole document.
///   - diagnostics: Where every mistake is reported.
/// - Returns: The calendar; `nil` where so much is missing that nothing can be said of its days.
package func parseCalendar(
  _ node: SyntaxNode, into diagnostics: inout Diagnostics
) -> CalendarSyntax? {
  let subject = Subject("the calendar", at: node.firstWords)
  guard let fields = MappingReader<CalendarKey>(node, of: subject, into: &diagnostics) else {
    return nil
  }
  let name = fields.required(.calendar, into: &diagnostics)?.name(into: &diagnostics)
  let title = fields.required(.title, into: &diagnostics)?.sentence(into: &diagnostics)
  let span = fields.required(.inForce, into: &diagnostics)?.span(into: &diagnostics)
  let weekend = fields.required(.weekend, into: &diagnostics)?.weekend(into: &diagnostics)
  let holidays = fields.required(.holidays, into: &diagnostics)?.holidays(into: &diagnostics)
  let source = fields[.source]?.document(into: &diagnostics)
  guard let name, let title, let span, let weekend, let holidays else { return nil }
  return CalendarSyntax(
    name: name, title: title, from: span.from, through: span.through, weekend: weekend,
    holidays: holidays, source: source)
}

private enum CalendarKey: String, CaseIterable {
  case calendar, title
  case inForce = "in_force"
  case weekend, holidays, source
}

private enum SpanKey: String, CaseIterable {
  case from, through
}

private enum HolidayKey: String, CaseIterable {
  case on, says
}

extension SyntaxNode.Entry {
  /// Returns the first and the last day of which a calendar knows something.
  fileprivate func span(
    into diagnostics: inout Diagnostics
  ) -> (from: NameSyntax, through: NameSyntax)? {
    guard let fields = fields(SpanKey.self, into: &diagnostics) else { return nil }
    let from = fields.required(.from, into: &diagnostics)?.day(into: &diagnostics)
    let through = fields.required(.through, into: &diagnostics)?.lastDay(into: &diagnostics)
    guard let from, let through else { return nil }
    return (from, through)
  }

  /// Returns a last day; that there is none is refused.
  private func lastDay(into diagnostics: inout Diagnostics) -> NameSyntax? {
    switch through(into: &diagnostics) {
    case .day(let day): return day
    case .superseded(let range), .open(let range):
      diagnostics.report(.calendarWithoutEnd(at: range))
      return nil
    case nil: return nil
    }
  }

  /// Returns the list of weekdays that stands here; it may be empty.
  fileprivate func weekend(into diagnostics: inout Diagnostics) -> [CalendarSyntax.Weekday] {
    items(into: &diagnostics).compactMap { item in
      guard let word = item.sentence(of: Subject(self), into: &diagnostics) else { return nil }
      guard let weekday = WeekdayWord(rawValue: word.text) else {
        let known = WeekdayWord.allCases.map(\.rawValue)
        diagnostics.report(.unknownWord(word, of: Subject(self), known: known))
        return nil
      }
      return CalendarSyntax.Weekday(word: word, number: weekday.number)
    }
  }

  /// Returns the list of holidays that stands here; it may be empty.
  fileprivate func holidays(into diagnostics: inout Diagnostics) -> [CalendarSyntax.Holiday] {
    items(into: &diagnostics).compactMap { item in
      let subject = Subject("this holiday", at: item.range)
      let fields = MappingReader<HolidayKey>(item, of: subject, into: &diagnostics)
      let day = fields?.required(.on, into: &diagnostics)?.day(into: &diagnostics)
      let says = fields?.required(.says, into: &diagnostics)?.sentence(into: &diagnostics)
      guard let day, let says else { return nil }
      return CalendarSyntax.Holiday(day: day, says: says)
    }
  }
}
