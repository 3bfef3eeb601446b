/// What gates of three literals come to, for every way in which these hold.
///
/// One look into a table serves every small gate alike, so that they can be done in a row.
enum GateTable {
  /// What is done with the literals.
  enum Row: Int, CaseIterable {
    case all, any
    /// Of the first; the others are the same.
    case complement

    fileprivate func result(_ one: Holding, _ other: Holding, _ third: Holding) -> Holding {
      switch self {
      case .all: one & other & third
      case .any: one | other | third
      case .complement: one.complement
      }
    }
  }

  /// Two bits for each literal, the first of them highest, and above them the row.
  static let list = FixedList(
    Row.allCases.flatMap { row in
      (UInt8(0)..<64).map { bits in
        row.result(
          Holding(bits: bits >> 4), Holding(bits: bits >> 2 & 3), Holding(bits: bits & 3))
      }
    })
}
