import AvenantEvaluation
import AvenantModel
package import AvenantValues

extension OutcomeChange {
  /// Several amounts of money, told exactly.
  package enum Amounts: Sendable, Hashable {
    /// These and no others, the least first.
    case values([Money])
    /// Some from the first to the second, both of which there are.
    case range(Money, Money)
    /// Some up to this one, which there is.
    case most(Money)
    /// This one and more, without an end that anybody stated.
    case least(Money)
  }

  /// What is owed, where it is not the same in all of the tickets, as far as that is proven.
  package struct Owed: Sendable {
    /// What was owed.
    package let before: Amounts?
    /// What is owed now.
    package let after: Amounts?
    /// How much more is owed now, which is below zero where it is less; told where neither is one
    /// amount, and both are charged, or both credited.
    package let more: Amounts?
  }
}

extension ChangeQuestion {
  /// What is owed under both versions where the amounts are not the same in all tickets.
  ///
  /// - Parameters:
  ///   - goal: What the tickets reach.
  ///   - space: Where.
  ///   - budget: The most nodes that are visited for one question.
  /// - Returns: What is proven of it, with the nodes visited.
  func owed(
    where goal: Goal, in space: RegionSpace, budget: Int
  ) -> (owed: OutcomeChange.Owed, nodes: Int) {
    let parts = amounts.enumerated().compactMap { ticket, charge in
      charge.map { (OwedPart(ticket: ticket, clause: $0.clause, adds: ticket == 1), $0.currency) }
    }
    var search = AmountSearch(of: goal, in: space, budget: budget)
    func owed(in ticket: Int) -> OutcomeChange.Amounts? {
      guard let (part, currency) = parts.first(where: { $0.0.ticket == ticket }) else { return nil }
      let own = OwedPart(ticket: ticket, clause: part.clause, adds: true)
      return search.statedExtent(of: [own], within: space.amounts(of: part.clause, in: ticket))
        .map { OutcomeChange.Amounts($0, currency) }
    }
    let (before, after) = (owed(in: 0), owed(in: 1))
    let isSeveral = [before, after].allSatisfy { !($0?.isOne ?? false) }
    let directions = Set(
      parts.map { space.tickets[$0.0.ticket].version[$0.0.clause].charge?.direction })
    let more =
      parts.count == 2 && directions.count == 1 && isSeveral
      ? search.statedExtent(of: parts.map(\.0), within: nil)
        .map { OutcomeChange.Amounts($0, parts[1].1) } : nil
    return (OutcomeChange.Owed(before: before, after: after, more: more), search.nodes)
  }
}

extension OutcomeChange.Amounts {
  /// Takes what was found in the least unit.
  fileprivate init(_ extent: AmountSearch.Extent, _ currency: Currency) {
    func money(_ amount: Int128) -> Money {
      Money(
        amount: ExactNumber(mantissa: amount, scale: currency.minorDigits), currency: currency)
    }
    switch extent {
    case .values(let values): self = .values(values.map(money))
    case .range(let least, let most): self = .range(money(least), money(most))
    case .most(let most): self = .most(money(most))
    case .least(let least): self = .least(money(least))
    }
  }

  /// Whether it is one amount.
  fileprivate var isOne: Bool {
    if case .values(let values) = self { values.count == 1 } else { false }
  }
}
