import AvenantValues
import TestSupport
import Testing

/// Sharing an amount by weights, so that the parts add up to it.
struct AllocationTests {
  private func parts(_ whole: String, _ weights: [String]) throws -> [String]? {
    let number = try #require(ExactNumber(whole))
    let fractions = try weights.map { Fraction(try #require(ExactNumber($0))) }
    return number.allocated(by: fractions)?.map(\.description)
  }

  @Test func whatIsLeftGoesToTheLargestRemainder() throws {
    #expect(try parts("10.00", ["1", "2", "4"]) == ["1.43", "2.86", "5.71"])
    #expect(try parts("0.05", ["0.3", "0.3", "0.4"]) == ["0.02", "0.01", "0.02"])
  }

  @Test func amongEqualRemaindersTheFirstIsServed() throws {
    #expect(try parts("10.00", ["1", "1", "1"]) == ["3.34", "3.33", "3.33"])
    #expect(try parts("0.02", ["1", "1", "1"]) == ["0.01", "0.01", "0.00"])
  }

  @Test func oneWeightTakesAll() throws {
    #expect(try parts("7.77", ["0.001"]) == ["7.77"])
  }

  @Test func aWeightOfZeroHasNoPart() throws {
    #expect(try parts("0.01", ["0", "1", "0"]) == ["0.00", "0.01", "0.00"])
  }

  @Test func aNumberBelowZeroIsSharedLikeItsMirrorImage() throws {
    #expect(try parts("-10.00", ["1", "1", "1"]) == ["-3.34", "-3.33", "-3.33"])
  }

  @Test func nothingIsSharedAmongNoWeights() throws {
    #expect(try parts("0.00", ["0", "0"]) == ["0.00", "0.00"])
    #expect(try parts("0.00", []) == [])
  }

  @Test func somethingCannotBeSharedAmongNoWeights() throws {
    #expect(try parts("0.01", ["0", "0"]) == nil)
    #expect(try parts("0.01", []) == nil)
  }

  @Test func aWeightBelowZeroIsRefused() throws {
    #expect(try parts("1.00", ["2", "-1"]) == nil)
  }

  @Test func whatDoesNotFitIsRefused() throws {
    let largest = Fraction(ExactNumber(mantissa: .max, scale: 0))
    #expect(ExactNumber(5).allocated(by: [largest, largest]) == nil)
  }

  @Test func thePartsAlwaysAddUpAndNoneIsAUnitFromItsShare() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      let whole = ExactNumber(
        mantissa: Int128(Int64.random(in: -99_999...99_999, using: &random)), scale: 2)
      let weights = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        Fraction(ExactNumber(Int.random(in: 0...50, using: &random)))
      }
      guard let parts = whole.allocated(by: weights) else {
        #expect(weights.allSatisfy { $0.numerator == 0 } && whole.mantissa != 0)
        continue
      }
      #expect(parts.reduce(0) { $0 + $1.mantissa } == whole.mantissa)
      let sum = weights.reduce(Int128(0)) { $0 + $1.numerator }
      for (part, weight) in zip(parts, weights) where sum > 0 {
        #expect(abs(part.mantissa * sum - whole.mantissa * weight.numerator) < sum)
      }
    }
  }
}
