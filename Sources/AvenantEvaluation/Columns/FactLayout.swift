import AvenantModel

/// How the facts of a version are held as columns.
///
/// A fact with few options is held in sets of rows, one for each binary digit of the option's
/// place; any other as a number of 32 bits for each ticket.
final class FactLayout: Sendable {
  struct Fact: Sendable {
    /// The sets of rows of the digits, the lowest first; none where no test reads them.
    let digits: Range<Int>
    /// The column of numbers; negative where nothing reads it.
    let column: Int
  }

  let contract: ContractIdentity
  let versionIndex: Int
  let digitCount: Int
  let columnCount: Int
  private let list: FixedList<Fact>
  /// How each fact is held, for as long as this lives.
  nonisolated(unsafe) let facts: UnsafeBufferPointer<Fact>

  /// - Parameters:
  ///   - contract: The contract, checked.
  ///   - versionIndex: The place of the version.
  ///   - uses: Of each fact, how many digits are tested, and whether anything reads it as a number.
  init(
    _ contract: ContractIdentity, versionIndex: Int, uses: [(digits: Int, isNumber: Bool)]
  ) {
    (self.contract, self.versionIndex) = (contract, versionIndex)
    var (digitCount, columnCount) = (0, 0)
    list = FixedList(
      uses.map { use in
        let digits = digitCount..<(digitCount + use.digits)
        digitCount = digits.upperBound
        columnCount += use.isNumber ? 1 : 0
        return Fact(digits: digits, column: use.isNumber ? columnCount - 1 : -1)
      })
    (self.digitCount, self.columnCount) = (digitCount, columnCount)
    facts = list.elements
  }
}
