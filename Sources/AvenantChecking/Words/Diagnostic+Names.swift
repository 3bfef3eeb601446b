import AvenantDiagnostics
import AvenantModel
import AvenantSyntax
import AvenantValues

/// The words for names that do not exist, or exist twice.
extension Diagnostic {
  static func unknown(
    _ id: DiagnosticID, _ what: String, _ name: String, at range: SourceRange, known: [String],
    help: String
  ) -> Diagnostic {
    let closest = Suggestion.closest(to: name, among: known)
    return Diagnostic(
      id, "there is no \(what) '\(name)'", at: range,
      help: closest.map { "did you mean '\($0)'?" } ?? help)
  }

  private static func listing(_ known: [String], _ what: String) -> String {
    known.isEmpty ? "there are no \(what)" : "\(what): \(known.joined(separator: ", "))"
  }

  static func hyphenatedName(_ name: HyphenatedName) -> Diagnostic {
    Diagnostic(
      .unknownName,
      "there is no fact, term or definition '\(name.text)'; the hyphen is read as minus",
      at: name.range, help: "did you mean '\(name.meant)'?")
  }

  static func unknownFactToGovern(_ name: NameSyntax, known: [String]) -> Diagnostic {
    unknown(
      .unknownName, "fact", name.text, at: name.range, known: known,
      help: "name the date fact that picks the version")
  }

  static func unknownFactToVary(_ name: NameSyntax, known: [String]) -> Diagnostic {
    unknown(
      .unknownName, "fact", name.text, at: name.range, known: known,
      help: "name the fact of which a ticket has more")
  }

  static func unknownOption(
    _ name: String, of choice: Choice, at range: SourceRange
  ) -> Diagnostic {
    let names = choice.options.map(\.name)
    return unknown(
      .unknownOption, "option", name, at: range, known: names,
      help: "choose \(names.listed(by: "or"))")
  }

  static func unknownClause(_ name: NameSyntax, known: [String]) -> Diagnostic {
    unknown(
      .unknownClause, "clause", name.text, at: name.range, known: known,
      help: listing(known, "clauses of this version"))
  }

  static func unknownEntitlement(_ name: NameSyntax, known: [String]) -> Diagnostic {
    let closest = Suggestion.closest(to: name.text.replacing(" ", with: "_"), among: known)
    return Diagnostic(
      .unknownEntitlement, "there is no entitlement '\(name.text)'", at: name.range,
      help: closest.map { "did you mean '\($0)'?" }
        ?? (known.isEmpty
          ? "declare it under entitlements"
          : "\(listing(known, "entitlements")); another is declared under entitlements"))
  }

  static func unknownParty(_ name: NameSyntax, known: [String]) -> Diagnostic {
    unknown(
      .unknownParty, "party", name.text, at: name.range, known: known,
      help: listing(known, "parties"))
  }

  static func unknownJudge(_ name: NameSyntax, known: [String]) -> Diagnostic {
    unknown(
      .unknownJudge, "party", name.text, at: name.range, known: known,
      help: "name a party, or somebody else in several words, such as 'an independent expert'")
  }

  static func nameOfJudgement(_ name: NameSyntax) -> Diagnostic {
    Diagnostic(
      .nameOfJudgement,
      "'\(name.text)' cannot be a fact: such names are those of judgements",
      at: name.range,
      help: "choose another name, or write judged_by: at the clause that somebody must judge")
  }

  static func unknownVersion(_ name: NameSyntax, known: [String]) -> Diagnostic {
    unknown(
      .unknownVersion, "version", name.text, at: name.range, known: known,
      help: known.isEmpty ? "no other version could be read" : listing(known, "versions"))
  }

  static func unknownUnit(_ name: NameSyntax, known: [String]) -> Diagnostic {
    let words = ["percent": "%", "euro": "EUR", "euros": "EUR"]
    let word = name.text.lowercased()
    if let meant = words[word] ?? Currency(word.uppercased())?.code {
      return Diagnostic(
        .unknownUnit, "there is no unit or currency '\(name.text)'", at: name.range,
        help: "write '\(meant)'")
    }
    return unknown(
      .unknownUnit, "unit or currency", name.text, at: name.range,
      known: known + LengthWord.allCases.map(\.rawValue) + Currency.allCodes.sorted(),
      help: "a unit is declared by a fact: { type: number, unit: \(name.text) }")
  }

  static func unknownCurrency(_ name: NameSyntax) -> Diagnostic {
    unknown(
      .unknownCurrency, "currency", name.text, at: name.range, known: Currency.allCodes.sorted(),
      help: "write a code of ISO 4217, such as EUR")
  }

  static func termAsFunction(_ name: NameSyntax) -> Diagnostic {
    Diagnostic(
      .unknownFunction, "'\(name.text)' is a term, and no function", at: name.range,
      help: "a scale is read by 'of': \(name.text) of …; of another term the name is enough")
  }

  static func unknownRounding(_ name: NameSyntax) -> Diagnostic {
    let known = RoundingMode.allCases.map(\.rawValue)
    return unknown(
      .unknownRounding, "rounding", name.text, at: name.range, known: known,
      help: "choose \(known.listed(by: "or"))")
  }

  static func unknownMonthEnd(_ name: NameSyntax) -> Diagnostic {
    let known = MonthEndRule.allCases.map(\.rawValue)
    return unknown(
      .unknownMonthEnd, "rule for month ends", name.text, at: name.range, known: known,
      help: "choose \(known.listed(by: "or"))")
  }

  static func unknownTax(_ name: NameSyntax) -> Diagnostic {
    unknown(
      .unknownTax, "rule for tax", name.text, at: name.range,
      known: ["excluded", "included", "none"], help: "choose excluded, included or none")
  }

  static func unknownType(_ name: NameSyntax) -> Diagnostic {
    let known = [
      "boolean", "text", "number", "percent", "money", "date", "days", "months", "choice",
    ]
    return unknown(
      .unknownType, "type", name.text, at: name.range, known: known,
      help: "choose \(known.listed(by: "or"))")
  }

  static func declaredTwice(_ name: NameSyntax, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .declaredTwice, "'\(name.text)' is declared twice", at: name.range,
      notes: [Note("first declared here", at: first)],
      help: "facts, terms and definitions share their names; give one of them another name")
  }

  static func nameIsPrefix(_ name: NameSyntax, of other: NameSyntax) -> Diagnostic {
    Diagnostic(
      .nameIsPrefix, "'\(name.text)' cannot be a fact and also begin the name '\(other.text)'",
      at: name.range, notes: [Note("the longer name is declared here", at: other.range)],
      help: "give the first a name of its own, such as '\(name.text).value'")
  }

  static func optionAndFact(
    _ name: String, at range: SourceRange, declared: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .optionAndFact, "'\(name)' is an option here, and a fact of the same choice has its name",
      at: range, notes: [Note("the fact is declared here", at: declared)],
      help: "give the fact another name")
  }

  static func namedTwice(_ name: NameSyntax, first: NameSyntax) -> Diagnostic {
    Diagnostic(
      .namedTwice, "'\(name.text)' is named twice", at: name.range,
      notes: [Note("first named here", at: first.range)], help: "remove one of the two")
  }

  static func restatedAsOther(_ fact: Fact, of old: Fact) -> Diagnostic {
    Diagnostic(
      .restatedAsOther,
      fact.type == .list && old.type == .list
        ? "the records of '\(fact.name)' cannot lose or change what they held"
        : "'\(fact.name)' is \(old.typeWords), and cannot become \(fact.typeWords)",
      at: fact.range, notes: [Note("it is declared here", at: old.range)],
      help: old.type.isChoice
        ? "keep the options in their order and add new ones at the end"
        : fact.type == .list && old.type == .list
          ? "keep the fields in their order and add new ones at the end"
          : "declare a fact of another name")
  }

  static func termOfAnotherType(_ term: Term, than before: Term) -> Diagnostic {
    Diagnostic(
      .termOfAnotherType, .warning,
      "'\(term.name)' is \(term.type.words) now, and was \(before.type.words)", at: term.range,
      notes: [Note("before the amendment it is stated here", at: before.range)],
      help: "state it as it was, with its sign or its unit, or give another name to what is new")
  }

  static func restatedForOther(_ entitlement: Entitlement, of old: Entitlement) -> Diagnostic {
    Diagnostic(
      .restatedForOther,
      "'\(entitlement.name)' is held by '\(old.holder)', and cannot pass to '\(entitlement.holder)'",
      at: entitlement.range, notes: [Note("it is declared here", at: old.range)],
      help: "declare an entitlement of another name")
  }

  static func versionStatedTwice(_ id: NameSyntax, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .declaredTwice, "the version '\(id.text)' is there twice", at: id.range,
      notes: [Note("it is also stated here", at: first)], help: "remove one of the two files")
  }

  static func idIsNotFolder(_ id: NameSyntax, folder: String) -> Diagnostic {
    Diagnostic(
      .idIsNotFolder, "the contract '\(id.text)' lies in a folder called '\(folder)'",
      at: id.range, help: "give the folder and the contract the same name")
  }

  static func idIsNotFile(_ id: NameSyntax, file: String) -> Diagnostic {
    Diagnostic(
      .idIsNotFile, "the version '\(id.text)' lies in a file called '\(file)'", at: id.range,
      help: "give the file and the version the same name")
  }

  static func versionOfAnotherContract(_ contract: NameSyntax, id: NameSyntax) -> Diagnostic {
    Diagnostic(
      .versionOfAnotherContract,
      "this version says that it belongs to '\(contract.text)', but lies with '\(id.text)'",
      at: contract.range, notes: [Note("the contract is named here", at: id.range)],
      help: "write contract: \(id.text)")
  }

  static func contractWithoutVersions(_ id: NameSyntax) -> Diagnostic {
    Diagnostic(
      .contractWithoutVersions, "the contract '\(id.text)' has no version", at: id.range,
      help: "add a file to its folder 'versions', such as versions/2010-06-14.yaml")
  }

  static func malformedTimeZone(_ zone: NameSyntax) -> Diagnostic {
    Diagnostic(
      .malformedTimeZone, "'\(zone.text)' is not the name of a time zone", at: zone.range,
      help: "write a name such as Europe/Paris or UTC")
  }

  static func governedByNoDate(_ name: NameSyntax, declared fact: Fact) -> Diagnostic {
    Diagnostic(
      .governedByNoDate, "the version is picked by '\(name.text)', which is \(fact.type.words)",
      at: name.range, notes: [Note("it is declared here", at: fact.range)],
      help: "name a fact of the type date")
  }

  static func governedByOptional(_ name: NameSyntax, declared fact: Fact) -> Diagnostic {
    Diagnostic(
      .governedByOptional,
      "the version is picked by '\(name.text)', which a ticket may do without", at: name.range,
      notes: [Note("it is declared optional here", at: fact.range)],
      help: "remove 'optional' there, or name a date that every ticket has")
  }

  static func unused(_ name: NameSyntax, what: String) -> Diagnostic {
    Diagnostic(
      .unused, .warning, "nothing reads the \(what) '\(name.text)'", at: name.range,
      help: "use it or remove it")
  }
}
