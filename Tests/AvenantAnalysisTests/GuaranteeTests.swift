import Avenant
import Foundation
import Testing

/// What the real contract guarantees is proven, and a copy in which it is broken refutes it.
@Suite struct GuaranteeTests {
  /// A change of the text of the version, and the guarantee that it breaks.
  struct Break: Sendable, CustomTestStringConvertible {
    let guarantee: String
    let text: String
    let change: String

    init(_ guarantee: String, _ text: String, _ change: String) {
      (self.guarantee, self.text, self.change) = (guarantee, text, change)
    }

    var testDescription: String { guarantee }
  }

  private static let folder = "policies/incident-support".inPackage

  @Test func theRealContractKeepsWhatItGuarantees() throws {
    let loaded = try Self.contract { $0 }
    #expect(loaded.contract.versions.map(\.guarantees.count) == [2, 14])
    #expect(loaded.analyze(AnalysisOptions()).filter { $0.id == .guaranteeBroken }.isEmpty)
    #expect(loaded.analyze(AnalysisOptions()).filter { $0.id == .guaranteeNotProven }.isEmpty)
  }

  @Test(arguments: [
    Break(
      "provider_side_is_free", "waives: [diagnostic_charge, quoted_work]\n    overrides: [quote",
      "waives: quoted_work\n    overrides: [quote"),
    Break(
      "provider_side_costs_no_work",
      "waives: [diagnostic_charge, quoted_work]\n    overrides: [quote",
      "waives: diagnostic_charge\n    overrides: [quote"),
    Break("dispute_costs_nothing", "waives: all", "waives: quoted_work"),
    Break(
      "dispute_ends_support_for_good", "customer.earlier_disputes > 0\n",
      "customer.earlier_disputes > 1\n"),
    Break("services_stay", "      - commercial_support\n", "      - use_services\n"),
    Break(
      "data_needs_consent", "when: consent.given\n    grants: [intervene_on_customer_data]",
      "when: diagnosed\n    grants: [intervene_on_customer_data]"),
    Break(
      "larger_quote_costs_no_less", "amount: quote.amount\n      tax: excluded",
      "amount: if quote.amount < 1000 EUR then quote.amount else 900 EUR\n      tax: excluded"),
    Break(
      "more_disputes_cost_no_less", "amount: diagnostic_fee\n      tax: excluded",
      "amount: if customer.earlier_disputes > 2 then 10 EUR else diagnostic_fee\n"
        + "      tax: excluded"),
    Break(
      "provider_side_as_before", "waives: [diagnostic_charge, quoted_work]\n    overrides: [quote",
      "waives: quoted_work\n    overrides: [quote"),
    Break(
      "fee_is_flat", "amount: diagnostic_fee\n      tax: excluded",
      "amount: diagnostic_fee * 2\n      tax: excluded"),
    Break(
      "fee_needs_a_diagnostic", "    when: diagnosed\n    charge:", "    charge:"),
    Break(
      "launch_is_free",
      "when: diagnosis.performed_on in launch_period\n    waives: diagnostic_charge",
      "when: diagnosis.performed_on = 2010-06-20\n    waives: diagnostic_charge"),
    Break(
      "work_needs_acceptance",
      "- quote.amount is present\n      - quote.accepted_on is present\n    charge:",
      "- quote.amount is present\n    charge:"),
    Break(
      "solved_costs_the_fee_alone", "when: diagnosis.result = solved\n    waives: quoted_work",
      "when: diagnosis.result = solved\n    waives: diagnostic_charge"),
  ])
  func aCopyInWhichItIsBrokenRefutesIt(_ broken: Break) throws {
    let loaded = try Self.contract { text in
      #expect(text.contains(broken.text))
      return text.replacingOccurrences(of: broken.text, with: broken.change)
    }
    let found = loaded.analyze(AnalysisOptions()).filter { $0.id == .guaranteeBroken }
    #expect(found.map(\.range.text).contains(broken.guarantee))
    let told = found.first { $0.range.text == broken.guarantee }
    let notes = told?.notes.map(\.message) ?? []
    #expect(notes.contains { $0.contains("that shows it: ") || $0.contains("that show it, ") })
  }

  private static func contract(_ change: (String) -> String) throws -> LoadedContract {
    func text(_ path: String) throws -> String {
      try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
    }
    return try LoadedContract(
      contract: SourceFile(path: "contract.yaml", text: text("contract.yaml")),
      versions: [
        SourceFile(path: "versions/2008.yaml", text: text("versions/2008.yaml")),
        SourceFile(
          path: "versions/2010-06-14.yaml", text: change(text("versions/2010-06-14.yaml"))),
      ])
  }
}
