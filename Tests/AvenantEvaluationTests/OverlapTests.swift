import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantValues
import Testing

/// The days that two periods have in common.
@Suite struct OverlapTests {
  static let facts = """
    a: { type: date, in: "[2020-01-01..2020-12-31]" }
    b: { type: date, in: "[2020-01-01..2020-12-31]", optional: true }
    """

  private func days(_ expression: String, _ a: String, _ b: String) throws -> TracedValue {
    let contract = try TestContract(
      facts: Self.facts, define: expression,
      terms: "terms:\n  march: { from: 2020-03-01, through: 2020-03-31, cite: ¶3 }")
    return try contract.value(#""a": "\#(a)", "b": \#(b == "null" ? b : "\"\(b)\"")"#)
  }

  @Test(arguments: [
    ("[a..b]", "2020-02-27", "2020-03-02", 2), ("[a..b)", "2020-02-27", "2020-03-02", 1),
    ("(a..b]", "2020-03-30", "2020-04-02", 1), ("(a..b)", "2020-03-10", "2020-03-11", 0),
    ("[a..b]", "2020-03-10", "2020-03-10", 1), ("[a..b]", "2020-04-01", "2020-04-02", 0),
    ("[a..b]", "2020-03-20", "2020-03-10", 0), ("[a..]", "2020-03-30", "2020-03-01", 2),
    ("[..b]", "2020-01-01", "2020-03-03", 3),
  ])
  func eachEndCountsAsItIsWritten(period: String, a: String, b: String, count: Int) throws {
    for expression in ["days_in_common(\(period), march)", "days_in_common(march, \(period))"] {
      #expect(try days(expression, a, b) == .known(.number(ExactNumber(count))))
    }
  }

  @Test func withoutAnEndThereIsNoNumber() throws {
    #expect(try days("days_in_common([a..b], march)", "2020-03-01", "null") == .absent)
  }

  @Test(arguments: [
    ("days_in_common([a..], [b..])", "periods-without-end"),
    ("days_in_common([..a], [..b])", "periods-without-end"),
    ("days_in_common([1..2], march)", "wrong-type"),
    ("days_in_common(a, march)", "not-an-interval"),
    ("days_in_common(march)", "missing-period"),
    ("days_in_common((a, b), march)", "missing-period"),
  ])
  func whatIsNoPeriodIsRefused(expression: String, id: String) throws {
    #expect {
      try days(expression, "2020-03-01", "2020-03-02")
    } throws: { error in
      (error as? DiagnosticsError)?.diagnostics.contains { "\($0.id)" == id } ?? false
    }
  }
}
