import AvenantValues
import Testing

@Suite struct ExactNumberTests {
  @Test(
    arguments: [
      ("20.10", 2010, 2), ("0", 0, 0), ("0.50", 50, 2), ("-0.5", -5, 1), ("-0", 0, 0),
      ("-0.00", 0, 2), ("7", 7, 0), ("100", 100, 0), ("1000.000", 1_000_000, 3),
      ("0.000000000000000001", 1, 18), ("10203.0405", 102_030_405, 4),
      ("170141183460469231731687303715884105727", .max, 0),
      ("-170141183460469231731687303715884105728", .min, 0),
      ("-170141183460469231731.687303715884105728", .min, 18),
      (
        "100000000000000000000000000000000000000",
        100_000_000_000_000_000_000_000_000_000_000_000_000, 0
      ),
    ] as [(String, Int128, Int)])
  func plainNumbersKeepTheirDecimals(text: String, mantissa: Int128, scale: Int) throws {
    let number = try #require(ExactNumber(text))
    #expect(number.mantissa == mantissa)
    #expect(number.scale == scale)
    #expect(number.description == (mantissa == 0 ? text.filter { $0 != "-" } : text))
    #expect(ExactNumber(json: text)?.description == number.description)
  }

  @Test(arguments: [
    "", "-", ".", "1.", ".5", "-.5", "+1", "1e5", "1E5", "007", "-01", "00", "00.5", "1,000",
    "1 000",
    " 1", "1 ", "1\n", "1..2", "1.2.3", "--1", "1-", "0x10", "1_000", "NaN", "Infinity", "１", "1.５",
    "٣", "1\u{301}", "½", "1\u{0}",
  ])
  func refusesWhatIsNotAPlainNumber(text: String) {
    #expect(ExactNumber(text) == nil)
  }

  @Test(arguments: [
    "0.0000000000000000001", "1.0000000000000000000",
    "1234567890123456789012345678901234567890", "1000000000000000000000000000000000000000",
    "170141183460469231731687303715884105728", "-170141183460469231731687303715884105729",
    "170141183460469231731.6873037158841057280", "1000000000000000000000.000000000000000000",
  ])
  func refusesDigitsThatDoNotFit(text: String) {
    #expect(ExactNumber(text) == nil)
  }

  @Test(arguments: [
    ("1e5", "100000"), ("1.50e1", "15.0"), ("1.5E+1", "15"), ("15e-1", "1.5"),
    ("1e-18", "0.000000000000000001"),
    ("0e99999999999999999999", "0"), ("0.0e-99999999999999999999", "0.000000000000000000"),
    ("1.0000000000000000000", "1.000000000000000000"), ("10e-19", "0.000000000000000001"),
    ("1000000000000000000000.000000000000000000", "1000000000000000000000"),
    ("1e38", "100000000000000000000000000000000000000"), ("-2e00", "-2"), ("1.10e-2", "0.0110"),
  ])
  func jsonNumbersAreReadExactly(text: String, value: String) {
    #expect(ExactNumber(json: text)?.description == value)
  }

  @Test(arguments: [
    "1e-19", "1e39", "2e38", "1e99999999999999999999", "1e-99999999999999999999", "1.5e-18",
    "0.12345678901234567891", "1e", "1e+", "1e-", "e1", "01", "1.e1", "+1", "1e1.5", "1e1 ", "１",
    "NaN", "-", "", "null", "\"1\"",
  ])
  func refusesJsonThatIsNotANumberOrDoesNotFit(text: String) {
    #expect(ExactNumber(json: text) == nil)
  }

  @Test func equalValuesAreEqualWhateverTheirScale() throws {
    let half = try #require(ExactNumber("0.5"))
    let longHalf = try #require(ExactNumber("0.500000000000000000"))
    #expect(half == longHalf)
    #expect(Set([half, longHalf, ExactNumber(5)]).count == 2)
    #expect(longHalf.reduced.description == "0.5")
    #expect(ExactNumber("-20.00")?.reduced.description == "-20")
    #expect(ExactNumber("0.000")?.reduced.scale == 0)
  }

  @Test func orderIsThatOfTheValuesEvenWhereAligningWouldOverflow() {
    let ascending = [
      ExactNumber(mantissa: .min, scale: 0), ExactNumber(mantissa: .min + 1, scale: 0),
      ExactNumber(mantissa: .min, scale: 18), ExactNumber(mantissa: -1, scale: 18), ExactNumber(0),
      ExactNumber(mantissa: 1, scale: 18), ExactNumber(mantissa: 11, scale: 1), ExactNumber(2),
      ExactNumber(mantissa: .max, scale: 18), ExactNumber(mantissa: .max, scale: 0),
    ]
    #expect(ascending.shuffled().sorted() == ascending)
    #expect(Set(ascending).count == ascending.count)
  }

  @Test(arguments: [
    ("20.10", 1, "20.1"), ("20.10", 4, "20.1000"), ("20", 0, "20"), ("0.00", 0, "0"),
  ])
  func rescalingKeepsTheValue(text: String, scale: Int, expected: String) {
    #expect(ExactNumber(text)?.rescaled(to: scale)?.description == expected)
  }

  @Test(arguments: [
    ("20.15", 1), ("-0.01", 0), ("1", 19), ("1", -1), ("1", .min), ("1", .max),
    ("170141183460469231731687303715884105727", 1), ("1000000000000000000000", 18),
  ])
  func refusesToRescaleWhereDigitsWouldBeLostOrDoNotFit(text: String, scale: Int) throws {
    #expect(try #require(ExactNumber(text)).rescaled(to: scale) == nil)
  }

  @Test(arguments: [
    ("0.1", "0.2", "0.3", "-0.1", "0.02"), ("20.10", "3", "23.10", "17.10", "60.30"),
    ("-1.5", "0.25", "-1.25", "-1.75", "-0.375"),
    (
      "9999999999999999999", "9999999999999999999", "19999999999999999998", "0",
      "99999999999999999980000000000000000001"
    ),
  ])
  func arithmeticIsExact(
    left: String, right: String, sum: String, difference: String, product: String
  ) throws {
    let (left, right) = (try #require(ExactNumber(left)), try #require(ExactNumber(right)))
    #expect(left.adding(right)?.description == sum)
    #expect(left.subtracting(right)?.description == difference)
    #expect(left.multiplied(by: right)?.description == product)
  }

  @Test func refusesResultsThatDoNotFit() {
    let (largest, smallest) = (
      ExactNumber(mantissa: .max, scale: 0), ExactNumber(mantissa: .min, scale: 0)
    )
    #expect(largest.adding(ExactNumber(1)) == nil)
    #expect(smallest.subtracting(ExactNumber(1)) == nil)
    #expect(smallest.multiplied(by: ExactNumber(-1)) == nil)
    #expect(largest.adding(ExactNumber(mantissa: 1, scale: 1)) == nil)
    let tenDecimals = ExactNumber(mantissa: 1, scale: 10)
    #expect(tenDecimals.multiplied(by: tenDecimals) == nil)
  }

  @Test func powersOfTenReachThirtyEightZeros() {
    #expect(ExactNumber.powerOfTen(0) == 1)
    #expect(ExactNumber.powerOfTen(38).description == "1" + String(repeating: "0", count: 38))
  }
}
