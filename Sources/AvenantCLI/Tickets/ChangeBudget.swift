import ArgumentParser
import Avenant

/// What may change of real tickets: `100` of them, or `500.00 EUR`.
struct ChangeBudget: ExpressibleByArgument {
  let budget: HistoryDifference.Budget

  init?(argument: String) {
    if let count = Int(argument), count >= 0 {
      budget = .tickets(count)
    } else if let money = Money(argument), money.amount >= ExactNumber(0) {
      budget = .money(money)
    } else {
      return nil
    }
  }

  /// What it allows, in words.
  var words: String {
    switch budget {
    case .tickets(let count): "\(count) tickets"
    case .money(let money): "\(money)"
    }
  }
}
