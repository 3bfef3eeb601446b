import AvenantModel
import AvenantValues

/// Outcomes, read off memory in which they are settled.
extension OutcomeReader {
  /// Works out and reads all outcomes of a ticket of which nothing is open.
  ///
  /// - Parameters:
  ///   - registers: The facts of the ticket, in their places.
  ///   - workspace: The memory, and what tickets came to.
  ///   - places: Take the outcomes.
  ///   - program: The version.
  /// - Returns: Whether outcomes say all; `nil` where something became open.
  @inline(__always)
  func read(
    _ registers: inout Registers, _ workspace: Workspace, into places: OutcomePlaces,
    _ program: VersionProgram
  ) -> Bool? {
    registers.run(view.numbers, program)
    guard registers.openBit == 0 else { return nil }
    let known = workspace.memo.recall(registers, view.fingerprint, into: places)
    workspace.literals = known ?? UnsafePointer(registers.holdings)
    if known == nil { registers.run(view.gates, program) }
    if view.readsLiterals {
      if let known { workspace.take(known) }
      registers.run(view.rest, program)
      guard registers.openBit == 0 else { return nil }
    }
    if known == nil || !view.readsFingerprint {
      guard readStatuses(into: places, registers) else { return false }
      if known == nil { workspace.memo.keep(registers, places) }
    }
    return readNumbers(into: places, registers)
  }

  /// Reads all outcomes; says whether they fit.
  func read(_ registers: Registers, into places: OutcomePlaces) -> Bool {
    readStatuses(into: places, registers) && readNumbers(into: places, registers)
  }

  // MARK: Statuses

  /// Reads what is read off literals; says whether it is clear, and no condition of `consistent` broken.
  private func readStatuses(into places: OutcomePlaces, _ registers: Registers) -> Bool {
    for literal in broken where registers.mustHold(literal) { return false }
    for index in owed.indices {
      guard let status = status(of: owed[index], registers) else { return false }
      places.owed[index] = status
    }
    for index in duties.indices {
      guard let place = dutyCases.place(duties[index].statuses, registers) else { return false }
      let first = duties[index].statuses.lowerBound
      places.duties[index] = EvaluationBuffer.Duty(
        status: dutyCases[place].status, caseIndex: UInt8(place - first))
    }
    for index in entitlements.indices {
      guard let place = entitlementCases.place(entitlements[index], registers) else {
        return false
      }
      places.entitlementCases[index] = UInt8(place - entitlements[index].lowerBound)
      places.entitlements[index] = entitlementCases[place].status
    }
    return true
  }

  /// What becomes of a charge, without its amount and its day; `nil` where that is not clear.
  private func status(of owed: Owed, _ registers: Registers) -> EvaluationBuffer.Owed? {
    var outcome = EvaluationBuffer.Owed()
    guard registers.mustHold(owed.applies) else { return outcome }
    outcome.status =
      registers.mustHold(owed.waived)
      ? .waived : registers.mustHold(owed.below) ? .belowMinimum : .due
    if outcome.status == .due, !owed.payments.isEmpty {
      guard let place = paymentCases.place(owed.payments, registers) else { return nil }
      outcome.payment = paymentCases[place].status
    }
    return outcome
  }

  // MARK: Numbers

  /// Reads the amounts and days of outcomes whose statuses are read; says whether they fit and are there
  /// where they have to be.
  @inline(__always)
  private func readNumbers(into places: OutcomePlaces, _ registers: Registers) -> Bool {
    for (index, place) in view.amounts.enumerated() where places.owed[index].status != .notDue {
      let amount = Int(place.amount)
      if amount >= 0 {
        let isThere = registers.states[amount] == .known
        places.owed[index].hasAmount = isThere
        places.owed[index].amount = isThere ? registers.words[amount] : 0
      } else if !owed[index].readAmount(into: &places.owed[index], registers) {
        return false
      }
      guard places.owed[index].status == .due else { continue }
      if place.dueOn >= 0 {
        places.owed[index].dueOn = registers.date(Slot(Int(place.dueOn)))
      }
      // What is due without an amount leaves a total open.
      guard places.owed[index].hasAmount else { return false }
    }
    for place in view.lastDays where places.duties[Int(place.duty)].status != .notOwed {
      places.duties[Int(place.duty)].lastDay = registers.date(Slot(Int(place.slot)))
    }
    return true
  }
}

extension OutcomeReader.Owed {
  /// Reads the amount; says whether it fits 64 bits.
  func readAmount(
    into outcome: inout EvaluationBuffer.Owed, _ registers: Registers
  ) -> Bool {
    guard let amount = registers.exactNumber(amount, scale: scale) else { return true }
    guard amount.scale == scale, let word = Int64(exactly: amount.mantissa) else { return false }
    (outcome.hasAmount, outcome.amount) = (true, word)
    return true
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
