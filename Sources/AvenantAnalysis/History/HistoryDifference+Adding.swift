import AvenantModel
import AvenantValues

/// What was counted of some lines, with what was counted of those behind them.
extension HistoryDifference {
  mutating func add(_ part: HistoryDifference) {
    tickets += part.tickets
    changed += part.changed
    undecided += part.undecided
    refusedByOne += part.refusedByOne
    affected += part.affected
    waitsFor.merge(part.waitsFor, uniquingKeysWith: +)
    outcomes.merge(part.outcomes, uniquingKeysWith: +)
    refusals += part.refusals
    payers.merge(part.payers) { $0.adding($1) }
    money.merge(part.money) { $0.adding($1) }
    for (currency, changes) in part.largestChanges {
      for change in changes { insert(change, in: currency) }
    }
  }

  /// Keeps a change if it is one of the largest; of equal ones that which came first stays before.
  mutating func insert(_ change: TicketChange, in currency: String) {
    var largest = largestChanges[currency] ?? []
    let place = largest.firstIndex { $0.size < change.size } ?? largest.count
    largest.insert(change, at: place)
    largestChanges[currency] = Array(largest.prefix(Self.mostLargest))
  }
}

extension HistoryDifference.Payers {
  fileprivate func adding(_ other: Self) -> Self {
    var sum = self
    sum.more += other.more
    sum.moreMoney = moreMoney.plus(other.moreMoney)
    sum.fewer += other.fewer
    sum.lessMoney = lessMoney.plus(other.lessMoney)
    return sum
  }
}

extension HistoryDifference.ClauseMoney {
  fileprivate func adding(_ other: Self) -> Self {
    var sum = self
    sum.before = before.plus(other.before)
    sum.after = after.plus(other.after)
    sum.tickets += other.tickets
    return sum
  }
}

extension Money {
  /// The sum of two amounts of one currency, both in its least unit.
  fileprivate func plus(_ other: Money) -> Money {
    Money(
      amount: ExactNumber(
        mantissa: amount.mantissa + other.amount.mantissa, scale: currency.minorDigits),
      currency: currency)
  }
}
