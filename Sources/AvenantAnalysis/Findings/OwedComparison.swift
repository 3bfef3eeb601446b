import AvenantEvaluation
import AvenantModel
import AvenantValues

/// Clauses of a version whose charges and credits are added up, in one currency.
struct OwedSide {
  let version: Version
  private(set) var clauses: [ClauseID]
  /// What is credited is added up; else what the customer is owed is taken off.
  let isOfCredits: Bool

  init(
    _ version: Version, _ clauses: [ClauseID], in currency: Currency, isOfCredits: Bool = false
  ) {
    (self.version, self.isOfCredits) = (version, isOfCredits)
    self.clauses = clauses.filter { version[$0].charge?.currency == currency }
  }

  /// The side with those of the clauses alone of which something holds.
  func filter(_ isKept: (ClauseID) -> Bool) -> OwedSide {
    var side = self
    side.clauses = clauses.filter(isKept)
    return side
  }

  /// The parts of a sum.
  fileprivate func parts(ofTicket ticket: Int, adds: Bool) -> [OwedPart] {
    clauses.map { id in
      let isCredit = version[id].charge?.direction == .credit
      return OwedPart(ticket: ticket, clause: id, adds: (isCredit == isOfCredits) == adds)
    }
  }

  /// What is said of the sum.
  var verb: String { isOfCredits ? "credited" : "owed" }

  /// What is owed by a decision; `nil` where that is not known.
  fileprivate func owed(by decision: Decision) -> ExactNumber? {
    let names = Set(clauses.map { version[$0].name })
    var sum: ExactNumber? = ExactNumber(0)
    for (outcomes, isCredit) in [(decision.charges, false), (decision.credits, true)] {
      for outcome in outcomes where names.contains(outcome.clause) {
        switch outcome.status {
        case .notDue, .waived, .belowMinimum: continue
        case .undetermined, .failed: return nil
        case .due:
          guard let amount = outcome.amount else { return nil }
          sum = isCredit == isOfCredits ? sum?.adding(amount) : sum?.subtracting(amount)
        }
      }
    }
    return sum
  }
}

/// What is owed for two tickets, or for one under two versions.
struct OwedComparison {
  let space: RegionSpace
  let currency: Currency
  let before: OwedSide
  let after: OwedSide
  /// The programs that evaluate the two.
  let programs: [Program]

  /// Less is owed for the second than for the first.
  var decreases: Goal { space.owed(parts, through: -1) }

  /// More is.
  var increases: Goal { space.owed(parts, from: 1) }

  /// What is owed for the second, less what is owed for the first.
  private var parts: [OwedPart] {
    before.parts(ofTicket: 0, adds: false) + after.parts(ofTicket: 1, adds: true)
  }

  /// What is owed for each, as the whole evaluation decides it, in words; `nil` where it does not
  /// decide it.
  func amounts(of witness: Witness) -> String? {
    let sides = [before, after].enumerated().map { place, side -> Money? in
      let facts = witness.facts[place]
      guard let index = facts.versionIndex else { return nil }
      let decision = ReadVersion(programs[place], version: index)
        .evaluation(of: facts, asOf: witness.asOf).decision
      guard let amount = side.owed(by: decision)?.rescaled(to: currency.minorDigits)
      else { return nil }
      return Money(amount: amount, currency: currency)
    }
    guard let one = sides[0], let other = sides[1] else { return nil }
    return space.isPair
      ? "\(one) is \(before.verb) for the ticket with less of it, \(other) for the one with more"
      : "\(other) is \(after.verb), under '\(before.version.id)' it would be \(one)"
  }
}
