import AvenantModel
import AvenantValues

/// Outcomes, read off memory in which they are settled.
extension OutcomeReader {
  /// Reads all outcomes; says whether they fit.
  func read(into buffer: inout EvaluationBuffer) -> Bool {
    for index in values.indices {
      buffer.values[index] = values[index].value(in: buffer.memory)
    }
    return readDuties(into: &buffer.duties, buffer.memory)
      && readEntitlements(into: &buffer.entitlements, &buffer.entitlementCases, buffer.memory)
      && readCharges(into: &buffer.owed, buffer.memory)
  }

  private func readDuties(
    into outcomes: inout [EvaluationBuffer.Duty], _ memory: borrowing Memory
  ) -> Bool {
    outcomes.withUnsafeMutableBufferPointer { outcomes in
      duties.withUnsafeBufferPointer { duties in
        dutyCases.withUnsafeBufferPointer { cases in
          for index in duties.indices {
            guard let place = cases.place(duties[index].statuses, memory) else { return false }
            outcomes[index].caseIndex = place - duties[index].statuses.lowerBound
            outcomes[index].status = cases[place].status
            outcomes[index].lastDay = nil
            if let slot = duties[index].lastDay, memory.mustHold(duties[index].applies) {
              outcomes[index].lastDay = memory.date(slot)
            }
          }
          return true
        }
      }
    }
  }

  private func readEntitlements(
    into outcomes: inout [EntitlementOutcome.Status], _ caseIndices: inout [Int],
    _ memory: borrowing Memory
  ) -> Bool {
    entitlementCases.withUnsafeBufferPointer { cases in
      for index in entitlements.indices {
        guard let place = cases.place(entitlements[index], memory) else { return false }
        caseIndices[index] = place - entitlements[index].lowerBound
        outcomes[index] = cases[place].status
      }
      return true
    }
  }

  private func readCharges(
    into outcomes: inout [EvaluationBuffer.Owed], _ memory: borrowing Memory
  ) -> Bool {
    outcomes.withUnsafeMutableBufferPointer { outcomes in
      owed.withUnsafeBufferPointer { owed in
        for index in owed.indices {
          guard read(owed[index], into: &outcomes[index], memory) else { return false }
        }
        return true
      }
    }
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
    if let slot = owed.dueOn { outcome.dueOn = memory.date(slot) }
    if !owed.payments.isEmpty {
      let place = paymentCases.withUnsafeBufferPointer { $0.place(owed.payments, memory) }
      guard let place else { return false }
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

extension UnsafeBufferPointer {
  /// The place of the one case whose literal must hold, found without a branch for each.
  @inline(__always)
  fileprivate func place<Status>(_ range: Range<Int>, _ memory: borrowing Memory) -> Int?
  where Element == OutcomeReader.Case<Status> {
    memory.holdings.withUnsafeBufferPointer { holdings in
      var (place, count) = (0, 0)
      for index in range {
        let isIt = Int(holdings[self[index].literal.index].bits & 1)
        place |= index & (0 &- isIt)
        count &+= isIt
      }
      return count == 1 ? place : nil
    }
  }
}
