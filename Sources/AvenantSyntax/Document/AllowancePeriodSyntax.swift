import AvenantDiagnostics

/// The period of an allowance, as it was written.
package enum AllowancePeriodSyntax: Sendable {
  /// A period that has a name.
  package enum Word: String, Sendable, CaseIterable {
    /// A day.
    case day
    /// Seven days.
    case week
    /// A month.
    case month
    /// Three months.
    case quarter
    /// Twelve months.
    case year
  }

  /// How long the periods that are counted from a day are.
  package enum Length: Sendable {
    /// As long as those of the calendar.
    case word(Word)
    /// An interval: `30 days`.
    case interval(ExpressionSyntax)
  }

  /// Every day.
  case day
  /// Every week, which begins on the day with this number: Monday is 1, Sunday is 7.
  case week(begins: Int)
  /// Every month of the calendar.
  case month
  /// Every quarter of the calendar.
  case quarter
  /// Every year of the calendar.
  case year
  /// Periods of a length, the first of which begins on a day.
  case counted(Length, from: ExpressionSyntax)
}

extension SyntaxNode.Entry {
  /// Returns the period that `per` and the keys beside it state; `nil` after a diagnostic.
  func period(
    _ fields: MappingReader<AllowanceKey>, into diagnostics: inout Diagnostics
  ) -> AllowancePeriodSyntax? {
    guard let written = sentence(into: &diagnostics) else { return nil }
    let word = AllowancePeriodSyntax.Word(rawValue: written.text)
    let weekBegins = fields[.weekBegins]
    guard let countedFrom = fields[.countedFrom] else {
      if let weekBegins, word != .week { diagnostics.report(.beginsNoWeek(weekBegins, written)) }
      guard let word else {
        diagnostics.report(.periodWithoutStart(written))
        return nil
      }
      return word.period(weekBegins, at: written, into: &diagnostics)
    }
    if let weekBegins { diagnostics.report(.exclusiveKeys(countedFrom, weekBegins)) }
    let length = word.map(AllowancePeriodSyntax.Length.word) ?? interval(into: &diagnostics)
    let anchor = countedFrom.expression(into: &diagnostics)
    guard let length, let anchor, weekBegins == nil else { return nil }
    return .counted(length, from: anchor)
  }

  private func interval(into diagnostics: inout Diagnostics) -> AllowancePeriodSyntax.Length? {
    expression(into: &diagnostics).map { .interval($0) }
  }
}

extension AllowancePeriodSyntax.Word {
  /// The period of the calendar; `nil` after a diagnostic, such as for a week without a first day.
  fileprivate func period(
    _ weekBegins: SyntaxNode.Entry?, at written: NameSyntax, into diagnostics: inout Diagnostics
  ) -> AllowancePeriodSyntax? {
    switch self {
    case .day: return .day
    case .month: return .month
    case .quarter: return .quarter
    case .year: return .year
    case .week:
      guard let weekBegins else {
        diagnostics.report(.weekWithoutBeginning(written))
        return nil
      }
      return weekBegins.word(of: WeekdayWord.self, into: &diagnostics).map {
        .week(begins: $0.number)
      }
    }
  }
}
