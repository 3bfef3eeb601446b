import AvenantDiagnostics
import AvenantModel
import AvenantValues

/// Writes the decisions of a version that leave something open, or that tell taxes, as
/// ``DecisionWriter`` does the others.
final class OpenDecisionText: Sendable {
  /// What is said of a charge or credit whatever becomes of it: its name, its label, and its money.
  fileprivate struct Owed: Sendable {
    let name: [UInt8]
    let label: [UInt8]
    let money: [UInt8]
  }

  /// The text for one status of an entitlement, and the clauses that may make it so.
  private struct EntitlementCase: Sendable {
    let text: [UInt8]
    let because: [OutcomeReader.Waiver]
  }

  private let reader: OutcomeReader
  /// What outcomes wait for where nothing is open.
  private let nothing: OpenOutcomes
  private let head: [UInt8]
  private let owed: [Owed]
  private let sums: [[UInt8]]
  /// Of each obligation and each entitlement, its texts by the place of its status; the last one is
  /// that it is not determined.
  private let duties: [[[UInt8]]]
  private let entitlements: [[EntitlementCase]]
  private let values: [OpenValueText]
  /// The names of clauses, facts and open questions, in quotes.
  private let clauses: [[UInt8]]
  private let facts: [[UInt8]]
  private let questions: [(name: [UInt8], touches: [Literal])]

  init(
    _ program: VersionProgram, _ reader: OutcomeReader, of contract: Contract, asOf: CalendarDate
  ) {
    let version = program.version
    self.reader = reader
    nothing = OpenOutcomes(nothingOf: reader)
    head = Array(
      (#"{"contract":\#(JSONText.quoted(contract.id)),"version":\#(JSONText.quoted(version.id)),"#
        + #""as_of":"\#(asOf)","charges":{"#).utf8)
    owed = reader.owed.map { Owed(version[$0.clause]) }
    sums = reader.sums.map { key in
      Array(
        (#"{"owed_by":\#(JSONText.quoted(contract.debtor(key.direction))),"currency":""#
          + #"\#(key.currency.code)","tax":"\#(key.tax.rawValue)","amount":""#).utf8)
    }
    duties = reader.duties.map { duty in
      let party = JSONText.quoted(version[duty.clause].obligation?.party ?? "")
      return (reader.dutyCases[duty.statuses].map(\.status) + [.undetermined]).map {
        Array(
          (JSONText.quoted(version[duty.clause].name)
            + #":{"status":"\#($0.rawValue)","party":\#(party)"#).utf8)
      }
    }
    entitlements = zip(version.entitlements, program.entitlements).map { entitlement, compiled in
      (compiled.cases.map(\.0) + [.undetermined]).map { status in
        EntitlementCase(
          text: Array(
            (JSONText.quoted(entitlement.name) + #":{"status":"\#(status.rawValue)","because":["#)
              .utf8),
          because: compiled.clauses(status).map {
            .init(clause: $0, applies: program.clauses[$0.index].appliesAnywhere.yes)
          })
      }
    }
    values = version.outcomes.map { OpenValueText(version[$0]) }
    clauses = version.clauses.map { .quoted($0.name) }
    facts = version.facts.map { .quoted($0.name) }
    questions = version.unsettled.map { question in
      (
        .quoted(question.name),
        question.touches.map { program.clauses[$0.index].appliesAnywhere.yes }
      )
    }
  }

  /// Writes the decision of the ticket that was evaluated last; says whether every sum fits.
  func write(
    _ buffer: borrowing EvaluationBuffer, _ words: borrowing FactWords, to output: inout [UInt8]
  ) -> Bool {
    let open = buffer.isOpen ? buffer.openOutcomes : nothing
    let start = output.count
    output += head
    guard writeOwed(of: buffer, open, to: &output) else {
      output.removeSubrange(start...)
      return false
    }
    output.add(#","entitlements":{"#)
    writeEntitlements(of: buffer, to: &output)
    output.add(#"},"obligations":{"#)
    writeDuties(of: buffer, open, to: &output)
    if !values.isEmpty { output.add(#"},"values":{"#) }
    writeValues(of: buffer, open, to: &output)
    output.add(#"},"defaulted":["#)
    writeDefaulted(words, to: &output)
    output.add(#"],"unknown":["#)
    output.add(open.unknown.lazy.map { self.facts[$0] })
    output.add(#"],"unsettled":["#)
    writeQuestions(of: buffer, to: &output)
    output.add("]}")
    return true
  }

  // MARK: Charges

  /// Writes charges, credits and their sums; says whether every sum fits.
  private func writeOwed(
    of buffer: borrowing EvaluationBuffer, _ open: OpenOutcomes, to output: inout [UInt8]
  ) -> Bool {
    if reader.isTaxed {
      output.add(buffer.totals(reader, open))
      return buffer.sumsFit
    }
    write(.charge, of: buffer, to: &output)
    output.add(#"},"credits":{"#)
    write(.credit, of: buffer, to: &output)
    output.add(#"},"totals":["#)
    guard writeTotals(of: buffer, to: &output) else { return false }
    output.add("]")
    return true
  }

  private func write(
    _ direction: Charge.Direction, of buffer: borrowing EvaluationBuffer, to output: inout [UInt8]
  ) {
    var isFirst = true
    for index in reader.owed.indices where reader.owed[index].direction == direction {
      output.separate(&isFirst)
      write(index, buffer.outcomes.owed[index], of: buffer, to: &output)
    }
  }

  private func write(
    _ index: Int, _ outcome: EvaluationBuffer.Owed, of buffer: borrowing EvaluationBuffer,
    to output: inout [UInt8]
  ) {
    output += owed[index].name
    output.add(outcome.status.rawValue)
    output += owed[index].label
    switch outcome.status {
    case .due, .waived, .belowMinimum:
      writeMoney(index, outcome, buffer.openOutcomes, to: &output)
    case .notDue, .undetermined, .failed: break
    }
    let waivers = reader.waivers[reader.owed[index].waivers]
    output.add(#","waived_by":["#)
    switch outcome.status {
    case .waived, .undetermined:
      output.add(names(of: waivers) { buffer.mustHold($0) })
      let possible = names(of: waivers) { buffer.mayHold($0) && !buffer.mustHold($0) }
      if !possible.isEmpty { output.add(#"],"may_be_waived_by":["#) }
      output.add(possible)
    case .notDue, .due, .belowMinimum, .failed: break
    }
    output.add("]}")
  }

  private func names(
    of waivers: ArraySlice<OutcomeReader.Waiver>, where matters: (Literal) -> Bool
  ) -> [[UInt8]] {
    waivers.filter { matters($0.applies) }.map { clauses[$0.clause.index] }
  }

  private func writeMoney(
    _ index: Int, _ outcome: EvaluationBuffer.Owed, _ open: OpenOutcomes, to output: inout [UInt8]
  ) {
    output.add(#","amount":"#)
    if outcome.hasAmount {
      output.add("\"")
      output.add(amount: outcome.amount, scale: reader.owed[index].scale)
    } else {
      output.add("null")
    }
    add(#","missing":["#, open.amounts[index], to: &output)
    output += owed[index].money
    if let day = outcome.dueOn {
      output.add(#","due_on":""#)
      output.add(day.description)
      output.add("\"")
    } else {
      add(#","due_on":null,"due_on_waits_for":["#, open.days[index], to: &output)
    }
    if let payment = outcome.payment {
      output.add(#","payment":""#)
      output.add(payment.rawValue)
      output.add("\"")
    }
  }

  /// The sums of what is due or may be, in the order in which each first appears; says whether they
  /// fit.
  private func writeTotals(
    of buffer: borrowing EvaluationBuffer, to output: inout [UInt8]
  ) -> Bool {
    var isFirst = true
    for place in buffer.openSums(reader) {
      guard let sum = buffer.openSum(place, reader) else { return false }
      output.separate(&isFirst)
      output += sums[place]
      output.add(amount: sum.amount, scale: reader.sums[place].currency.minorDigits)
      output.add(sum.isComplete ? #","complete":true}"# : #","complete":false}"#)
    }
    return true
  }

  // MARK: The rest

  private func writeEntitlements(
    of buffer: borrowing EvaluationBuffer, to output: inout [UInt8]
  ) {
    for (index, place) in buffer.outcomes.entitlementCases.enumerated() {
      if index > 0 { output.add(",") }
      output += entitlements[index][Int(place)].text
      var isFirst = true
      for clause in entitlements[index][Int(place)].because where buffer.mustHold(clause.applies) {
        output.separate(&isFirst)
        output += clauses[clause.clause.index]
      }
      output.add("]}")
    }
  }

  private func writeDuties(
    of buffer: borrowing EvaluationBuffer, _ open: OpenOutcomes, to output: inout [UInt8]
  ) {
    for (index, outcome) in buffer.outcomes.duties.enumerated() {
      if index > 0 { output.add(",") }
      output += duties[index][Int(outcome.caseIndex)]
      if let day = outcome.lastDay {
        output.add(#","last_day":""#)
        output.add(day.description)
        output.add("\"")
      } else {
        add(#","last_day":null,"missing":["#, open.lastDays[index], to: &output)
      }
      output.add("}")
    }
  }

  private func writeValues(
    of buffer: borrowing EvaluationBuffer, _ open: OpenOutcomes, to output: inout [UInt8]
  ) {
    for index in values.indices {
      if index > 0 { output.add(",") }
      let missing = open.values[index]
      values[index].write(buffer.values[index], isOpen: missing != nil, to: &output)
      add(#","missing":["#, missing ?? [], to: &output)
      output.add("}")
    }
  }

  /// What the contract settled.
  private func writeDefaulted(_ words: borrowing FactWords, to output: inout [UInt8]) {
    var isFirst = true
    words.look { view in
      for index in facts.indices where !view.isStated[index] && view.states[index] != .unknown {
        output.separate(&isFirst)
        output += facts[index]
      }
    }
  }

  /// The open questions that touch what may apply.
  private func writeQuestions(of buffer: borrowing EvaluationBuffer, to output: inout [UInt8]) {
    var isFirst = true
    for question in questions where question.touches.contains(where: { buffer.mayHold($0) }) {
      output.separate(&isFirst)
      output += question.name
    }
  }

  /// Writes the names of facts as a list, behind what it is called; nothing without any.
  private func add(_ name: StaticString, _ places: [Int], to output: inout [UInt8]) {
    guard !places.isEmpty else { return }
    output.add(name)
    output.add(places.lazy.map { self.facts[$0] })
    output.add("]")
  }
}

extension OpenDecisionText.Owed {
  fileprivate init(_ clause: Clause) {
    let charge = clause.charge
    name = Array((JSONText.quoted(clause.name) + #":{"status":""#).utf8)
    label = Array((#"","label":"# + JSONText.quoted(charge?.label ?? "")).utf8)
    money = Array(
      #","currency":"\#(charge?.currency.code ?? "")","tax":"\#(charge?.tax.rawValue ?? "")""#.utf8)
  }
}
