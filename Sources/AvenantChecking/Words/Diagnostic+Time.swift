import AvenantDiagnostics
import AvenantModel
import AvenantSyntax

/// The words for terms, versions and amendments.
extension Diagnostic {
  static func termWithoutCite(_ name: NameSyntax) -> Diagnostic {
    withoutCite("'\(name.text)'", at: name.range)
  }

  static func valueWithoutCite(from day: NameSyntax) -> Diagnostic {
    withoutCite("the value from \(day.text) on", at: day.range)
  }

  private static func withoutCite(_ what: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .termWithoutCite, "nothing says where the contract states \(what)", at: range,
      help: "add cite: with the paragraph")
  }

  static func termEnds(_ name: NameSyntax, lastDay: NameSyntax) -> Diagnostic {
    Diagnostic(
      .termEnds, .warning,
      "'\(name.text)' ends on \(lastDay.text), and the version is in force after that",
      at: lastDay.range, help: "add the next value, or write through: superseded")
  }

  static func datedByComputed(_ expression: Expression) -> Diagnostic {
    Diagnostic(
      .datedByComputed, "a term is dated by a fact or by as_of", at: expression.range,
      help: "name the date fact that picks the value")
  }

  static func notADatedTerm(_ name: NameSyntax) -> Diagnostic {
    Diagnostic(
      .notADatedTerm, "'\(name.text)' does not change with time, so it has no value at a date",
      at: name.range, help: "name a term that has dated_by, or leave out at")
  }

  static func datesOutOfOrder(_ from: NameSyntax) -> Diagnostic {
    Diagnostic(
      .datesOutOfOrder, "this value does not begin after the one before it", at: from.range,
      help: "put the values in the order of their first days")
  }

  static func endsBeforeItBegins(_ word: NameSyntax, from: NameSyntax) -> Diagnostic {
    Diagnostic(
      .endsBeforeItBegins, "the last day lies before the first, which is \(from.text)",
      at: word.range, notes: [Note("the first day is stated here", at: from.range)])
  }

  static func versionEnds(_ id: NameSyntax, lastDay: NameSyntax) -> Diagnostic {
    Diagnostic(
      .versionEnds, .warning,
      "nothing follows version '\(id.text)' when it ends on \(lastDay.text)", at: lastDay.range,
      help: "add the next version, or write through: superseded or open")
  }

  static func versionsOverlap(_ later: VersionSyntax, with earlier: VersionSyntax) -> Diagnostic {
    let isSameDay = later.inForce.from.text == earlier.inForce.from.text
    return Diagnostic(
      .versionsOverlap,
      "version '\(later.id.text)' begins \(isSameDay ? "on the day of" : "while") '\(earlier.id.text)'\(isSameDay ? "" : " is in force")",
      at: later.inForce.from.range,
      notes: [Note("the other version is in force", at: earlier.inForce.range)],
      help: isSameDay
        ? "let one of them begin on another day"
        : "write through: superseded in the earlier version")
  }

  static func versionsLeaveGap(_ word: NameSyntax, next: VersionSyntax) -> Diagnostic {
    Diagnostic(
      .versionsLeaveGap, .warning,
      "no version is in force from the day after \(word.text) until '\(next.id.text)' begins",
      at: word.range, notes: [Note("the next version begins here", at: next.inForce.from.range)],
      help: "write through: superseded")
  }

  static func amendsItself(_ name: NameSyntax) -> Diagnostic {
    Diagnostic(
      .amendsItself, "a version cannot amend itself", at: name.range,
      help: "name an earlier version")
  }

  static func amendsLaterVersion(_ name: NameSyntax, base: VersionSyntax) -> Diagnostic {
    Diagnostic(
      .amendsLaterVersion, "a version can only amend an earlier one", at: name.range,
      notes: [Note("'\(name.text)' begins here", at: base.inForce.from.range)],
      help: "name a version that begins before this one")
  }

  static func changesNotCarriedOver(
    _ lost: [LostChanges.Change], of before: VersionSyntax, by version: VersionSyntax,
    at name: NameSyntax
  ) -> Diagnostic {
    let id = before.id.text
    // A clause may have the name of a term.
    let names = lost.map(\.name).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return Diagnostic(
      .changesNotCarriedOver, .warning,
      "'\(version.id.text)' amends '\(name.text)', so that it leaves out what '\(id)' changed in between: \(names.listed(by: "and"))",
      at: name.range,
      notes: lost.map { Note("'\(id)' \($0.deed) \($0.name)", at: $0.range ?? before.id.range) },
      help:
        "amend '\(id)', or state here what is to be otherwise than there, listed under 'replaces' or 'repeals'"
    )
  }

  static func changesWithoutAmending(_ name: NameSyntax) -> Diagnostic {
    Diagnostic(
      .changesWithoutAmending,
      "'\(name.text)' cannot be replaced or repealed by a version that amends none",
      at: name.range, help: "add amends: with the earlier version's id")
  }

  static func changesUnknownID(_ name: NameSyntax, base: String, known: [String]) -> Diagnostic {
    let closest = Suggestion.closest(to: name.text, among: known)
    return Diagnostic(
      .changesUnknownID, "version '\(base)' states no '\(name.text)'", at: name.range,
      help: closest.map { "did you mean '\($0)'?" } ?? "remove it from the list")
  }

  static func addsExistingID(_ name: NameSyntax, first: NameSyntax) -> Diagnostic {
    Diagnostic(
      .addsExistingID, "'\(name.text)' is stated already by the version that this one amends",
      at: name.range, notes: [Note("it is stated here", at: first.range)],
      help: "add it to replaces:, or give the new one another id")
  }

  static func replacesNothing(_ name: NameSyntax) -> Diagnostic {
    Diagnostic(
      .replacesNothing, "'\(name.text)' is listed under replaces and not stated anew",
      at: name.range, help: "state it below, or list it under repeals")
  }

  static func replacesAndRepeals(_ name: NameSyntax) -> Diagnostic {
    Diagnostic(
      .replacesAndRepeals, "'\(name.text)' cannot be replaced and repealed at once",
      at: name.range, help: "keep it in one of the two lists")
  }

  static func repealsAndStates(_ name: NameSyntax) -> Diagnostic {
    Diagnostic(
      .replacesAndRepeals, "'\(name.text)' is repealed, and stated anew in the same version",
      at: name.range, help: "list it under replaces: instead, or give what is new another name")
  }

  /// The same problem, found in a version other than the one in whose file it stands.
  func found(in version: VersionSyntax) -> Diagnostic {
    let note = Note(
      version.amends == nil
        ? "found in version '\(version.id.text)'"
        : "found in version '\(version.id.text)', which amends what stands there",
      at: (version.amends ?? version.id).range)
    return Diagnostic(id, severity, message, at: range, notes: notes + [note], help: help)
  }
}
