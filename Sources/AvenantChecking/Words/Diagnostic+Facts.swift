public import AvenantDiagnostics
import AvenantModel
import AvenantSyntax
import AvenantValues

/// The kinds of problem that the facts of a ticket can have.
extension DiagnosticID {
  static let factsAreNoMapping = DiagnosticID("facts-are-no-mapping")
  static let unknownFact = DiagnosticID("unknown-fact")
  static let factOfAnotherVersion = DiagnosticID("fact-of-another-version")
  static let factGivenTwice = DiagnosticID("fact-given-twice")
  static let factIsNotOptional = DiagnosticID("fact-is-not-optional")
  static let factIsEmpty = DiagnosticID("fact-is-empty")
  static let factOfWrongType = DiagnosticID("fact-of-wrong-type")
  static let factOfUnknownChoice = DiagnosticID("fact-of-unknown-choice")
  static let factOfAnotherUnit = DiagnosticID("fact-of-another-unit")
  static let factOfAnotherCurrency = DiagnosticID("fact-of-another-currency")
  static let factHasTooManyDigits = DiagnosticID("fact-has-too-many-digits")
  static let factOutOfBounds = DiagnosticID("fact-out-of-bounds")
  static let leadingZeros = DiagnosticID("leading-zeros")
  static let timestampWithoutOffset = DiagnosticID("timestamp-without-offset")
  static let timestampWithoutZone = DiagnosticID("timestamp-without-zone")
  static let factIsNoList = DiagnosticID("fact-is-no-list")
  static let itemIsNoMapping = DiagnosticID("item-is-no-mapping")
  static let tooManyItems = DiagnosticID("too-many-items")
  static let unknownFieldOfItem = DiagnosticID("unknown-field-of-item")
  static let noSuchItem = DiagnosticID("no-such-item")

  /// Every kind of problem that the facts of a ticket can have, but for being inconsistent.
  public static let allOfFacts: [DiagnosticID] = [
    factsAreNoMapping, unknownFact, factOfAnotherVersion, factGivenTwice, factIsNotOptional,
    factIsEmpty, factOfWrongType, factOfUnknownChoice, factOfAnotherUnit, factOfAnotherCurrency,
    factHasTooManyDigits, factOutOfBounds, leadingZeros, notADay, timestampWithoutOffset,
    timestampWithoutZone,
    factIsNoList, itemIsNoMapping, tooManyItems, unknownFieldOfItem, noSuchItem,
  ]
}

/// The words for facts that a ticket cannot have.
extension Diagnostic {
  static func factsAreNoMapping(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .factsAreNoMapping, "the facts are names with values", at: range,
      help: "write one fact a line, such as diagnosis.fault: customer")
  }

  static func unknownFact(_ name: String, at range: SourceRange, known: [String]) -> Diagnostic {
    if let place = ItemPlace(name), known.contains(place.list) {
      return Diagnostic(
        .noSuchItem, "the ticket lists no record \(place.number) of '\(place.list)'", at: range,
        help: "records count from 1; write \(place.list)[…]={ … } to add one behind the last")
    }
    let list = String(name.prefix { $0 != "[" })
    if list != name, known.contains(list) {
      return Diagnostic(
        .noSuchItem, "'\(name)' names no record of '\(list)'", at: range,
        help: "records count from 1: \(list)[1], \(list)[2]")
    }
    return Diagnostic(
      .unknownFact, "the contract has no fact '\(name)'", at: range,
      help: Suggestion.closest(to: name, among: known).map { "did you mean '\($0)'?" }
        ?? "remove it, or declare it in the contract")
  }

  static func scenariosAsFacts(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unknownFact, "these are scenarios, and not the facts of one ticket", at: range,
      help: "choose one of them by its name: --scenario \"…\"")
  }

  static func factOfAnotherVersion(
    _ name: String, at range: SourceRange, version: String, known: [String]
  ) -> Diagnostic {
    Diagnostic(
      .factOfAnotherVersion,
      "version '\(version)', which governs this ticket, has no fact '\(name)'", at: range,
      help: Suggestion.closest(to: name, among: known).map { "did you mean '\($0)'?" }
        ?? "another version declares it; check the date that picks the version")
  }

  static func factGivenTwice(
    _ name: String, at range: SourceRange, first: SourceRange, as firstName: String
  ) -> Diagnostic {
    Diagnostic(
      .factGivenTwice,
      name == firstName
        ? "'\(name)' is given twice, nested and with dots"
        : "'\(name)' is given, and so is '\(firstName)'",
      at: range, notes: [Note("first given here", at: first)], help: "keep one of the two")
  }

  static func factIsNotOptional(_ fact: Fact, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .factIsNotOptional, "every ticket has '\(fact.name)', so it cannot be null", at: range,
      notes: [Note("it is declared here", at: fact.range)],
      help: fact.presumption.map {
        "write { unknown: true } where it is not known; left out, \($0)"
      } ?? "leave it out, or write { unknown: true }, where it is not known")
  }

  static func factIsEmpty(_ fact: Fact, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .factIsEmpty, "nothing is written for '\(fact.name)'", at: range,
      help: fact.isOptional ? "write null where there is none" : "write its value")
  }

  static func factIsAsked(_ fact: Fact, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .factIsEmpty, "'?' says nothing of '\(fact.name)'", at: range,
      help: "write { unknown: true } where it is not known")
  }

  static func factSaysNothing(_ fact: Fact, _ word: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .factIsEmpty, "'\(word)' says nothing of '\(fact.name)'", at: range,
      help: fact.isOptional ? "write null where there is none" : "write its value")
  }

  /// The words for a value of another type; `meant` is what is written for it, where that is clear.
  static func factOfWrongType(
    _ fact: Fact, meant: String? = nil, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .factOfWrongType, "'\(fact.name)' is \(fact.typeWords)", at: range,
      notes: [Note("it is declared here", at: fact.range)],
      help: meant.map { "write \($0)" } ?? fact.type.example)
  }

  static func factOfUnknownChoice(
    _ text: String, _ choice: Choice, _ fact: Fact, at range: SourceRange
  ) -> Diagnostic {
    let names = choice.options.map(\.name)
    return Diagnostic(
      .factOfUnknownChoice, "'\(fact.name)' cannot be '\(text)'", at: range,
      help: Suggestion.closest(to: text, among: names).map { "did you mean '\($0)'?" }
        ?? "choose \(names.listed(by: "or"))")
  }

  static func factOfAnotherUnit(
    _ unit: String, _ fact: Fact, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .factOfAnotherUnit, "'\(fact.name)' is \(fact.type.words), not of \(unit)", at: range,
      help: fact.type.example)
  }

  static func factOfAnotherCurrency(
    _ unit: String, _ fact: Fact, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .factOfAnotherCurrency, "'\(fact.name)' is \(fact.type.words), not in \(unit)", at: range,
      help: fact.type.example)
  }

  static func factHasTooManyDigits(_ fact: Fact, at range: SourceRange) -> Diagnostic {
    let scale = fact.numbers?.scale ?? 0
    let digits = fact.type == .percent ? scale - 2 : scale
    return Diagnostic(
      .factHasTooManyDigits,
      digits == 0
        ? "'\(fact.name)' is a whole number"
        : "'\(fact.name)' has at most \(digits) digit\(digits == 1 ? "" : "s") behind the point",
      at: range, notes: [Note("it is declared here", at: fact.range)],
      help: "round it before it is given, by the rule that the contract states for it")
  }

  static func leadingZeros(_ digits: String, _ plain: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .leadingZeros, "'\(digits)' begins with a nought that counts for nothing", at: range,
      help: "write '\(plain)'")
  }

  static func factOutOfBounds(_ fact: Fact, at range: SourceRange) -> Diagnostic {
    let ends = [fact.numbers?.low, fact.numbers?.high].compactMap { $0 }
      .map { fact.type.words(for: $0) }
    return Diagnostic(
      .factOutOfBounds, "'\(fact.name)' has to lie from \(ends.joined(separator: " through "))",
      at: range, notes: [Note("it is declared here", at: fact.range)])
  }

  static func notADay(
    _ text: String, _ fact: Fact, _ error: TimestampError, at range: SourceRange
  ) -> Diagnostic {
    switch error {
    case .missingOffset:
      Diagnostic(
        .timestampWithoutOffset,
        "'\(text)' does not say in which time zone, so its day cannot be told", at: range,
        help: "add the offset: \(text)Z or \(text)+02:00, or give the day alone")
    case .malformed where CalendarDate(String(text.prefix(10))) == nil, .noSuchDate:
      notADay(text, fact, at: range)
    case .malformed, .noSuchTime, .noSuchOffset, .tooPrecise, .outOfRange:
      Diagnostic(
        .notADay, "'\(fact.name)' is a date, and '\(text)' is neither a day nor a moment",
        at: range,
        help: text.withSeconds.map { "write the seconds of the moment: \($0)" }
          ?? "give the day alone, or a moment with its offset: 2010-06-13T23:30:00+02:00")
    }
  }

  private static func notADay(_ text: String, _ fact: Fact, at range: SourceRange) -> Diagnostic {
    let written = WrittenDay(whole: text.withHyphens)
    let day = written.flatMap { $0.isInCalendar ? $0.padded : nil }
    let isForeign = written.map { $0.padded == nil } ?? false
    return Diagnostic(
      .notADay,
      day == nil && !isForeign
        ? "'\(fact.name)' is a date, and there is no day '\(text)'"
        : "'\(fact.name)' is a date, and '\(text)' is not how one is written", at: range,
      help: day.map { "write '\($0)'" }
        ?? "write a day of the calendar as year, month and day: 2010-06-14")
  }

  static func timestampWithoutZone(
    _ text: String, _ zone: String?, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .timestampWithoutZone,
      zone.map { "'\(text)' is a moment, and nothing is known of the time zone '\($0)'" }
        ?? "'\(text)' is a moment, and the contract has no time zone to tell its day in",
      at: range,
      help: zone == nil
        ? "give the day alone, or state time_zone: in contract.yaml"
        : "give the day alone, or see that the zone exists and its data is installed")
  }
}

extension String {
  /// A moment that is written to the minute, to the second; `nil` for any other text.
  fileprivate var withSeconds: String? {
    let moment = "\(prefix(16)):00\(dropFirst(16))"
    return (try? Timestamp(moment)).map { _ in moment }
  }

  /// Eight digits as a day is written; any other text as it is.
  fileprivate var withHyphens: String {
    guard utf8.count == 8, allSatisfy({ $0.isASCII && $0.isNumber }) else { return self }
    return "\(prefix(4))-\(dropFirst(4).prefix(2))-\(dropFirst(6))"
  }
}

extension Fact {
  /// What the contract takes to hold where a ticket leaves it out; `nil` where that is not known
  /// then.
  fileprivate var presumption: String? {
    guard case .presume(let value) = ifMissing else { return nil }
    return type == .list
      ? "it is taken to be empty" : "it is taken to be \(value.literal(as: type))"
  }
}

extension ValueType {
  /// How a value of the type is written.
  fileprivate var example: String {
    switch self {
    case .boolean: "write true or false, without quotes"
    case .text: "write a text"
    case .number(unit: nil): "write a number, such as 3"
    case .number(let unit?): "write a number, such as 3 or \"3 \(unit.symbol)\""
    case .percent: "write a percentage, such as \"99.95%\" or 99.95"
    case .money(let currency):
      currency.minorDigits == 0
        ? "write an amount, such as \"20 \(currency.code)\" or 20"
        : "write an amount, such as \"20.00 \(currency.code)\" or 20.00"
    case .date: "write a day, such as \"2010-06-14\""
    case .days: "write a number of days, such as 30"
    case .months: "write a number of months, such as 2"
    case .period: "write a length of time"
    case .list: "write a list of records"
    case .choice(let choice): "choose \(choice.options.map(\.name).listed(by: "or"))"
    }
  }
}
