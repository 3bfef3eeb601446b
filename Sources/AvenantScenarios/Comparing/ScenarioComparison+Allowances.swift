import AvenantEvaluation
import AvenantModel
import AvenantValues

/// What a scenario says of allowances.
extension ScenarioComparison {
  mutating func compare(
    _ expected: ExpectedAllowance, _ outcomes: [AllowanceOutcome], _ trace: Trace?
  ) {
    guard isKnown(expected.name, as: .allowance, trace) else { return }
    let actual = outcomes.first { $0.definition == expected.name.value }
    let subject = Mismatch.Subject(.allowance, expected.name.value)
    compare(subject, .of, expected.amount, actual?.value(\.amount), as: actual?.type)
    compare(subject, .used, expected.used, actual?.value(\.used), as: actual?.type)
    compare(subject, .left, expected.left, actual?.value(\.left), as: actual?.type)
    compare(
      subject, .use, expected.use, (actual?.use).map { .number(ExactNumber($0)) },
      as: .number(unit: nil))
    compare(subject, .from, expected.first, actual?.first)
    compare(subject, .through, expected.last, actual?.last)
  }

  private mutating func compare(
    _ subject: Mismatch.Subject, _ part: Mismatch.Part, _ expected: Expected<String?>?,
    _ actual: Value?, as type: ValueType?
  ) {
    guard let expected else { return }
    let written = type.flatMap { actual?.literal(as: $0) }
    if let text = expected.value, let actual, let type, actual.isWritten(text, as: type) { return }
    compare(
      subject, part, expected: .init(expected.value), actual: .init(written), at: expected.range)
  }

  private mutating func compare(
    _ subject: Mismatch.Subject, _ part: Mismatch.Part, _ expected: Expected<CalendarDate?>?,
    _ actual: CalendarDate?
  ) {
    guard let expected else { return }
    compare(
      subject, part, expected: .init(expected.value?.description),
      actual: .init(actual?.description), at: expected.range)
  }
}

extension AllowanceOutcome {
  /// A number of the outcome as a value of its type.
  fileprivate func value(_ number: (AllowanceOutcome) -> ExactNumber?) -> Value? {
    guard let number = number(self) else { return nil }
    let count = Int(exactly: number.mantissa).flatMap { number.scale == 0 ? $0 : nil }
    return switch (type, count) {
    case (.days, let count?): .period(Period(days: count))
    case (.months, let count?): .period(Period(months: count))
    default: .number(number)
    }
  }
}
