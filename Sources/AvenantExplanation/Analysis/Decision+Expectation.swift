import AvenantDiagnostics
package import AvenantEvaluation
import AvenantModel
import AvenantValues

extension Decision {
  /// What a scenario has to say of it to hold, as it stands between the braces of `expect: { … }`.
  ///
  /// That is its version, and what no scenario passes over: what is due, and what cannot be worked
  /// out.
  package var expectation: String {
    var parts = ["version: \(version.map { JSONText.quoted($0) } ?? "null")"]
    parts += part("charges", charges.compactMap(\.expected))
    parts += part("credits", credits.compactMap(\.expected))
    parts += part(
      "entitlements",
      entitlements.filter { $0.status == .failed }.map { ($0.entitlement, "failed") })
    parts += part(
      "obligations", obligations.filter { $0.status == .failed }.map { ($0.id, "failed") })
    parts += part(
      "values", values.filter { $0.status == .failed }.map { ($0.definition, "failed") })
    if let failure = failures.first { parts.append("error: \(failure.id)") }
    return parts.joined(separator: ", ")
  }

  private func part(_ key: String, _ outcomes: [(id: String, text: String)]) -> [String] {
    guard !outcomes.isEmpty else { return [] }
    let list = outcomes.map {
      "\($0.id.contains("[") ? JSONText.quoted($0.id) : $0.id): \($0.text)"
    }
    return ["\(key): { \(list.joined(separator: ", ")) }"]
  }
}

extension ChargeOutcome {
  /// Its id, with what a scenario has to expect of it; `nil` where it may pass it over.
  fileprivate var expected: (id: String, text: String)? {
    switch status {
    case .notDue, .waived, .undetermined, .belowMinimum: return nil
    case .failed: return (id, "failed")
    case .due:
      let money = amount.map { Money(amount: $0, currency: currency).description }
      return (id, money.map { "{ status: due, amount: \($0) }" } ?? "due")
    }
  }
}
