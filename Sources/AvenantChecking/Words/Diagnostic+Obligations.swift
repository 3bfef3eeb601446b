import AvenantDiagnostics
import AvenantModel
import AvenantSyntax

extension DiagnosticID {
  static let neverBreached = DiagnosticID("never-breached")
  static let lastDayMayBeAbsent = DiagnosticID("last-day-may-be-absent")
  static let clauseHasNoObligation = DiagnosticID("clause-has-no-obligation")

  /// Every kind of problem with obligations and what follows otherwise.
  static let allOfObligations: [DiagnosticID] = [
    neverBreached, lastDayMayBeAbsent, clauseHasNoObligation,
  ]
}

/// The words for obligations, and for what follows otherwise.
extension Diagnostic {
  static func neverFollows(_ name: NameSyntax) -> Diagnostic {
    Diagnostic(
      .neverBreached, "what is required has no last day, so '\(name.text)' never follows",
      at: name.range, help: "add by: or before:")
  }

  static func lastDayMayBeAbsent(_ absence: Absence, otherwise first: NameSyntax) -> Diagnostic {
    Diagnostic(
      .lastDayMayBeAbsent, .warning,
      "where '\(absence.words)' is absent there is no last day: this is never late, and "
        + "'\(first.text)' never follows",
      at: absence.part.range, notes: absence.notes,
      help: "\(absence.wayOut), and state in another clause what holds where it is absent")
  }

  static func neverBreached(_ name: NameSyntax, declared: NameSyntax) -> Diagnostic {
    Diagnostic(
      .neverBreached,
      "what '\(name.text)' requires has no last day, so it is neither breached nor late",
      at: name.range, notes: [Note("the clause is stated here", at: declared.range)],
      help: "add by: or before: to it, or ask for is_fulfilled(\(name.text))")
  }

  static func clauseHasNoObligation(_ name: NameSyntax, declared: NameSyntax) -> Diagnostic {
    Diagnostic(
      .clauseHasNoObligation, "'\(name.text)' requires nothing", at: name.range,
      notes: [Note("the clause is stated here", at: declared.range)],
      help: "write applies(\(name.text)), or name a clause with requires")
  }
}
