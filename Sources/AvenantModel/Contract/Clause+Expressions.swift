extension Clause {
  /// Everything that the clause computes: its condition, amount, rate of tax and dates.
  public var expressions: [Expression] {
    var all: [Expression] = []
    if let condition { all.append(condition) }
    if let charge {
      all += [charge.amount, charge.minimum, charge.taxRate, charge.due, charge.paidOn].compactMap {
        $0
      }
    }
    all += [reduction?.by, cap?.atMost].compactMap { $0 }
    if let obligation { all += obligation.dates }
    return all
  }
}

extension Obligation {
  /// The date of its deadline and the day on which it was done, as far as they are stated.
  public var dates: [Expression] { [deadline?.date, doneOn].compactMap { $0 } }
}

extension Obligation.Deadline {
  /// The date that is written: the last day itself, or the day behind it.
  public var date: Expression {
    switch self {
    case .by(let date), .before(let date): date
    }
  }
}
