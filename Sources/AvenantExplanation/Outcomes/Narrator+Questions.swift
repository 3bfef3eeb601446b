import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantValues

/// What the contract leaves open, by which reading it was decided, and what others would come to.
extension Narrator {
  /// The questions that touch the ticket, make a difference, or are read otherwise than chosen.
  ///
  /// - Parameter clauses: The ids of the clauses to look at; `nil` for all.
  /// - Returns: The questions; beneath each, the reading applied, then the others.
  func openQuestions(about clauses: Set<String>?) -> [Explanation.Line] {
    version.unsettled.filter { question in
      decision.unsettled.contains(question.name) || compared(question) != nil
        || question.readings?.departs ?? false
    }
    .filter { question in
      clauses.map { !$0.isDisjoint(with: touched(by: question)) } ?? true
    }
    .map { question in
      .init(
        question.question, margin: question.name,
        parts: applied(in: question)
          + (compared(question)?.otherwise ?? []).map { other in
            .init(sentence(other, in: question))
          })
    }
  }

  private func compared(_ question: Unsettled) -> QuestionOutcome? {
    decision.readings.first { $0.question == question.name }
  }

  /// The ids of the clauses and entitlements for which it matters how a question is read.
  private func touched(by question: Unsettled) -> [String] {
    let others = compared(question)?.otherwise ?? []
    return question.touches.map { version[$0].name }
      + others.flatMap { ($0.charges + $0.credits).map(\.clause) }
      + others.flatMap { $0.entitlements.map(\.entitlement) + $0.obligations.map(\.clause) }
      + others.flatMap { $0.values.map(\.definition) + $0.allowances.map(\.definition) }
  }

  private func applied(in question: Unsettled) -> [Explanation.Line] {
    guard let readings = question.readings, readings.departs else {
      return [.init("chosen: \(question.chosen)", margin: question.cite.text)]
    }
    return [
      .init("read here, and not chosen: \(readings.applied.says)", margin: question.cite.text),
      .init("chosen: \(question.chosen)"),
    ]
  }

  /// What would follow under another reading: *read otherwise (…), the fee would be waived by …*.
  private func sentence(
    _ other: QuestionOutcome.OtherReading, in question: Unsettled
  ) -> String {
    let says = question.readings?.all.first { $0.name == other.reading }?.says ?? other.reading
    var differences = (other.charges + other.credits).map { difference($0) }
    differences += self.differences(other.entitlements)
    differences += other.obligations.compactMap { difference($0) }
    differences += other.values.map { difference($0) }
    differences += other.allowances.map { difference($0) }
    let same = "the same would follow" + (decision.unknown.isEmpty ? "" : ", as far as it is known")
    let list = differences.isEmpty ? same : differences.listed(by: "and")
    return "read otherwise (\(says)), \(list)"
  }
}

/// What differs under another reading, as a person says it.
extension Narrator {
  private func difference(_ other: ChargeOutcome) -> String {
    let now = (decision.charges + decision.credits).first { $0.id == other.id }
    let label = other.label.quoted + record(other.recordNumber, of: other.clause)
    switch other.status {
    case .notDue where now?.status == .waived: return "\(label) would not be owed to begin with"
    case .notDue: return "\(label) would not be owed"
    case .waived where now?.status == .waived:
      guard let before = now.map(amount), other.amount != nil, amount(other) != before else {
        return "\(label) would be waived all the same"
      }
      return "\(label) would be waived all the same: \(amount(other)) instead of \(before)"
    case .waived:
      let waivers = other.waivedBy.compactMap { version.clauseID(named: $0) }
        .map { "\(version[$0].says.quoted) (\(version[$0].cite.text))" }
      return "\(label) would be waived, because \(waivers.listed(by: "and"))"
    case .undetermined: return "it would not be known whether \(label) is owed"
    case .failed: return "\(label) could not be worked out"
    case .belowMinimum: return "\(label) would be below the least that is owed"
    case .due:
      guard let now, now.status == .due else { return "\(label) would be owed: \(amount(other))" }
      return "\(label) would be \(difference(of: other, from: now))"
    }
  }

  /// Which record an outcome is about: ` for call 2`.
  private func record(_ item: Int?, of clause: String) -> String {
    guard let item, let binding = version.clauseID(named: clause).flatMap({ version[$0].forEach })
    else { return "" }
    return " for \(noun(ofItem: item - 1, in: version[binding].list))"
  }

  /// What is otherwise of what is due in any case.
  private func difference(of other: ChargeOutcome, from now: ChargeOutcome) -> String {
    if other.amount == nil, now.amount == nil, other.tax != now.tax {
      return "owed \(words(of: other.tax)) instead of \(words(of: now.tax))"
    }
    if other.amount != now.amount || other.tax != now.tax {
      return "\(amount(other)) instead of \(amount(now))"
    }
    if let rate = other.taxes?.rate, let before = now.taxes?.rate, rate != before {
      return "taxed at \(rate.words(as: .percent)) instead of \(before.words(as: .percent))"
    }
    let payment =
      other.payment == now.payment
      ? nil : "\(words(paymentOf: other)) instead of \(words(paymentOf: now))"
    guard other.dueOn != now.dueOn else { return payment ?? "as it is" }
    return ["due \(day(of: other)) instead of \(day(of: now))", payment].compactMap { $0 }
      .listed(by: "and")
  }

  private func day(of charge: ChargeOutcome) -> String {
    guard let day = charge.dueOn else {
      return charge.dueOnWaitsFor.isEmpty ? "on no day yet" : "on a day that is not known"
    }
    return "on \(day.words)"
  }

  private func words(paymentOf charge: ChargeOutcome) -> String {
    switch charge.payment {
    case .open, .noDueDate, nil: "not yet paid"
    case .overdue: "overdue"
    case .paid: "paid in time"
    case .paidLate: "paid late"
    case .undetermined: "paid in time or not, which is not known"
    }
  }

  private func words(of tax: Charge.Tax) -> String {
    switch tax {
    case .excluded: "excluding tax"
    case .included: "including tax"
    case .none: "without tax"
    }
  }

  /// What the parties could and could not do; what is alike of a party in one sentence.
  private func differences(_ others: [EntitlementOutcome]) -> [String] {
    var groups: [(beginning: String, says: [String], isDenied: Bool)] = []
    for other in others {
      guard let right = version.entitlements.first(where: { $0.name == other.entitlement }) else {
        continue
      }
      let beginning = beginning(other.status, party(right.holder))
      if let place = groups.firstIndex(where: { $0.beginning == beginning }) {
        groups[place].says.append(right.says)
      } else {
        groups.append((beginning, [right.says], other.status == .denied))
      }
    }
    return groups.map { "\($0.beginning) \($0.says.listed(by: $0.isDenied ? "or" : "and"))" }
  }

  private func beginning(_ status: EntitlementOutcome.Status, _ party: String) -> String {
    switch status {
    case .granted: "\(party) could"
    case .denied: "\(party) could not"
    case .conflicting: "the contract would contradict itself on whether \(party) may"
    case .undetermined: "it would not be known whether \(party) may"
    case .failed: "it could not be worked out whether \(party) may"
    }
  }

  private func difference(_ other: ObligationOutcome) -> String? {
    guard let duty = version.clauseID(named: other.clause).flatMap({ version[$0].obligation })
    else { return nil }
    let party = self.party(other.party)
    let what = duty.what + record(other.recordNumber, of: other.clause)
    let day = other.lastDay.map { " by \($0.words)" } ?? ""
    return switch other.status {
    case .notOwed: "\(party) would not have to \(what)"
    case .pending: "\(party) would still have to \(what)\(day)"
    case .fulfilled: "\(party) would have had to \(what)\(day), and have done so in time"
    case .fulfilledLate: "\(party) would have had to \(what)\(day), and have done so late"
    case .breached: "\(party) would have had to \(what)\(day), and not have done so"
    case .undetermined where other.isOwed: "\(party) would have to \(what)\(day)"
    case .undetermined: "it would not be known whether \(party) has to \(what)"
    case .failed: "it could not be worked out whether \(party) has to \(what)"
    }
  }

  private func difference(_ other: AllowanceOutcome) -> String {
    let says = version.definitions.first { $0.name == other.definition }?.says ?? other.definition
    func left(_ allowance: AllowanceOutcome?) -> String {
      allowance?.left.map { $0.words(as: other.type) } ?? "not known"
    }
    let now = decision.allowances.first { $0.definition == other.definition }
    return left(now) == left(other)
      ? "\(says) would be counted otherwise"
      : "\(says) would be \(left(other)) instead of \(left(now))"
  }

  private func difference(_ other: ValueOutcome) -> String {
    let now = decision.values.first { $0.definition == other.definition }
    switch other.status {
    case .known where other.type == .boolean:
      return "“\(other.says)” would be answered with \(words(of: other))"
    case .known:
      let instead = now?.value == nil ? "" : " instead of \(now.map(words) ?? "")"
      return "\(other.says) would be \(words(of: other))\(instead)"
    case .absent: return "there would be no answer to what \(other.says) is"
    case .undetermined: return "it would not be known what \(other.says) is"
    case .failed: return "\(other.says) could not be worked out"
    }
  }
}
