import AvenantDiagnostics
import AvenantModel
import AvenantValues

/// The words for what the analysis finds.
extension Diagnostic {
  static func nothingIsConsistent(_ version: Version, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .nothingIsConsistent, .warning,
      "no ticket of version '\(version.id)' satisfies every condition of 'consistent'", at: range,
      help: "find the conditions that exclude one another, and leave one of them out")
  }

  static func neverApplies(
    _ clause: Clause, in version: Version, overriders: [Clause]
  ) -> Diagnostic {
    Diagnostic(
      .neverApplies, .warning,
      "'\(clause.name)' can never apply to a ticket of version '\(version.id)'", at: clause.range,
      notes: overriders.map { .init("'\($0.name)' overrides it", at: $0.range) },
      help: "change its condition, or repeal the clause")
  }

  static func neverWaives(_ clause: Clause, _ waived: Clause) -> Diagnostic {
    Diagnostic(
      .neverWaives, .warning,
      "'\(clause.name)' can never waive '\(waived.name)', because the two never apply together",
      at: clause.range, notes: [.init("this is what it would waive", at: waived.range)],
      help: "change one of the conditions, or take '\(waived.name)' out of 'waives'")
  }

  static func alwaysTrue(
    _ condition: Expression, of name: String, in version: Version
  ) -> Diagnostic {
    Diagnostic(
      .alwaysTrue, .warning,
      "this condition of '\(name)'\(place(version)) is always true where it decides",
      at: condition.range,
      help: "leave it out, or say what else was meant")
  }

  static func neverTrue(
    _ condition: Expression, of name: String, in version: Version
  ) -> Diagnostic {
    Diagnostic(
      .neverTrue, .warning,
      "this condition of '\(name)'\(place(version)) is never true where it decides",
      at: condition.range, help: "leave it out, or say what else was meant")
  }

  static func rowNeverApplies(
    _ row: Expression, isLast: Bool, of clause: Clause, in version: Version
  ) -> Diagnostic {
    Diagnostic(
      .rowNeverApplies, .warning,
      "\(isLast ? "'otherwise' is" : "this row is") never reached where '\(clause.name)'\(place(version)) applies",
      at: row.range,
      notes: clause.condition.map { [.init("it applies only here", at: $0.range)] } ?? [],
      help: "leave it out, or change the condition of the clause")
  }

  static func neverReachesMinimum(
    _ clause: Clause, _ charge: Charge, in version: Version
  ) -> Diagnostic {
    Diagnostic(
      .neverReachesMinimum, .warning,
      "'\(clause.name)'\(place(version)) is never owed: wherever it applies, its amount is below its minimum",
      at: clause.range,
      notes: charge.minimum.map { [.init("this is the minimum", at: $0.range)] } ?? [],
      help: "lower the minimum, or leave it out")
  }

  /// Which version it is so in, where the clause may stand in the file of another.
  private static func place(_ version: Version) -> String {
    version.amends == nil ? "" : " in version '\(version.id)'"
  }

  static func conflict(_ entitlement: Entitlement, _ clauses: [Clause]) -> Diagnostic {
    Diagnostic(
      .conflict, .warning,
      "'\(entitlement.name)' is both granted and denied in some tickets", at: entitlement.range,
      notes: clauses.map { .init("'\($0.name)' applies there", at: $0.range) },
      help: "let one of the clauses override the other")
  }

  static func noVersion(from day: CalendarDate, after version: Version, at range: SourceRange)
    -> Diagnostic
  {
    Diagnostic(
      .noVersionFrom, .warning,
      "from \(day) on no version is in force, because '\(version.id)' ends the day before",
      at: range, help: "add the version that follows, or let this one be 'superseded'")
  }

  static func noValue(
    of term: Term, _ values: DatedValues, from day: CalendarDate
  ) -> Diagnostic {
    let nothing = "from \(day) on '\(term.name)' has no value"
    guard values.through == .superseded else {
      return Diagnostic(
        .noValueFrom, .warning, nothing, at: term.range,
        help: "state the next value, or say 'through: open'")
    }
    let later = values.brackets.filter { $0.from >= day }.map(\.from.description)
    let dead =
      later.isEmpty ? "" : ", and what is stated from \(later.listed(by: "and")) on never holds"
    return Diagnostic(
      .noValueFrom, .warning,
      "\(nothing): 'superseded' ends it with the version, whose tickets still read it\(dead)",
      at: term.range, help: "say 'through: open'")
  }

  static func noValue(of term: Term, before day: CalendarDate) -> Diagnostic {
    Diagnostic(
      .noValueBefore, .warning, "before \(day) '\(term.name)' has no value", at: term.range,
      help: "state the value of the days before, or let the first one begin with the version")
  }

  static func broken(
    _ guarantee: Guarantee, in version: Version, _ breakers: [GuaranteeBreakers.Breaker]
  ) -> Diagnostic {
    let notes = breakers.map { clause, act in
      let done = act.map { act, others in
        "\(act.rawValue) \(others.map { "'\($0.name)'" }.listed(by: "and"))"
      }
      return Note("'\(clause.name)' \(done ?? "applies") there", at: clause.range)
    }
    return broken(guarantee, in: version, notes)
  }

  static func broken(
    _ guarantee: Guarantee, in version: Version, _ amounts: String
  ) -> Diagnostic {
    broken(guarantee, in: version, [Note(amounts)])
  }

  private static func broken(
    _ guarantee: Guarantee, in version: Version, _ notes: [Note]
  ) -> Diagnostic {
    Diagnostic(
      .guaranteeBroken,
      "'\(guarantee.name)' does not hold of every ticket of version '\(version.id)'",
      at: guarantee.range, notes: notes, help: "change the clauses, or what is guaranteed")
  }

  static func notProven(
    _ guarantee: Guarantee, in version: Version, because reason: GuaranteeDoubt
  ) -> Diagnostic {
    Diagnostic(
      .guaranteeNotProven, .warning,
      "whether '\(guarantee.name)' holds of every ticket of version '\(version.id)' is not proven: \(reason.words)",
      at: guarantee.range, help: reason.help)
  }

  static func moneyDepends(on question: Unsettled, reading: String) -> Diagnostic {
    Diagnostic(
      .moneyDependsOnQuestion, .warning,
      "what is owed depends on '\(question.name)': under '\(reading)' it would be another amount",
      at: question.range)
  }

  static func taxDepends(on question: Unsettled, reading: String) -> Diagnostic {
    Diagnostic(
      .moneyDependsOnQuestion, .warning,
      "what is owed depends on '\(question.name)': under '\(reading)' it would be taxed otherwise",
      at: question.range)
  }
}
