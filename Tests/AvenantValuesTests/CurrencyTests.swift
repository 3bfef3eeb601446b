import AvenantValues
import Testing

@Suite struct CurrencyTests {
  @Test(arguments: [
    ("EUR", 2), ("USD", 2), ("CHF", 2), ("MRU", 2), ("JPY", 0), ("KRW", 0), ("CLP", 0), ("ISK", 0),
    ("VND", 0), ("XAF", 0), ("XOF", 0), ("XPF", 0), ("UGX", 0), ("BHD", 3), ("IQD", 3), ("JOD", 3),
    ("KWD", 3), ("LYD", 3), ("OMR", 3), ("TND", 3), ("CLF", 4), ("UYW", 4),
  ])
  func minorDigitsAreThoseOfTheStandard(code: String, digits: Int) throws {
    let currency = try #require(Currency(code))
    #expect(currency.minorDigits == digits)
    #expect(currency.description == code)
  }

  @Test(arguments: [
    "", "eur", "Eur", "EURO", "EU", " EUR", "EUR ", "XXX", "XTS", "XAU", "XDR", "DEM", "HRK", "FRF",
    "ＥＵＲ", "E\u{301}UR", "km",
  ])
  func refusesWhatIsNotAnActiveCurrency(code: String) {
    #expect(Currency(code) == nil)
  }

  @Test func everyListedCodeIsACurrencyOfThreeLetters() {
    #expect(Currency.allCodes.count == 166)
    #expect(Currency.allCodes == Currency.allCodes.sorted())
    #expect(Currency.allCodes.allSatisfy { $0.utf8.count == 3 && Currency($0)?.code == $0 })
  }
}
