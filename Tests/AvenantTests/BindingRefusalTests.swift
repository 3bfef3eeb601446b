import Avenant
import Testing

/// Bindings that do not fit a contract are refused when they are set up, all of them at once.
@Suite struct BindingRefusalTests {
  @Test func nothingIsBound() throws {
    let problems = try problems { _ in }
    #expect(
      problems == [
        "'lent_on' is not bound, and the contract does not say what holds without it",
        "'reader.kind' is not bound, and the contract does not say what holds without it",
        "'book.value' is not bound, and the contract does not say what holds without it",
      ])
  }

  @Test func everythingIsSaidAtOnce() throws {
    let problems = try problems { facts in
      facts.date("lent_no", \.lentOn)
      facts.date("lent_on", \.lentOn)
      facts.date("lent_on", \.returnedOn)
      facts.boolean("returned.on", \.isDamaged)
      facts.money("book.value", in: "USD", minorUnits: \.cents)
      facts.number("book.weight", unit: "g", decimals: 0, \.grams)
      facts.number("discount", unit: nil, decimals: 0, \.discount)
      facts.months("grace", \.grace)
      facts.text("publisher", \.name)
    }
    #expect(
      problems == [
        "the contract has no fact 'lent_no'; did you mean 'lent_on'?",
        "'lent_on' is bound twice",
        "'returned.on' is a date, but true or false is bound to it",
        "'book.value' is an amount in EUR, but an amount in USD is bound to it",
        "'book.weight' is a number of kg, but a number of g is bound to it",
        "'discount' is a percentage, but a number is bound to it",
        "'grace' is a number of days, but a number of months is bound to it",
        "the contract has no fact 'publisher'",
        "'reader.kind' is not bound, and the contract does not say what holds without it",
      ])
  }

  @Test func aCurrencyThatDoesNotExist() throws {
    let problems = try problems(replacing: "book.value") {
      $0.money("book.value", in: "EURO", minorUnits: \.cents)
    }
    #expect(
      problems == ["'book.value' is an amount in EUR, but a number of EURO is bound to it"])
  }

  @Test func moreDecimalsThanTheFactHas() throws {
    let problems = try problems(replacing: "book.weight") {
      $0.number("book.weight", unit: "kg", decimals: 4, \.grams)
    }
    #expect(
      problems == ["'book.weight' has at most 3 decimals, but 4 are bound to it"])
  }

  @Test(arguments: [-1, -60, Int.min, 19, Int.max])
  func decimalsThatThereAreNot(decimals: Int) throws {
    let problems = try problems(replacing: "book.weight") {
      $0.number("book.weight", unit: "kg", decimals: decimals, \.grams)
    }
    #expect(
      problems == ["'book.weight' has at most 3 decimals, but \(decimals) are bound to it"])
  }

  private enum Kind: String, CaseIterable, Sendable { case adult, teenager, child, senior }

  @Test func optionsThatTheContractDoesNotHave() throws {
    let problems = try problems(replacing: "reader.kind") {
      $0.choice("reader.kind") { _ in Kind.adult }
    }
    #expect(
      problems == [
        "'reader.kind' has no option 'teenager'", "'reader.kind' has no option 'senior'",
      ])
  }

  @Test func noneOfWhatIsNotOptional() throws {
    let problems = try problems(replacing: "grace") { $0.days("grace", ifNil: .absent, \.grace) }
    #expect(
      problems == ["'grace' is not optional, so that nil cannot say there is none"])
  }

  @Test func aListThatTheContractAsksFor() throws {
    let contract = try LoadedContract(
      contract: SourceFile(
        path: "contract.yaml",
        text: SampleContract.contract.replacing(
          "consistent:", with: "  books: { list: { title: { type: text } } }\nconsistent:")),
      versions: [SourceFile(path: "versions/1.yaml", text: SampleContract.version)])
    let error = #expect(throws: BindingError.self) { try TypedFacts(contract, Loan.bindings) }
    #expect(
      error?.description
        == "'books' is not bound, and the contract does not say what holds without it")
  }

  /// What is wrong with the bindings of a loan, with other ones for one fact.
  private func problems(
    replacing fact: String, by bind: (inout FactBindings<Loan>) -> Void
  ) throws -> [String] {
    try problems { facts in
      for binding in Loan.bindings.all where binding.fact != fact { facts.bind(binding) }
      bind(&facts)
    }
  }

  private func problems(_ bind: (inout FactBindings<Loan>) -> Void) throws -> [String] {
    var facts = FactBindings<Loan>()
    bind(&facts)
    let contract = try SampleContract.loaded()
    let error = #expect(throws: BindingError.self) { try TypedFacts(contract, facts) }
    return error?.problems.map(\.description) ?? []
  }
}
