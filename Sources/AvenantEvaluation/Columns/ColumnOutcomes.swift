/// Where outcomes stand in columns: which literals they are read from, each of them once.
final class ColumnOutcomes: Sendable {
  /// Of these literals just one must hold: in every row, or in those in which something is due.
  struct Choice: Hashable, Sendable {
    let literals: [Int]
    /// The place of the charge or credit that is due; `nil` for every row.
    let due: Int?
  }

  /// The literals that outcomes are read from.
  let literals: [Literal]
  let choices: [Choice]
  private let places: [Literal: Int]

  init(_ reader: OutcomeReader) {
    var literals: [Literal] = []
    var places: [Literal: Int] = [:]
    func add(_ literal: Literal) {
      guard places[literal] == nil else { return }
      places[literal] = literals.count
      literals.append(literal)
    }
    for owed in reader.owed { [owed.applies, owed.waived, owed.below].forEach(add) }
    for duty in reader.duties { add(duty.applies) }
    reader.paymentCases.forEach { add($0.literal) }
    reader.dutyCases.forEach { add($0.literal) }
    reader.entitlementCases.forEach { add($0.literal) }
    (self.literals, self.places) = (literals, places)
    choices = Self.choices(of: reader)
  }

  private static func choices(of reader: OutcomeReader) -> [Choice] {
    func places(_ literals: [Literal]) -> [Int] {
      literals.filter { $0 != .never }.map(\.index).sorted()
    }
    let payments = reader.owed.enumerated().filter { !$1.payments.isEmpty }.map { index, owed in
      Choice(literals: places(reader.paymentCases[owed.payments].map(\.literal)), due: index)
    }
    let others =
      reader.duties.map { reader.dutyCases[$0.statuses].map(\.literal) }
      + reader.entitlements.map { reader.entitlementCases[$0].map(\.literal) }
    return payments
      + Array(Set(others.map { Choice(literals: places($0), due: nil) })).sorted {
        $0.literals.lexicographicallyPrecedes($1.literals)
      }
  }

  /// The place of a literal among those that outcomes are read from.
  func place(of literal: Literal) -> Int { places[literal] ?? 0 }
}
