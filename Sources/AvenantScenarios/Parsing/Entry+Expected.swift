import AvenantDiagnostics
import AvenantSyntax
import AvenantValues

/// What stands under a key, read as a value that must come out.
extension SyntaxNode.Entry {
  /// Returns one of the words of an enumeration.
  func expectedWord<Word: RawRepresentable<String> & CaseIterable & Sendable>(
    of type: Word.Type, into diagnostics: inout Diagnostics
  ) -> Expected<Word>? {
    word(of: type, into: &diagnostics).map { Expected($0, at: value.range) }
  }

  /// Returns a date.
  func expectedDay(into diagnostics: inout Diagnostics) -> Expected<CalendarDate>? {
    day(into: &diagnostics).flatMap { CalendarDate($0.text) }.map { Expected($0, at: value.range) }
  }

  /// Returns an amount, with a currency or without.
  func expectedAmount(into diagnostics: inout Diagnostics) -> Expected<ExpectedAmount>? {
    guard let written = sentence(into: &diagnostics) else { return nil }
    if let money = Money(written.text) {
      return Expected(
        ExpectedAmount(number: money.amount, currency: money.currency), at: written.range)
    }
    guard let number = ExactNumber(written.text) else {
      diagnostics.report(.malformedAmount(written))
      return nil
    }
    return Expected(ExpectedAmount(number: number, currency: nil), at: written.range)
  }

  /// Returns a rate of tax: a percentage, never below zero.
  func expectedRate(into diagnostics: inout Diagnostics) -> Expected<ExpectedRate>? {
    guard let written = sentence(into: &diagnostics) else { return nil }
    guard written.text.hasSuffix("%"), let points = ExactNumber(String(written.text.dropLast())),
      points.mantissa >= 0
    else {
      diagnostics.report(.malformedRate(written))
      return nil
    }
    return Expected(ExpectedRate(points: points), at: written.range)
  }

  /// Returns what `read` makes of the value, or `nil` inside for the word `null`.
  func orNone<Value>(
    _ read: (Self) -> (inout Diagnostics) -> Expected<Value>?, into diagnostics: inout Diagnostics
  ) -> Expected<Value?>? {
    if value.isNull { return Expected(nil, at: value.range) }
    return read(self)(&diagnostics).map { Expected($0.value, at: $0.range) }
  }

  /// Returns a list of names, or the only one.
  func expectedNames(into diagnostics: inout Diagnostics) -> ExpectedNames {
    let items: [SyntaxNode]
    if case .scalar(let scalar) = value.content, !scalar.text.isEmpty {
      items = [value]
    } else {
      items = self.items(into: &diagnostics)
    }
    let names = items.compactMap { item in
      item.sentence(of: Subject(self), into: &diagnostics).map { Expected($0.text, at: $0.range) }
    }
    return ExpectedNames(names, at: value.range)
  }
}
