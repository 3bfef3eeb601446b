import AvenantValues
import TestSupport
import Testing

@Suite struct RoundingModeTests {
  /// The columns of the table in the documentation of `java.math.RoundingMode`.
  private static let columns: [RoundingMode] = [
    .up, .down, .ceiling, .floor, .halfUp, .halfDown, .halfEven,
  ]

  @Test(
    arguments: [
      (55, [6, 5, 6, 5, 6, 5, 6]), (25, [3, 2, 3, 2, 3, 2, 2]), (16, [2, 1, 2, 1, 2, 2, 2]),
      (11, [2, 1, 2, 1, 1, 1, 1]), (10, [1, 1, 1, 1, 1, 1, 1]), (4, [1, 0, 1, 0, 0, 0, 0]),
      (0, [0, 0, 0, 0, 0, 0, 0]), (-4, [-1, 0, 0, -1, 0, 0, 0]),
      (-5, [-1, 0, 0, -1, -1, 0, 0]), (-10, [-1, -1, -1, -1, -1, -1, -1]),
      (-11, [-2, -1, -1, -2, -1, -1, -1]), (-16, [-2, -1, -1, -2, -2, -2, -2]),
      (-25, [-3, -2, -2, -3, -3, -2, -2]), (-55, [-6, -5, -5, -6, -6, -5, -6]),
    ] as [(Int128, [Int128])])
  func tenthsRoundAsTheTableSays(tenths: Int128, expected: [Int128]) throws {
    #expect(Self.columns.map { $0.divide(tenths, by: 10) } == expected)
    let fraction = try #require(Fraction(tenths, over: 10))
    #expect(
      Self.columns.map { $0.round(fraction, toScale: 0) }
        == expected.map { ExactNumber(mantissa: $0, scale: 0) })
  }

  @Test(arguments: RoundingMode.allCases)
  func wholeQuotientsAreLeftAlone(mode: RoundingMode) {
    #expect(mode.divide(.min, by: 1) == .min)
    #expect(mode.divide(.max, by: 1) == .max)
    #expect(mode.divide(.max, by: .max) == 1)
    #expect(mode.divide(0, by: .max) == 0)
    #expect(mode.divide(.min, by: 2) == Int128.min / 2)
  }

  @Test(
    arguments: [
      (.min, .max, [-2, -1, -1, -2, -1, -1, -1]), (.max - 1, .max, [1, 0, 1, 0, 1, 1, 1]),
      (.max / 2, .max, [1, 0, 1, 0, 0, 0, 0]), (.max / 2 + 1, .max, [1, 0, 1, 0, 1, 1, 1]),
      (1, .max, [1, 0, 1, 0, 0, 0, 0]), (-1, .max, [-1, 0, 0, -1, 0, 0, 0]),
      (.max / 2, .max - 1, [1, 0, 1, 0, 1, 0, 0]),
    ] as [(Int128, Int128, [Int128])])
  func widestNumbersRoundWithoutOverflow(
    numerator: Int128, denominator: Int128, expected: [Int128]
  ) {
    #expect(Self.columns.map { $0.divide(numerator, by: denominator) } == expected)
  }

  @Test(
    arguments: [
      ("half_up", .halfUp), ("half_down", .halfDown), ("half_even", .halfEven), ("up", .up),
      ("down", .down), ("ceiling", .ceiling), ("floor", .floor),
    ] as [(String, RoundingMode)])
  func wordsOfContractsNameTheModes(word: String, mode: RoundingMode) {
    #expect(RoundingMode(rawValue: word) == mode)
  }

  @Test(arguments: ["", "halfUp", "half up", "HALF_UP", "nearest", "unnecessary"])
  func refusesOtherWords(word: String) {
    #expect(RoundingMode(rawValue: word) == nil)
  }

  @Test func everyModeChoosesANeighbourAndHalvesChooseTheNearer() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<2_000 {
      let numerator = generator.wideNumber()
      let denominator = Int128.random(in: 1 ... .max / 4, using: &generator)
      let exact = try #require(Fraction(numerator, over: denominator))
      let floor = RoundingMode.floor.divide(numerator, by: denominator)
      let ceiling = RoundingMode.ceiling.divide(numerator, by: denominator)
      #expect(ceiling - floor == (exact.denominator == 1 ? 0 : 1))
      for mode in RoundingMode.allCases {
        let rounded = mode.divide(numerator, by: denominator)
        #expect(rounded == floor || rounded == ceiling)
        #expect(mode.round(exact, toScale: 0)?.mantissa == rounded)
      }
      let mirrored = RoundingMode.halfUp.divide(-numerator, by: denominator)
      #expect(mirrored == -RoundingMode.halfUp.divide(numerator, by: denominator))
    }
  }

  @Test func productsWiderThanTheNumbersAreRoundedExactly() throws {
    // Just above 1, and too long for its numerator to be multiplied by 10^18 in 128 bits.
    let above = try #require(Fraction(.max, over: .max - 1))
    #expect(RoundingMode.halfEven.round(above, toScale: 18)?.description == "1.000000000000000000")
    #expect(RoundingMode.up.round(above, toScale: 18)?.description == "1.000000000000000001")
    #expect(RoundingMode.floor.round(above, toScale: 18)?.description == "1.000000000000000000")
    let smallest = try #require(Fraction(.min, over: 1))
    #expect(RoundingMode.floor.round(smallest, toScale: 0)?.mantissa == .min)
  }

  @Test(arguments: [-1, 19, .min, .max])
  func refusesScalesThatNumbersDoNotHave(scale: Int) throws {
    let third = try #require(Fraction(1, over: 3))
    #expect(RoundingMode.halfUp.round(third, toScale: scale) == nil)
  }

  @Test func refusesRoundedNumbersThatDoNotFit() throws {
    let largest = try #require(Fraction(.max, over: 1))
    let smallest = try #require(Fraction(.min, over: 3))
    #expect(RoundingMode.halfUp.round(largest, toScale: 1) == nil)
    #expect(RoundingMode.down.round(smallest, toScale: 18) == nil)
  }
}
