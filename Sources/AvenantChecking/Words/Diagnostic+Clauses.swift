import AvenantDiagnostics
import AvenantModel
import AvenantSyntax
import AvenantValues

/// The words for clauses, amounts, conditions and tables.
extension Diagnostic {
  static func cycle(
    of thing: String, through steps: [(words: String, range: SourceRange)], at range: SourceRange
  ) -> Diagnostic {
    let way = (steps.map(\.words) + [thing]).joined(separator: ", which depends on ")
    return Diagnostic(
      .cycle,
      "\(thing) depends on itself" + (steps.isEmpty ? "" : ": it depends on \(way)"),
      at: range, notes: steps.map { Note("\($0.words) is needed here", at: $0.range) },
      help: steps.isEmpty ? nil : "let one of them do without the next")
  }

  static func tooIntricate(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .tooIntricate,
      "too much lies behind this, counting what the names in it stand for",
      at: range,
      help:
        "let it read fewer definitions: \(Extents.mostSteps) parts, \(Extents.mostDepth) of them in one another, are the most"
    )
  }

  static func tooDeep(_ thing: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .tooIntricate,
      "\(thing) depends on more than \(Extents.mostDepth) others, each of which depends on the next",
      at: range,
      help: "make the row shorter: let one clause override several, or lead to several, at once")
  }

  static func aimsAtItself(_ name: NameSyntax, relation: String) -> Diagnostic {
    Diagnostic(
      .aimsAtItself, "a clause cannot \(relation) itself", at: name.range,
      help: "name another clause, or say it in 'when'")
  }

  static func clauseNamedAsEntitlement(
    _ name: NameSyntax, _ entitlement: Entitlement
  ) -> Diagnostic {
    Diagnostic(
      .clauseNamedAsEntitlement,
      "'\(name.text)' is an entitlement already, and an outcome is known by one name",
      at: name.range, notes: [Note("the entitlement is declared here", at: entitlement.range)],
      help: "call the clause otherwise, by what it says of the entitlement")
  }

  static func waivesNoCharge(_ name: NameSyntax, declared: NameSyntax) -> Diagnostic {
    Diagnostic(
      .waivesNoCharge, "'\(name.text)' is no charge, so there is nothing to waive",
      at: name.range, notes: [Note("the clause is stated here", at: declared.range)],
      help: "name a clause with a charge, or use overrides")
  }

  static func waivesAllOfNothing(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .waivesAllOfNothing, "this version has no other charge to waive", at: range,
      help: "remove 'waives', or state the charge")
  }

  static func clauseHasNoCharge(_ name: NameSyntax, declared: NameSyntax) -> Diagnostic {
    Diagnostic(
      .clauseHasNoCharge, "'\(name.text)' has neither a charge nor a credit", at: name.range,
      notes: [Note("the clause is stated here", at: declared.range)],
      help: "write applies(\(name.text)), or name another clause")
  }

  static func grantsAndDenies(_ name: NameSyntax, granted: NameSyntax) -> Diagnostic {
    Diagnostic(
      .grantsAndDenies, "one clause cannot both grant and deny '\(name.text)'", at: name.range,
      notes: [Note("it is granted here", at: granted.range)], help: "keep one of the two")
  }

  static func amountIsNotMoney(_ amount: Expression) -> Diagnostic {
    Diagnostic(
      .amountIsNotMoney, "an amount is money, and this is \(amount.type.words)",
      at: amount.range,
      help: amount.type == .number(unit: nil)
        ? "write the currency behind it: 20.00 EUR"
        : amount.type == .percent ? "say of what: \(amount.range.text) * …" : nil)
  }

  /// The words for an amount that may be absent; `total` stands for it where what is not due counts
  /// as nothing.
  static func amountMayBeAbsent(_ absence: Absence, total: String? = nil) -> Diagnostic {
    let other = total.map { "write \($0), which counts what is not due as nothing, or " } ?? ""
    return Diagnostic(
      .amountMayBeAbsent,
      "the clause can apply where '\(absence.words)' is absent, and then has no amount",
      at: absence.part.range, notes: absence.notes, help: "\(other)\(absence.wayOut)")
  }

  static func sumMayBeAbsent(
    _ sum: Expression, _ absence: Absence, total: String?
  ) -> Diagnostic {
    let other = total.map { "write \($0), which counts what is not due as nothing, or " } ?? ""
    return Diagnostic(
      .sumMayBeAbsent, .warning,
      "where '\(absence.words)' is absent there is no sum at all, whatever else is due",
      at: sum.range, notes: absence.part.range == absence.cause.range ? [] : absence.notes,
      help: "\(other)ask \(absence.test) beside it")
  }

  static func amountIsNegative(_ amount: Expression) -> Diagnostic {
    Diagnostic(
      .amountIsNegative, "this amount is always below zero, and nothing can be owed by it",
      at: amount.range,
      help: "write what is owed as an amount above zero; what the other party owes is a 'credit'")
  }

  static func amountMayBeNegative(_ amount: Expression) -> Diagnostic {
    Diagnostic(
      .amountMayBeNegative, .warning,
      "this amount may be below zero, and then it cannot be worked out", at: amount.range,
      help:
        "give its facts bounds from zero, such as in: \"[0.00 EUR..]\", or state at_least: 0.00 EUR"
    )
  }

  static func amountWithoutRounding(_ amount: Expression, _ currency: Currency) -> Diagnostic {
    Diagnostic(
      .amountWithoutRounding,
      "this amount may have a fraction of the smallest unit of \(currency.code), and nothing says how to round",
      at: amount.range, help: "state rounding: half_up, or another rule, in contract.yaml")
  }

  static func neverDone(_ deadline: Expression) -> Diagnostic {
    Diagnostic(
      .neverDone, .warning,
      "a last day is given, but nothing says when it was done, so it is always taken as not done",
      at: deadline.range, help: "add done_on:")
  }

  static func leastAboveMost(_ least: Expression, _ most: Expression) -> Diagnostic {
    Diagnostic(
      .leastAboveMost, "at_least is always above at_most", at: least.range,
      notes: [Note("at_most is here", at: most.range)],
      help: "let at_least be the lower of the two")
  }

  static func paidButNeverDue(_ paidOn: Expression) -> Diagnostic {
    Diagnostic(
      .paidButNeverDue, .warning, "a day of payment is given, but never a day to pay by",
      at: paidOn.range, help: "add due:")
  }

  static func conditionMayBeAbsent(_ absence: Absence) -> Diagnostic {
    Diagnostic(
      .conditionMayBeAbsent,
      "where '\(absence.words)' is absent this decides nothing, and there is no value",
      at: absence.part.range, notes: absence.notes,
      help: "write \(absence.test) and …, or see to it in the clause's when")
  }

  static func absenceDecides(_ condition: Expression, _ absence: Absence) -> Diagnostic {
    Diagnostic(
      .absenceDecides,
      "nothing says what holds where '\(absence.words)' is absent: this is then neither true nor false",
      at: condition.range, notes: absence.notes,
      help: "write \(absence.name) is present beside it, or \(absence.name) is absent or …")
  }

  static func outcomeInConsistent(_ outcome: Expression) -> Diagnostic {
    Diagnostic(
      .outcomeInConsistent, "what makes a ticket consistent cannot depend on what follows from it",
      at: outcome.range, help: "speak of facts only")
  }

  static func evaluationDateInConsistent(_ date: Expression) -> Diagnostic {
    Diagnostic(
      .evaluationDateInConsistent,
      "what makes a ticket consistent cannot depend on the day on which it is decided",
      at: date.range, help: "compare facts with one another; a clause may ask for the day")
  }

  static func rowsOverlap(
    _ one: Expression, _ other: Expression, example: String
  ) -> Diagnostic {
    Diagnostic(
      .rowsOverlap, "this row and an earlier one both hold where \(example)", at: other.range,
      notes: [Note("the earlier row", at: one.range)],
      help: "let the rows exclude one another: [ and ] count their end, ( and ) do not")
  }

  static func rowNeverReached(
    _ row: Expression, isLast: Bool, earlier: [Expression], severity: Diagnostic.Severity
  ) -> Diagnostic {
    Diagnostic(
      .rowNeverReached, severity,
      isLast
        ? "'otherwise' is never reached: one of the rows above always holds"
        : "this row is never reached: wherever it holds, an earlier row holds",
      at: row.range,
      notes: isLast ? [] : earlier.map { Note("this row comes first", at: $0.range) },
      help: isLast ? "remove it" : "move it up, or remove it: the first row that holds counts")
  }

  static func tableLeavesGap(example: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .tableLeavesGap, "no row holds where \(example)", at: range,
      help: "add the row, or otherwise: at the end")
  }

  static func tableNotProven(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .tableNotProven,
      "the rows read too many things at once to be compared (more than \(TableCells.limit) cases)",
      at: range, help: "split the table into definitions")
  }
}

extension Absence {
  /// What sees to it that it is there where a clause applies.
  var wayOut: String {
    isOfItem ? "leave such records out, behind where: \(test)" : "add to when: \(test)"
  }

  /// The condition under which it is there.
  var test: String {
    if let asked { return "\(asked) is present" }
    return switch cause.kind {
    case .amountOf: "is_due\(words.drop { $0 != "(" })"
    case .scaled(let scaled) where scaled.steps.first?.from != nil:
      presence(of: scaled.argument.children)
    case .aggregate, .scaled: "the name of a definition of it, with 'is present'"
    default: "\(words) is present"
    }
  }

  /// That a term which is added up day by day has a value on both days.
  private func presence(of days: [Expression]) -> String {
    let term = words.drop { $0 != "(" }.dropFirst().prefix { $0 != "," }
    // A sum behind `at` needs parentheses, for `at` binds more closely.
    return days.map { day in
      let isOneWord = !day.bareText.contains(" ")
      return "\(term) at \(isOneWord ? day.bareText : "(\(day.bareText))") is present"
    }
    .joined(separator: " and ")
  }

  /// What may be absent, as the text has it.
  var words: String { cause.bareText }

  /// The name by which it is asked for.
  var name: String { asked ?? words }

  /// Where it is read, when that is not the place of the problem itself.
  var notes: [Diagnostic.Note] {
    part.range == cause.range ? [] : [.init("it is read here", at: cause.range)]
  }
}
