import AvenantEvaluation
import AvenantModel

/// What is said of the records of lists of which nothing is known.
extension Examination {
  /// Why that is wrong of a record of the completed ticket; `nil` where it is right.
  ///
  /// - Parameters:
  ///   - decision: What the engine says while nothing is known of the lists.
  ///   - completion: The reference of a ticket that completes it.
  /// - Returns: The contradiction, in words.
  func contradiction(
    ofUnlisted decision: Decision, _ completion: ReferenceEvaluator
  ) -> String? {
    let version = completion.version
    let said =
      (decision.charges + decision.credits).map {
        ("charge", $0.clause, $0.recordNumber, $0.status.rawValue)
      }
      + decision.obligations.map { ("obligation", $0.clause, $0.recordNumber, $0.status.rawValue) }
    for (kind, name, item, status) in said where item == nil {
      guard let id = version.clauseID(named: name), version[id].forEach != nil else { continue }
      let found =
        kind == "charge"
        ? completion.chargeStatuses(ofEach: id) : completion.obligationStatuses(ofEach: id)
      if let other = found.first(where: { !Self.turnsOut(status, $0) }) {
        return "\(kind) \(name) of any record: '\(status)', but of one it is '\(other)'"
      }
    }
    return nil
  }

  private static func turnsOut(_ said: String, _ found: String) -> Bool {
    switch said {
    case "undetermined": true
    case "waived": found == "waived" || found == "not_due"
    default: found == said
    }
  }
}
