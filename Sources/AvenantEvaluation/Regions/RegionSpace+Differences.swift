package import AvenantModel
import AvenantValues

/// What may be another in the one ticket of a comparison than in the other.
extension RegionSpace {
  /// The day by which a charge is due is another, or there is one under one version alone; both
  /// charges are due.
  package func dueDayDiffers(_ one: ClauseID, _ other: ClauseID) -> Goal {
    .all([
      isDue(one, in: 0), isDue(other, in: 1),
      differ(charge(one, 0)?.dueOn, charge(other, 1)?.dueOn),
    ])
  }

  /// The last day of an obligation is another, or there is one under one version alone; both are
  /// owed.
  package func lastDayDiffers(_ one: ClauseID, _ other: ClauseID) -> Goal {
    .all([
      !obligation(one, is: .notOwed, in: 0), !obligation(other, is: .notOwed, in: 1),
      differ(
        tickets[0].program.clauses[one.index].obligation?.lastDay,
        tickets[1].program.clauses[other.index].obligation?.lastDay),
    ])
  }

  /// What is told of the payment of a charge that is due, and that it is so; `nil` where nothing is
  /// told of it.
  package func payments(
    of clause: ClauseID, in ticket: Int
  ) -> [(told: ChargeOutcome.Payment?, goal: Goal)] {
    guard let payment = charge(clause, ticket)?.payment else {
      return [(nil, isDue(clause, in: ticket))]
    }
    return payment.cases.map {
      ($0.0, .all([isDue(clause, in: ticket), Goal(.literal(ticket, $0.1))]))
    }
  }

  /// A charge is taxed at another rate, or under one version alone; both charges are due.
  package func taxRateDiffers(_ one: ClauseID, _ other: ClauseID) -> Goal {
    let due = Goal.all([isDue(one, in: 0), isDue(other, in: 1)])
    switch (charge(one, 0)?.tax, charge(other, 1)?.tax) {
    case (nil, nil): return !.always
    case (nil, _?), (_?, nil): return due
    case (let first?, let second?):
      return .all([due, !areEqual(first.rate, second.rate, scale: Self.rateScale)])
    }
  }

  /// The decimals with which rates of tax are compared; one that has more is not followed.
  private static let rateScale = 12

  private func charge(_ clause: ClauseID, _ ticket: Int) -> ChargeProgram? {
    tickets[ticket].program.clauses[clause.index].charge
  }

  private func areEqual(_ one: Operand, _ other: Operand, scale: Int) -> Goal {
    let sum = Sum(parts: [
      Sum.Part(ticket: 0, condition: .always, value: one, factor: 1, scale: scale),
      Sum.Part(ticket: 1, condition: .always, value: other, factor: -1, scale: scale),
    ])
    return Goal(.within(sum, low: 0, high: 0))
  }

  private func differ(_ one: Slot?, _ other: Slot?) -> Goal {
    let first = one.map { Goal(.present(0, $0)) } ?? !.always
    let second = other.map { Goal(.present(1, $0)) } ?? !.always
    var ways = [Goal.all([first, !second]), .all([!first, second])]
    if let one, let other {
      let days = [one, other].map { Operand.number(Number(slot: $0, scale: 0, limit: 0)) }
      ways.append(.all([first, second, !areEqual(days[0], days[1], scale: 0)]))
    }
    return .any(ways)
  }
}
