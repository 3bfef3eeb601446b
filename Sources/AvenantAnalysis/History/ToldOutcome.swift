import AvenantEvaluation
import AvenantValues

/// What is told of a charge that is due, for one record or for all.
struct ToldCharge {
  let item: Int?
  /// What is paid, in the least unit.
  let paid: Int128
  let currency: Currency
  let day: ToldDay
  let payment: ChargeOutcome.Payment?
  let taxRate: Fraction?

  init(_ charge: ChargeOutcome, paid: Int128) {
    item = charge.recordNumber
    self.paid = paid
    currency = charge.currency
    day = ToldDay(charge.dueOn, isKnown: charge.dueOnWaitsFor.isEmpty)
    (payment, taxRate) = (charge.payment, charge.taxes?.rate)
  }

  /// Whether something is certainly told otherwise, but for what is paid.
  fileprivate func differs(from other: ToldCharge) -> Bool {
    let isPaidOtherwise =
      payment != .undetermined && other.payment != .undetermined && payment != other.payment
    return item != other.item || day.differs(from: other.day) || isPaidOtherwise
      || taxRate != other.taxRate
  }
}

/// What is told of an obligation that is owed, or may be.
struct ToldObligation {
  let item: Int?
  let status: ObligationOutcome.Status
  let day: ToldDay

  init(_ obligation: ObligationOutcome) {
    (item, status) = (obligation.recordNumber, obligation.status)
    day = ToldDay(obligation.lastDay, isKnown: obligation.missing.isEmpty)
  }

  fileprivate func differs(from other: ToldObligation) -> Bool {
    item != other.item || status != other.status || day.differs(from: other.day)
  }
}

/// A day by which something is due or done; it may be known that there is none.
struct ToldDay {
  private let day: CalendarDate?
  private let isKnown: Bool

  init(_ day: CalendarDate?, isKnown: Bool) { (self.day, self.isKnown) = (day, isKnown) }

  /// Whether it is certainly another.
  fileprivate func differs(from other: ToldDay) -> Bool {
    isKnown && other.isKnown && day != other.day
  }
}

extension [ToldCharge] {
  /// Whether some record's charge is certainly another, where the sum of all does not show it.
  func differ(from other: [ToldCharge]) -> Bool {
    guard count == other.count, !zip(self, other).contains(where: { $0.differs(from: $1) }) else {
      return true
    }
    let isOneCurrency = first?.currency == other.first?.currency
    let isOneSum = reduce(0) { $0 + $1.paid } == other.reduce(0) { $0 + $1.paid }
    return isOneCurrency && isOneSum && !zip(self, other).allSatisfy { $0.paid == $1.paid }
  }
}

extension [ToldObligation] {
  /// Whether some record's obligation is certainly another.
  func differ(from other: [ToldObligation]) -> Bool {
    count != other.count || zip(self, other).contains { $0.differs(from: $1) }
  }
}
