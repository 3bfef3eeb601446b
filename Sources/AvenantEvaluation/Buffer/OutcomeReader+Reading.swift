import AvenantModel
import AvenantValues

/// Outcomes, read off memory in which they are settled.
extension OutcomeReader {
  /// Reads all outcomes; says whether they fit.
  func read(into buffer: inout EvaluationBuffer) -> Bool {
    var fits = true
    for index in owed.indices {
      fits = read(owed[index], into: &buffer.owed[index], buffer.memory) && fits
    }
    for index in duties.indices {
      fits = read(duties[index], into: &buffer.duties[index], buffer.memory) && fits
    }
    for index in entitlements.indices {
      guard let place = place(in: entitlementCases, entitlements[index], buffer.memory) else {
        return false
      }
      buffer.entitlementCases[index] = place - entitlements[index].lowerBound
      buffer.entitlements[index] = entitlementCases[place].status
    }
    return fits
  }

  /// The place of the one case whose literal must hold, found without a branch for each.
  @inline(__always)
  private func place<Status>(
    in cases: [Case<Status>], _ range: Range<Int>, _ memory: borrowing Memory
  ) -> Int? {
    cases.withUnsafeBufferPointer { cases in
      memory.holdings.withUnsafeBufferPointer { holdings in
        var (place, count) = (0, 0)
        for index in range {
          let isIt = Int(holdings[cases[index].literal.index].bits & 1)
          place |= index & (0 &- isIt)
          count &+= isIt
        }
        return count == 1 ? place : nil
      }
    }
  }

  /// Reads an obligation; says whether its status is settled.
  @inline(__always)
  private func read(
    _ duty: Duty, into outcome: inout EvaluationBuffer.Duty, _ memory: borrowing Memory
  ) -> Bool {
    guard let place = place(in: dutyCases, duty.statuses, memory) else { return false }
    outcome.caseIndex = place - duty.statuses.lowerBound
    outcome.status = dutyCases[place].status
    outcome.lastDay = nil
    if let slot = duty.lastDay, memory.mustHold(duty.applies) {
      outcome.lastDay = memory.date(slot)
    }
    return true
  }

  /// Reads a charge; says whether its amount fits and, where it is due, is there.
  @inline(__always)
  private func read(
    _ owed: Owed, into outcome: inout EvaluationBuffer.Owed, _ memory: borrowing Memory
  ) -> Bool {
    outcome = EvaluationBuffer.Owed()
    guard memory.mustHold(owed.applies) else { return true }
    outcome.status =
      memory.mustHold(owed.waived) ? .waived : memory.mustHold(owed.below) ? .belowMinimum : .due
    guard readAmount(of: owed, into: &outcome, memory) else { return false }
    guard outcome.status == .due else { return true }
    outcome.dueOn = owed.dueOn.flatMap { memory.date($0) }
    if !owed.payments.isEmpty {
      guard let place = place(in: paymentCases, owed.payments, memory) else { return false }
      outcome.payment = paymentCases[place].status
    }
    // What is due without an amount leaves a total open.
    return outcome.hasAmount
  }

  /// Reads an amount; says whether it fits 64 bits.
  @inline(__always)
  private func readAmount(
    of owed: Owed, into outcome: inout EvaluationBuffer.Owed, _ memory: borrowing Memory
  ) -> Bool {
    switch owed.amount {
    case .number(let number) where number.scale == owed.scale:
      outcome.hasAmount = memory.states[number.slot.index] == .known
      outcome.amount = outcome.hasAmount ? memory.words[number.slot.index] : 0
    case .number, .wide, .condition, .period:
      guard let amount = memory.exactNumber(owed.amount, scale: owed.scale) else { return true }
      guard amount.scale == owed.scale, let word = Int64(exactly: amount.mantissa) else {
        return false
      }
      (outcome.hasAmount, outcome.amount) = (true, word)
    }
    return true
  }
}
