import AvenantDiagnostics
import AvenantSyntax
import AvenantValues

/// The words for what is wrong with a scenario file.
extension Diagnostic {
  static func noScenarios(_ list: SyntaxNode.Entry) -> Diagnostic {
    Diagnostic(
      .noScenarios, "the scenario file tests nothing", at: list.keyRange,
      help: "write a '- scenario: …' beneath it, or remove the file")
  }

  static func sameScenarioTwice(_ name: NameSyntax, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .sameScenarioTwice, "'\(name.text)' is already the name of a scenario", at: name.range,
      notes: [Note("first written here", at: first)],
      help: "say in the name what is different about it")
  }

  static func noFactsFile(_ written: NameSyntax, path: String) -> Diagnostic {
    Diagnostic(
      .noFactsFile, "there is no file '\(path)'", at: written.range,
      help: "write the path as it leads on from the folder of the scenario file")
  }

  static func factsFileWithoutFacts(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .factsFileWithoutFacts, "the facts of a ticket are keys with values", at: range,
      help: "write 'ticket.opened_on: 2010-06-14' and the like")
  }

  static func malformedAmount(_ written: NameSyntax) -> Diagnostic {
    let meant = Money(meantBy: written.text).map { "write '\($0)'" }
    return Diagnostic(
      .malformedAmount, "'\(written.text)' is not how an amount is written", at: written.range,
      help: meant ?? "write the number and the currency, and nothing else: '20.00 EUR'")
  }

  static func malformedRate(_ written: NameSyntax) -> Diagnostic {
    let meant = ExactNumber(written.text).flatMap { $0.mantissa < 0 ? nil : $0 }
    return Diagnostic(
      .malformedRate, "'\(written.text)' is not how a rate of tax is written", at: written.range,
      help: meant.map { "write '\($0)%'" } ?? "write a percentage from zero: '20%'")
  }

  static func unknownCurrency(_ written: NameSyntax) -> Diagnostic {
    let meant = Suggestion.closest(to: written.text.uppercased(), among: Currency.allCodes)
    let code = Currency(written.text.uppercased())?.code ?? meant
    return Diagnostic(
      .unknownCurrency, "there is no currency '\(written.text)'", at: written.range,
      help: code.map { "write '\($0)'" } ?? "write a code of ISO 4217, such as 'EUR'")
  }

  static func contradictoryCurrency(
    _ currency: NameSyntax, amount: Expected<ExpectedAmount>
  ) -> Diagnostic {
    Diagnostic(
      .contradictoryCurrency, "the amount is not in '\(currency.text)'", at: currency.range,
      notes: [Note("it is \(amount.value)", at: amount.range)],
      help: "say the currency once, behind the amount")
  }
}

extension Money {
  /// Reads what somebody may have meant as an amount: `20,00 EUR`, `20.00 eur`, `EUR 20.00`,
  /// `20 €`.
  fileprivate init?(meantBy text: String) {
    let signs: [Character: String] = ["€": " EUR", "$": " USD", "£": " GBP", ",": "."]
    let words = text.map { signs[$0] ?? $0.uppercased() }.joined().split(separator: " ")
    let orders = [words, words.reversed()].map { $0.joined(separator: " ") }
    guard let money = orders.lazy.compactMap({ Money($0) }).first else { return nil }
    self = money
  }
}
