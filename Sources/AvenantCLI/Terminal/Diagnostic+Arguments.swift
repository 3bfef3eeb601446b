import Avenant

/// The kinds of problem with the command line.
extension DiagnosticID {
  fileprivate static let notAChange = DiagnosticID("not-a-change")
  fileprivate static let changedTwice = DiagnosticID("changed-twice")
  fileprivate static let notAReading = DiagnosticID("not-a-reading")
  fileprivate static let daysOutOfOrder = DiagnosticID("days-out-of-order")
  fileprivate static let unknownOutcome = DiagnosticID("unknown-outcome")
  fileprivate static let unknownScenario = DiagnosticID("unknown-scenario")
  fileprivate static let nothingOwedInCurrency = DiagnosticID("nothing-owed-in-currency")
}

/// The words for the command line.
extension Diagnostic {
  static func notADay(_ value: String, of option: String) -> Diagnostic {
    Diagnostic(
      .notADay, "'\(value)' is no day of the calendar", at: argument(value, of: option),
      help: "write it as 2010-08-01")
  }

  static func notAChange(_ change: String, number: Int) -> Diagnostic {
    let parts = change.split(separator: ":", maxSplits: 1)
    let meant = parts.count == 2 ? parts.joined(separator: "=") : "diagnosis.fault=customer"
    return Diagnostic(
      .notAChange, "'\(change)' changes no fact", at: argument(change, of: "--set", number),
      help: "write --set \(meant)")
  }

  static func changedTwice(_ name: String, by change: String, number: Int) -> Diagnostic {
    Diagnostic(
      .changedTwice, "'\(name)' is changed twice", at: argument(change, of: "--set", number),
      help: "leave one --set out")
  }

  static func notAReading(_ reading: String, number: Int) -> Diagnostic {
    Diagnostic(
      .notAReading, "'\(reading)' reads no question",
      at: argument(reading, of: "--reading", number),
      help: "write --reading free_period_date=by_ticket")
  }

  static func daysOutOfOrder(
    _ last: CalendarDate, before first: String, help: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      .daysOutOfOrder, "--through lies before \(first)",
      at: argument(last.description, of: "--through"), help: help)
  }

  static func unknownOutcome(_ outcome: UnknownOutcome, of option: String) -> Diagnostic {
    Diagnostic(
      .unknownOutcome, outcome.description, at: argument(outcome.name, of: option))
  }

  static func unknownScenario(
    _ name: String, in file: String, among scenarios: [Scenario]
  ) -> Diagnostic {
    Diagnostic(
      .unknownScenario, "there is no scenario '\(name)' in \(file)",
      at: argument(name, of: "--scenario"),
      notes: scenarios.map { Note("there is '\($0.name)'") })
  }

  static func unknownVersion(
    _ id: String, of argument: String, among known: [String]
  ) -> Diagnostic {
    Diagnostic(
      .unknownVersion, "there is no version '\(id)': known are \(known.joined(separator: ", "))",
      at: Self.argument(id, of: argument))
  }

  static func nothingOwed(
    in currency: Currency, of budget: String, number: Int, but known: [String]
  ) -> Diagnostic {
    Diagnostic(
      .nothingOwedInCurrency,
      "nothing is owed in \(currency.code), but in \(known.joined(separator: ", "))",
      at: argument(budget, of: "--fail-on", number))
  }

  /// A value on the command line, as the text that problems with it are shown in; of an option that
  /// is given several times, the number counts from 1.
  private static func argument(
    _ value: String, of option: String, _ number: Int = 1
  ) -> SourceRange {
    let lines = String(repeating: "\n", count: number - 1)
    let file = SourceFile(path: option, text: lines + value)
    return SourceRange(file: file, lower: lines.utf8.count, upper: file.bytes.count)
  }
}
