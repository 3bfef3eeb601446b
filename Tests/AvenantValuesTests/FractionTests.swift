import AvenantValues
import TestSupport
import Testing

@Suite struct FractionTests {
  @Test(
    arguments: [
      (10, -4, "-5/2"), (0, -7, "0"), (6, 3, "2"), (-6, -4, "3/2"), (.min, .min, "1"),
      (.max, .max, "1"), (.min, 2, "-85070591730234615865843651857942052864"),
      (.min, 1, "-170141183460469231731687303715884105728"),
      (2, .min, "-1/85070591730234615865843651857942052864"),
    ] as [(Int128, Int128, String)])
  func fractionsAreInLowestTerms(numerator: Int128, denominator: Int128, text: String) {
    #expect(Fraction(numerator, over: denominator)?.description == text)
  }

  @Test(
    arguments: [(1, 0), (0, 0), (.min, 0), (.min, -1), (1, .min), (3, .min)] as [(Int128, Int128)])
  func refusesZeroDenominatorsAndTermsThatDoNotFit(numerator: Int128, denominator: Int128) {
    #expect(Fraction(numerator, over: denominator) == nil)
  }

  @Test(arguments: [("0.50", "1/2"), ("-1.25", "-5/4"), ("20.00", "20"), ("0.000", "0")])
  func decimalNumbersAreFractions(text: String, fraction: String) throws {
    #expect(Fraction(try #require(ExactNumber(text))).description == fraction)
  }

  @Test(
    arguments: [
      ((1, 2), (1, 3), "5/6", "1/6", "1/6", "3/2"), ((1, 6), (1, 3), "1/2", "-1/6", "1/18", "1/2"),
      ((-1, 2), (1, 2), "0", "-1", "-1/4", "-1"),
      ((7, 10), (-2, 5), "3/10", "11/10", "-7/25", "-7/4"),
    ] as [((Int128, Int128), (Int128, Int128), String, String, String, String)])
  func arithmeticIsExact(
    left: (Int128, Int128), right: (Int128, Int128),
    sum: String, difference: String, product: String, quotient: String
  ) throws {
    let (left, right) = (
      try #require(Fraction(left.0, over: left.1)), try #require(Fraction(right.0, over: right.1))
    )
    #expect(left.adding(right)?.description == sum)
    #expect(left.subtracting(right)?.description == difference)
    #expect(left.multiplied(by: right)?.description == product)
    #expect(left.divided(by: right)?.description == quotient)
  }

  @Test func productsCancelBeforeTheyOverflow() throws {
    let huge = try #require(Fraction(.max, over: 3))
    let tiny = try #require(Fraction(3, over: .max))
    #expect(huge.multiplied(by: tiny)?.description == "1")
    #expect(huge.divided(by: huge)?.description == "1")
  }

  @Test func refusesResultsThatDoNotFit() throws {
    let (largest, smallest) = (
      try #require(Fraction(.max, over: 1)), try #require(Fraction(.min, over: 1))
    )
    let one = try #require(Fraction(1, over: 1))
    #expect(largest.adding(one) == nil)
    #expect(smallest.subtracting(one) == nil)
    #expect(smallest.multiplied(by: smallest) == nil)
    #expect(one.divided(by: smallest) == nil)
    #expect(
      try #require(Fraction(1, over: .max)).adding(try #require(Fraction(1, over: .max - 1))) == nil
    )
  }

  @Test func refusesDivisionByZero() throws {
    let zero = try #require(Fraction(0, over: 5))
    #expect(try #require(Fraction(1, over: 2)).divided(by: zero) == nil)
    #expect(zero.divided(by: zero) == nil)
  }

  @Test func orderIsExactForTheWidestTerms() throws {
    let ascending: [(Int128, Int128)] = [
      (.min, 1), (.min, .max), (-1, 1), (-1, .max), (0, 1), (1, .max), (.max - 2, .max - 1),
      (.max - 1, .max), (1, 1), (.max, .max - 1), (.max - 1, .max - 2), (.max, 1),
    ]
    let fractions = try ascending.map { try #require(Fraction($0.0, over: $0.1)) }
    #expect(fractions.shuffled().sorted() == fractions)
    #expect(Set(fractions).count == fractions.count)
  }

  @Test func lawsOfFractionsHoldWhereTheResultsFit() throws {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<1_000 {
      let terms = (0..<6).map { _ in Int128.random(in: -1_000_000...1_000_000, using: &generator) }
      guard let a = Fraction(terms[0], over: terms[1]), let b = Fraction(terms[2], over: terms[3]),
        let c = Fraction(terms[4], over: terms[5])
      else { continue }
      #expect(a.adding(b) == b.adding(a))
      #expect(a.adding(b)?.subtracting(b) == a)
      #expect(a.adding(b)?.adding(c) == b.adding(c)?.adding(a))
      #expect(
        a.multiplied(by: b.adding(c) ?? a)
          == a.multiplied(by: c).flatMap { a.multiplied(by: b)?.adding($0) })
      #expect((a < b) == (a.subtracting(b).map { $0.numerator < 0 }))
      if b.numerator != 0 { #expect(a.divided(by: b)?.multiplied(by: b) == a) }
    }
  }

  @Test(
    arguments: [
      (1, 3, "0.05", .halfUp, "0.35"), (1, 3, "0.05", .down, "0.30"),
      (-1, 3, "0.05", .floor, "-0.35"),
      (7, 1, "2", .halfEven, "8"), (5, 1, "2", .halfEven, "4"), (1234, 1, "100", .up, "1300"),
      (1, 8, "0.01", .halfEven, "0.12"), (1, 8, "0.01", .halfUp, "0.13"),
      (0, 1, "0.05", .up, "0.00"),
      (.max, .max - 1, "0.000000000000000001", .up, "1.000000000000000001"),
    ] as [(Int128, Int128, String, RoundingMode, String)])
  func roundsToMultiplesOfAStep(
    numerator: Int128, denominator: Int128, step: String, mode: RoundingMode, rounded: String
  ) throws {
    let fraction = try #require(Fraction(numerator, over: denominator))
    let step = try #require(ExactNumber(step))
    #expect(fraction.rounded(toMultipleOf: step, mode)?.description == rounded)
  }

  @Test(
    arguments: [
      (1, 3, "0"), (1, 3, "-0.05"), (.max, 1, "0.1"), (.max, 1, "2"), (1, .max, "7"),
    ] as [(Int128, Int128, String)])
  func refusesStepsThatAreNotPositiveAndMultiplesThatDoNotFit(
    numerator: Int128, denominator: Int128, step: String
  ) throws {
    let fraction = try #require(Fraction(numerator, over: denominator))
    let step = try #require(ExactNumber(step))
    #expect(fraction.rounded(toMultipleOf: step, .up) == nil)
  }

  @Test(arguments: [
    ("4", "0.25"), ("0.05", "20"), ("1", "1"), ("-8", "-0.125"), ("64", "0.015625"),
  ])
  func aReciprocalThatEndsSoonIsADecimal(number: String, reciprocal: String) throws {
    let fraction = Fraction(try #require(ExactNumber(number)))
    #expect(fraction.decimalReciprocal?.description == reciprocal)
  }

  @Test(arguments: ["0", "3", "60", "128", "0.7"])
  func aReciprocalThatDoesNotEndSoonIsNone(number: String) throws {
    #expect(Fraction(try #require(ExactNumber(number))).decimalReciprocal == nil)
  }

  @Test(arguments: [("-2.5", "5/2", "5/2"), ("2.5", "-5/2", "5/2"), ("0", "0", "0")])
  func aFractionHasAnOppositeAndASize(number: String, negated: String, size: String) throws {
    let fraction = Fraction(try #require(ExactNumber(number)))
    #expect(fraction.negated?.description == negated)
    #expect(fraction.magnitude?.description == size)
  }

  @Test func whatDoesNotFitHasNoOppositeAndNoSize() throws {
    let least = try #require(Fraction(.min, over: 1))
    #expect(least.negated == nil)
    #expect(least.magnitude == nil)
  }
}
