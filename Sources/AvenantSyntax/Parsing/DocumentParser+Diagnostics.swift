import AvenantDiagnostics

/// The words for what is wrong with the parts of a contract.
extension Diagnostic {
  static func emptyCondition(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .emptyCondition, "the condition says nothing", at: range,
      help: "write a condition, or remove the key: what has no condition always holds")
  }

  static func conditionNotAList(_ entry: SyntaxNode.Entry) -> Diagnostic {
    Diagnostic(
      .conditionNotAList, "\(entry.key.inQuotes) takes a list of conditions",
      at: entry.value.range, help: "write each condition on a line of its own behind '- '")
  }

  static func mappingAsCondition(_ entry: SyntaxNode.Entry) -> Diagnostic {
    let scalar: String? =
      if case .scalar(let scalar) = entry.value.content { scalar.text } else { nil }
    let other = "one of 'all', 'any' and 'none' with a list"
    let help =
      switch entry.key {
      case "not": "write 'none:' with a list\(scalar.map { ", or 'not \($0)'" } ?? "")"
      case "or", "either": "write 'any:' with a list, of which one is enough"
      case "and", "both": "write 'all:' with a list"
      default: "write '\(entry.key) = \(scalar ?? "value")', or \(other)"
      }
    return Diagnostic(
      .mappingAsCondition,
      "\(entry.key.inQuotes) with a colon behind it is a key, not a condition", at: entry.keyRange,
      help: help)
  }

  static func otherwiseNotLast(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .otherwiseNotLast, "'otherwise' is not the last row of the table", at: range,
      help: "move it to the end; a table has one")
  }

  static func tableWithoutRows(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .tableWithoutRows, "the table has no row with a condition", at: range,
      help: "write '- when: …' with 'then: …' under it")
  }

  static func choiceWithoutOptions(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .choiceWithoutOptions, "the choice has nothing to choose from", at: range,
      help: "write 'choice: { a_name: words for it, … }'")
  }

  static func calendarWithoutEnd(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .calendarWithoutEnd, "a calendar has a last day, for the holidays after it are not known",
      at: range, help: "write the last day of which it names the holidays")
  }

  static func presumeWithoutValue(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .presumeWithoutValue, "'presume' does not say what", at: range,
      help: "write the value behind it, such as 'presume 0' or 'presume false'")
  }

  static func malformedVersionID(_ id: NameSyntax) -> Diagnostic {
    Diagnostic(
      .malformedVersionID, "\(id.text.inQuotes) cannot be the name of a version",
      at: id.range,
      help: "leave out spaces and slashes: a version is a file of that name")
  }

  static func termWithoutValue(_ name: NameSyntax) -> Diagnostic {
    Diagnostic(
      .termWithoutValue, "\(name.text.inQuotes) has no value", at: name.range,
      help: "write 'value', 'in', 'from' with 'through', 'dated_by' with 'values', or 'scale'")
  }

  static func definitionWithoutValue(_ subject: Subject) -> Diagnostic {
    Diagnostic(
      .definitionWithoutValue, "\(subject.words) defines nothing", at: subject.range,
      help: "write 'is' with a condition or a value, 'table' with rows, or 'allowance'")
  }

  static func periodWithoutStart(_ period: NameSyntax) -> Diagnostic {
    let words = AllowancePeriodSyntax.Word.allCases.map(\.rawValue)
    let meant = Suggestion.closest(to: period.text, among: words).map { "write '\($0)', or add" }
    return Diagnostic(
      .periodWithoutStart,
      "periods of \(period.text.inQuotes) are counted from a day, and none is stated",
      at: period.range,
      help: "\(meant ?? "add") 'counted_from' with the first day of the first period; those of the "
        + "calendar are \(words.listed(by: "and"))")
  }

  static func weekWithoutBeginning(_ week: NameSyntax) -> Diagnostic {
    Diagnostic(
      .periodWithoutStart, "nothing says on which day a week begins", at: week.range,
      help: "add 'week_begins: monday', or 'counted_from' with the first day of the first week")
  }

  static func beginsNoWeek(_ key: SyntaxNode.Entry, _ period: NameSyntax) -> Diagnostic {
    Diagnostic(
      .beginsNoWeek, "a period of \(period.text.inQuotes) is no week, and begins on no day of one",
      at: key.keyRange, help: "remove 'week_begins', or write 'per: week'")
  }

  static func clauseWithoutSays(_ subject: Subject) -> Diagnostic {
    Diagnostic(
      .clauseWithoutSays, "clause \(subject.words) does not say what it is about",
      at: subject.range, help: "add 'says' with one sentence in plain words")
  }

  static func clauseWithoutCite(_ subject: Subject) -> Diagnostic {
    Diagnostic(
      .clauseWithoutCite, "clause \(subject.words) does not cite the contract",
      at: subject.range, help: "add 'cite' with the paragraph that says so")
  }

  static func clauseWithoutEffect(_ subject: Subject) -> Diagnostic {
    Diagnostic(
      .clauseWithoutEffect, "nothing follows from clause \(subject.words)",
      at: subject.range,
      help:
        "add 'charge', 'credit', 'requires', 'waives', 'grants', 'denies', 'overrides', 'reduces' or 'caps'"
    )
  }
}
