import AvenantModel
import AvenantValues

/// Statuses, read off memory in which they are settled.
extension OutcomeReader {
  /// Reads the codes of all outcomes: of charges and credits their statuses, then what became of their
  /// payments, then obligations and entitlements.
  ///
  /// - Parameters:
  ///   - codes: Takes the codes.
  ///   - registers: The memory.
  /// - Returns: Whether they are clear, and no condition of `consistent` is broken.
  func readCodes(into codes: UnsafeMutablePointer<UInt8>, _ registers: Registers) -> Bool {
    for literal in broken where registers.mustHold(literal) { return false }
    var next = codes + owed.count * 2
    for index in owed.indices {
      guard let payment = readStatus(of: owed[index], into: codes + index, registers) else {
        return false
      }
      codes[owed.count + index] = payment
    }
    for duty in duties {
      guard let place = dutyCases.place(duty.statuses, registers) else { return false }
      next.pointee = UInt8(place - duty.statuses.lowerBound)
      next += 1
    }
    for cases in entitlements {
      guard let place = entitlementCases.place(cases, registers) else { return false }
      next.pointee = UInt8(place - cases.lowerBound)
      next += 1
    }
    return true
  }

  /// Reads the status of a charge; answers the code of its payment, 0 where nothing is to be paid, and `nil`
  /// where that is not clear.
  private func readStatus(
    of owed: Owed, into code: UnsafeMutablePointer<UInt8>, _ registers: Registers
  ) -> UInt8? {
    var status = OutcomeCode.notDue
    if registers.mustHold(owed.applies) {
      status =
        registers.mustHold(owed.waived)
        ? .waived : registers.mustHold(owed.below) ? .belowMinimum : .due
    }
    code.pointee = status.rawValue
    guard status == .due, !owed.payments.isEmpty else { return 0 }
    return paymentCases.place(owed.payments, registers).map {
      UInt8($0 - owed.payments.lowerBound + 1)
    }
  }
}

extension Array {
  /// The place of the one case whose literal must hold.
  fileprivate func place<Status>(_ range: Range<Int>, _ registers: Registers) -> Int?
  where Element == OutcomeReader.Case<Status> {
    var found: Int?
    for place in range where registers.mustHold(self[place].literal) {
      guard found == nil else { return nil }
      found = place
    }
    return found
  }
}
