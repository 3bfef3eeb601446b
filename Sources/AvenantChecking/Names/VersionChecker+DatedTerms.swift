import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax
import AvenantValues

/// Values that change with time.
extension VersionChecker {
  mutating func dated(_ syntax: TermSyntax, _ values: DatedValuesSyntax) -> Term? {
    let datedBy = datedBy(values.datedBy)
    let last = lastDay(of: values)
    let brackets = brackets(values, last: last)
    guard let datedBy, let brackets, let first = brackets.first else { return nil }
    guard let (type, numbers) = common(brackets.map(\.value), at: first.value.range) else {
      return nil
    }
    if case .day(let day) = last, versionDays.through.map({ day.dayNumber < $0 }) ?? true,
      case .day(let word) = values.through
    {
      diagnostics.report(.termEnds(syntax.name, lastDay: word))
    }
    return term(
      syntax, .dated(DatedValues(datedBy: datedBy, brackets: brackets, through: last)), of: type,
      numbers)
  }

  /// `some_rate at day`: the value of a dated term on a date other than its own.
  mutating func term(
    _ name: NameSyntax, at date: ExpressionSyntax, range: SourceRange
  ) -> Expression? {
    let named = self.name(name.text, at: name.range, expecting: nil)
    let date = value(date, of: .date, for: "behind 'at'")
    guard let named else { return nil }
    guard case .term(let id) = named.kind, case .dated = finished(id)?.content else {
      diagnostics.report(.notADatedTerm(name))
      return nil
    }
    return date.map {
      Expression(.termOn(id, date: $0), type: named.type, numbers: named.numbers, at: range)
    }
  }

  /// The date that picks the value.
  mutating func datedBy(_ word: NameSyntax) -> Expression? {
    if word.text == "as_of" { return asOf(at: word.range) }
    guard let expression = name(word.text, at: word.range, expecting: .date) else { return nil }
    guard expression.type == .date else {
      diagnostics.report(.wrongType(expression, wanted: .date, for: "to date a term by"))
      return nil
    }
    guard case .fact = expression.kind else {
      diagnostics.report(.datedByComputed(expression))
      return nil
    }
    return expression
  }

  private func lastDay(of values: DatedValuesSyntax) -> Version.Through {
    switch values.through {
    case .day(let word): .day(word.day)
    case .superseded: .superseded
    case .open: .open
    }
  }

  /// The values, earliest first; they must stand in that order.
  private mutating func brackets(
    _ values: DatedValuesSyntax, last: Version.Through
  ) -> [DatedValues.Bracket]? {
    var starts: [CalendarDate] = []
    var checked: [Expression] = []
    for value in values.values {
      if let before = starts.last, before >= value.from.day {
        diagnostics.report(.datesOutOfOrder(value.from))
      }
      starts.append(value.from.day)
      if value.cite == nil { diagnostics.report(.valueWithoutCite(from: value.from)) }
      if let expression = check(value.value).flatMap({ requireConstant($0) }) {
        checked.append(expression)
      }
    }
    guard checked.count == starts.count else { return nil }
    if let final = values.values.last?.from, case .day(let word) = values.through,
      word.day < final.day
    {
      diagnostics.report(.endsBeforeItBegins(word, from: final))
      return nil
    }
    return starts.indices.map { index in
      let next = index + 1 < starts.count ? starts[index + 1].previous : nil
      let lastDay = [next, end(last)].compactMap { $0 }.min()
      return .init(
        from: starts[index], lastDay: lastDay, value: checked[index],
        cite: values.values[index].cite.map { Citation($0.text) })
    }
  }

  private func end(_ through: Version.Through) -> CalendarDate? {
    switch through {
    case .day(let day): day
    case .superseded: versionDays.through.flatMap(CalendarDate.init(dayNumber:))
    case .open: nil
    }
  }
}

extension CalendarDate {
  /// The day before; `nil` before the calendar's first.
  var previous: CalendarDate? { CalendarDate(dayNumber: dayNumber - 1) }
}
