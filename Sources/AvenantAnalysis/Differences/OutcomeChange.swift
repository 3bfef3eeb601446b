package import AvenantEvaluation
package import AvenantModel
package import AvenantValues

/// Tickets of which one outcome is another under another version, and how.
package struct OutcomeChange: Sendable {
  /// What an outcome came to.
  package enum Value: Sendable, Hashable {
    /// A charge or credit of which nothing is owed: not due, waived, or below its minimum.
    case free
    /// What is owed; `nil` where the amount is not the same in all of the tickets.
    case owed(Money?)
    /// The day by which it is due is another.
    case dueDay(CalendarDate?)
    /// The last day of an obligation is another.
    case lastDay
    /// Whether it is paid, open or overdue, where it is due; `nil` where nothing is told of it.
    case payment(ChargeOutcome.Payment?)
    /// The rate of tax is another, or there is one no longer.
    case taxRate
    /// What is told of it beside what it came to.
    case told(Told)
    /// An entitlement.
    case entitlement(EntitlementOutcome.Status)
    /// An obligation; `nil` where it is owed, and otherwise not the same in all of the tickets.
    case obligation(ObligationOutcome.Status?)
    /// A value that is an outcome; `nil` where it is not the same in all of the tickets.
    case value(AvenantModel.Value?, ValueType)
    /// A value that there is none of.
    case noValue
  }

  /// What a decision tells of an outcome beside what it came to.
  package enum Told: Sendable, Hashable {
    /// Whether it is charged or credited.
    case direction(Charge.Direction)
    /// In which currency it is owed.
    case currency(Currency)
    /// Whether its amount contains the tax.
    case tax(Charge.Tax)
    /// Whose the obligation is.
    case party(String)
    /// What is to be done.
    case what(String)
    /// Whose the entitlement is.
    case holder(String)
    /// The version has no such entitlement.
    case notStated
  }

  /// What of an outcome is another.
  package enum Aspect: Sendable, Hashable {
    /// What it came to, or how much.
    case outcome
    /// A day, the state of a payment, the tax or something else that is told of it.
    case dueDay, lastDay, payment, taxRate, told
  }

  /// Some of the tickets: all of which these conditions hold.
  package struct Case: Sendable {
    /// What delimits them, all of it; `nil` where it cannot be told, and the ticket is an example.
    package let conditions: [Constraint]?
    /// What holds of all of them, where they are not delimited.
    package let known: [Constraint]
    /// What the outcome came to for the ticket, where that is not told of all.
    package internal(set) var example: [Value] = []
    /// One of them: the facts as both versions read them.
    package let witness: Witness
    /// The clauses that apply to it under one version alone, or that are stated otherwise.
    package let clauses: [String]

    /// Whether every ticket of which the conditions hold is one; otherwise some are.
    package var isDelimited: Bool { conditions != nil }
  }

  /// The id of the clause or the entitlement.
  package let name: String
  /// What people call it.
  package let label: String
  /// What it came to under the earlier version.
  package let before: Value
  /// What it comes to under the later one.
  package let after: Value
  /// What is owed, where the amounts are not the same in all of the tickets.
  package internal(set) var owed: Owed?
  /// The labels of facts of which the tickets say nothing; it is a change of such tickets alone.
  package internal(set) var unstated: [String] = []
  /// The tickets, case by case; a ticket may be of several.
  package internal(set) var cases: [Case] = []
  /// Whether the cases are all the tickets there are, and every ticket of a case is one.
  package internal(set) var isExact = true
  /// The nodes within which it was not proven that these are all cases; `nil` where it is not nodes
  /// that were lacking.
  package internal(set) var spent: Int?
  /// What the tickets reach, all of them and no others.
  var goal = Goal.always

  /// What of the outcome is another.
  package var aspect: Aspect {
    switch before {
    case .dueDay: .dueDay
    case .lastDay: .lastDay
    case .payment: .payment
    case .taxRate: .taxRate
    case .told: .told
    case .free, .owed, .entitlement, .obligation, .value, .noValue: .outcome
    }
  }
}
