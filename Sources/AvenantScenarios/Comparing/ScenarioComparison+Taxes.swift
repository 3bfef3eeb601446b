import AvenantDiagnostics
import AvenantEvaluation
import AvenantValues

/// What a scenario says of taxes.
extension ScenarioComparison {
  /// Compares the tax on something, part by part.
  mutating func compare(
    _ expected: ExpectedTaxes, _ actual: TaxOutcome?, in currency: Currency?,
    _ subject: Mismatch.Subject, because clauses: [DecidingClause] = []
  ) {
    if let rate = expected.rate, rate.value.share != actual?.rate {
      compare(
        subject, .taxRate, expected: .word("\(rate.value)"), actual: .init(actual?.rateWords),
        at: rate.range, because: clauses)
    }
    let parts: [(Mismatch.Part, Expected<ExpectedAmount?>?, ExactNumber?)] = [
      (.net, expected.net, actual?.net), (.taxAmount, expected.tax, actual?.tax),
      (.gross, expected.gross, actual?.gross),
    ]
    for (part, wanted, number) in parts {
      guard let wanted else { continue }
      let money = number.flatMap { number in
        currency.map { Money(amount: number, currency: $0) }
      }
      if wanted.value == nil ? money == nil : wanted.value?.matches(money) == true { continue }
      compare(
        subject, part, expected: .init(wanted.value?.description),
        actual: .init(money?.description), at: wanted.range, because: clauses)
    }
  }

  /// Compares what must be owed in all.
  mutating func comparePayable(
    _ expected: Expected<[ExpectedPayable]>?, _ actual: [Payable]
  ) {
    guard let expected else { return }
    for sum in expected.value { compare(sum, among: actual) }
    guard expected.value.isEmpty else { return }
    for sum in actual {
      compare(
        .init(.payable, sum.owedBy), .gross, expected: .none,
        actual: .word("\(Money(amount: sum.gross, currency: sum.currency))"), at: expected.range)
    }
  }

  private mutating func compare(_ expected: ExpectedPayable, among sums: [Payable]) {
    let wanted = expected.taxes.gross?.value?.currency
    let sum = sums.first {
      $0.owedBy == expected.owedBy.value && (wanted == nil || wanted == $0.currency)
    }
    let subject = Mismatch.Subject(.payable, expected.owedBy.value)
    compare(expected.taxes, sum?.taxes, in: sum?.currency, subject)
    guard let sum, let complete = expected.isComplete else { return }
    compare(
      subject, .complete, expected: .word("\(complete.value)"),
      actual: .word("\(sum.isComplete)"), at: complete.range)
  }
}

extension Payable {
  /// The sums, as those of a tax without one rate.
  fileprivate var taxes: TaxOutcome {
    TaxOutcome(rate: nil, net: net, tax: tax, gross: gross, missing: [])
  }
}

extension TaxOutcome {
  /// The rate in percent, where a decimal number is that.
  fileprivate var rateWords: String? {
    let points = rate.flatMap { $0.multiplied(by: Fraction(ExactNumber(100))) }
    return points.flatMap { RoundingMode.down.round($0, toScale: 16) }.map { "\($0.reduced)%" }
  }
}
