import AvenantDiagnostics
import AvenantEvaluation

/// What tells an outcome from every other.
struct OutcomeKey: Hashable {
  /// `charge`, `credit`, `entitlement`, `obligation`, `value`, `allowance`.
  let kind: String
  let id: String
}

extension Decision {
  /// Every outcome, as the decision says it.
  var outcomes: [OutcomeKey: JSONValue] {
    let all: [(String, String, JSONValue)] =
      charges.map { ("charge", $0.id, $0.json) } + credits.map { ("credit", $0.id, $0.json) }
      + entitlements.map { ("entitlement", $0.entitlement, $0.json) }
      + obligations.map { ("obligation", $0.id, $0.json) }
      + values.map { ("value", $0.definition, $0.json) }
      + allowances.map { ("allowance", $0.definition, $0.json) }
    return all.reduce(into: [:]) { $0[OutcomeKey(kind: $1.0, id: $1.1)] = $1.2 }
  }
}

extension JSONValue {
  /// The object without some of its members.
  func without(_ keys: [String]) -> JSONValue {
    guard case .object(let members) = self, !keys.isEmpty else { return self }
    return .object(members.filter { !keys.contains($0.key) })
  }
}
