import AvenantValues
import Testing

@Suite struct MoneyTests {
  @Test(arguments: [
    ("20.00 EUR", "20.00 EUR"), ("20 EUR", "20.00 EUR"), ("0.2145 EUR", "0.2145 EUR"),
    ("-3.5 USD", "-3.50 USD"), ("1000 JPY", "1000 JPY"), ("1 KWD", "1.000 KWD"),
    ("1.5 JPY", "1.5 JPY"), ("0.2000 EUR", "0.2000 EUR"), ("2 CLF", "2.0000 CLF"),
    ("170141183460469231731687303715884105727 EUR", "170141183460469231731687303715884105727 EUR"),
  ])
  func descriptionShowsAtLeastTheMinorDigits(text: String, description: String) {
    #expect(Money(text)?.description == description)
  }

  @Test(arguments: [
    "", " ", "20.00", "EUR", "EUR 20.00", "20.00EUR", "20.00  EUR", "20.00 EUR ", " 20.00 EUR",
    "20.00 eur", "20,00 EUR", "1,000.00 EUR", "20.00 XXX", "20.00 €", "€20", "+20 EUR", "20. EUR",
    "20.00\tEUR", "20.00\u{A0}EUR", "1e3 EUR", "20.00 EUR EUR",
  ])
  func refusesWhatIsNotAnAmountAndACode(text: String) {
    #expect(Money(text) == nil)
  }

  @Test func equalityIsOfValueAndCurrency() throws {
    let euro = try #require(Currency("EUR"))
    #expect(Money("20 EUR") == Money("20.00 EUR"))
    #expect(Money("20 EUR") != Money("20 USD"))
    #expect(Money(amount: ExactNumber(20), currency: euro) == Money("20.00 EUR"))
    #expect(Set([Money("20 EUR"), Money("20.00 EUR"), Money("20.01 EUR")]).count == 2)
  }
}
