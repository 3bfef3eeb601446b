/// Where the status of a charge or credit stands.
private struct OwedCode: Sendable {
  let code: Int32
  let applies: Int32
  let waived: Int32
  let below: Int32
  /// What became of its payment.
  let payment: CaseCode

  /// The status.
  @inline(__always)
  func read(_ holdings: UnsafeMutablePointer<Holding>) -> OutcomeCode {
    guard holdings[Int(applies)].must else { return .notDue }
    if holdings[Int(waived)].must { return .waived }
    return holdings[Int(below)].must ? .belowMinimum : .due
  }
}

/// Where several literals stand of which just one has to hold.
private struct CaseCode: Sendable {
  let code: Int32
  let first: Int32
  let count: Int32

  /// The place of the one that must hold; `nil` where that is not clear.
  @inline(__always)
  func read(
    _ literals: UnsafeBufferPointer<Int32>, _ holdings: UnsafeMutablePointer<Holding>
  ) -> UInt8? {
    var (found, number): (UInt8, UInt8) = (0, 0)
    for place in 0..<UInt8(truncatingIfNeeded: count) {
      let must = holdings[Int(literals[Int(first) &+ Int(place)])].bits & 1
      found |= must &* place
      number &+= must
    }
    return number == 1 ? found : nil
  }
}

/// Reads the statuses of some outcomes off memory in which they are settled, as codes.
///
/// There is a code for every outcome of the version: of charges and credits their statuses, then
/// what became of their payments, then obligations and entitlements.
struct StatusReader: Sendable {
  private let owed: FixedList<OwedCode>
  private let cases: FixedList<CaseCode>
  /// The literals of all cases, one outcome behind the other.
  private let literals: FixedList<Int32>
  /// The literals of which none may hold.
  private let broken: FixedList<Int32>

  /// - Parameters:
  ///   - found: All outcomes of the version.
  ///   - reached: Those that are read; the codes of others stay as they are.
  ///   - broken: That conditions of `consistent` are broken.
  init(_ found: FoundOutcomes, _ reached: ReachedOutcomes, broken: [Literal]) {
    var literals: [Int32] = []
    func add(_ cases: some Sequence<Literal>, code: Int) -> CaseCode {
      let first = literals.count
      literals += cases.map { Int32($0.index) }
      return CaseCode(
        code: Int32(code), first: Int32(first), count: Int32(literals.count - first))
    }
    let (owedCount, dutyCount) = (found.owed.count, found.duties.count)
    owed = FixedList(
      reached.owed.map { index in
        let place = found.owed[index]
        return OwedCode(
          code: Int32(index), applies: Int32(place.applies.index),
          waived: Int32(place.waived.index), below: Int32(place.below.index),
          payment: add(
            found.paymentCases[place.payments].map(\.literal), code: owedCount + index))
      })
    let duties = reached.duties.map { index in
      add(
        found.dutyCases[found.duties[index].statuses].map(\.literal), code: owedCount * 2 + index)
    }
    let entitlements = reached.entitlements.map { index in
      add(
        found.entitlementCases[found.entitlements[index]].map(\.literal),
        code: owedCount * 2 + dutyCount + index)
    }
    cases = FixedList(duties + entitlements)
    self.literals = FixedList(literals)
    self.broken = FixedList(broken.map { Int32($0.index) })
  }

  /// Reads the codes.
  ///
  /// - Parameters:
  ///   - codes: Takes the codes; there is a place for every outcome of the version.
  ///   - registers: The memory.
  /// - Returns: Whether they are clear, and no condition of `consistent` is broken.
  func read(into codes: UnsafeMutablePointer<UInt8>, _ registers: Registers) -> Bool {
    let holdings = registers.holdings
    for literal in broken.elements where holdings[Int(literal)].must { return false }
    let literals = literals.elements
    for place in owed.elements {
      let status = place.read(holdings)
      codes[Int(place.code)] = status.rawValue
      var payment: UInt8 = 0
      if status == .due, place.payment.count > 0 {
        guard let found = place.payment.read(literals, holdings) else { return false }
        payment = found + 1
      }
      codes[Int(place.payment.code)] = payment
    }
    for place in cases.elements {
      guard let found = place.read(literals, holdings) else { return false }
      codes[Int(place.code)] = found
    }
    return true
  }
}

extension FoundOutcomes {
  /// The codes of a ticket by which nothing is due or owed; of each entitlement the first.
  var restCodes: [UInt8] {
    Array(repeating: OutcomeCode.notDue.rawValue, count: owed.count * 2)
      + duties.map { duty in
        restCase(of: duty).map { UInt8($0 - duty.statuses.lowerBound) } ?? 0
      } + Array(repeating: 0, count: entitlements.count)
  }

  /// The place among the cases that says that an obligation is not owed.
  func restCase(of duty: OutcomeReader.Duty) -> Int? {
    duty.statuses.first { dutyCases[$0].status == .notOwed }
  }
}
