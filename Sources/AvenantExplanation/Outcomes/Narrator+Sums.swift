import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantValues

/// What is owed in all.
extension Narrator {
  /// A line for each total, with its tax, and for each currency what remains once what each party
  /// owes is set against what the other does; nothing where one amount or none is due.
  var sums: [Explanation.Line] {
    let due = (decision.charges + decision.credits).filter { $0.status == .due }
    guard due.count > 1 else { return [] }
    return decision.totals.filter { !$0.amount.isZero || !$0.isComplete }.map(line)
      + decision.payable.filter { isWhole($0) && isNews($0) }.map(line) + balances
  }

  private func line(_ total: Total) -> Explanation.Line {
    let words = { Money(amount: $0, currency: total.currency).description }
    // Of what is not known there is no sum yet.
    guard !total.amount.isZero || total.isComplete else {
      return .init("it is not yet known what \(owes(total.owedBy))\(kind(of: total))")
    }
    let tax: String
    if let taxes = total.taxes, let amount = taxes.tax {
      let rate = taxes.rate.map { " at \($0.words(as: .percent))" } ?? ""
      tax =
        total.tax == .included
        ? ", of which \(words(amount)) is tax\(rate)" : " and \(words(amount)) of tax\(rate)"
    } else {
      tax = kind(of: total)
    }
    return .init(
      "\(owes(total.owedBy)) \(words(total.amount))\(tax)\(paid(of: total))"
        + rest(total.isComplete))
  }

  private func kind(of total: Total) -> String {
    switch total.tax {
    case .excluded: " excluding tax"
    case .included: " including tax"
    case .none: ""
    }
  }

  /// How much of a total was paid: a total counts what is due, paid or not.
  private func paid(of total: Total) -> String {
    let paid = [(Charge.Direction.charge, decision.charges), (.credit, decision.credits)]
      .filter { contract.debtor($0.0) == total.owedBy }.flatMap(\.1)
      .filter { $0.status == .due && ($0.payment == .paid || $0.payment == .paidLate) }
      .filter {
        $0.currency == total.currency && $0.tax == total.tax && $0.taxes?.rate == total.taxes?.rate
      }
    guard let net = sum(paid.map(\.amount)), !net.isZero else { return "" }
    guard total.tax == .excluded, total.taxes != nil else { return words(net, of: total, "") }
    // What is paid is paid with its tax; of one of several lines that are taxed together it is not
    // known.
    if let gross = sum(paid.map { $0.taxes?.gross }) { return words(gross, of: total, "") }
    return words(net, of: total, " without the tax")
  }

  private func words(_ paid: ExactNumber, of total: Total, _ kind: String) -> String {
    ", of which \(Money(amount: paid, currency: total.currency))\(kind) was paid"
  }

  /// The sum of amounts; `nil` where one is not known.
  private func sum(_ amounts: [ExactNumber?]) -> ExactNumber? {
    amounts.reduce(ExactNumber(0) as ExactNumber?) { sum, amount in
      sum.flatMap { sum in amount.flatMap { sum.adding($0) } }
    }
  }

  /// Whether the tax on all that a party owes could be worked out; else the rest would look like
  /// all.
  private func isWhole(_ sum: Payable) -> Bool {
    !decision.totals.contains {
      $0.owedBy == sum.owedBy && $0.currency == sum.currency && $0.taxes != nil
        && $0.taxes?.tax == nil
    }
  }

  /// Whether a sum with taxes says what the one total of the party does not.
  private func isNews(_ sum: Payable) -> Bool {
    let totals = decision.totals.filter { $0.owedBy == sum.owedBy && $0.currency == sum.currency }
    return totals.count > 1 || !sum.tax.isZero
  }

  private func line(_ sum: Payable) -> Explanation.Line {
    let gross = Money(amount: sum.gross, currency: sum.currency)
    let tax = Money(amount: sum.tax, currency: sum.currency)
    return .init(
      "with taxes, \(owes(sum.owedBy)) \(gross), of which \(tax) is tax\(paid(of: sum))"
        + rest(sum.isComplete))
  }

  /// How much of a sum with taxes was paid; nothing where it is not known of some charge.
  private func paid(of sum: Payable) -> String {
    let paid = [(Charge.Direction.charge, decision.charges), (.credit, decision.credits)]
      .filter { contract.debtor($0.0) == sum.owedBy }.flatMap(\.1)
      .filter { $0.status == .due && ($0.payment == .paid || $0.payment == .paidLate) }
      .filter { $0.currency == sum.currency }
    guard let gross = self.sum(paid.map { $0.taxes.map(\.gross) ?? $0.amount }), !gross.isZero
    else { return "" }
    return " and \(Money(amount: gross, currency: sum.currency)) was paid"
  }

  private func owes(_ role: String) -> String { "\(party(role)) owes" }

  private func rest(_ isComplete: Bool) -> String {
    isComplete ? "" : ", as far as it is known"
  }

  // MARK: What remains

  /// Where two parties owe each other amounts of one currency that are all complete and comparable,
  /// none of which was paid.
  private var balances: [Explanation.Line] {
    var currencies: [Currency] = []
    for total in decision.totals where !currencies.contains(total.currency) {
      currencies.append(total.currency)
    }
    return currencies.compactMap(balance)
  }

  private func balance(_ currency: Currency) -> Explanation.Line? {
    let totals = decision.totals.filter { $0.currency == currency }
    guard totals.allSatisfy(\.isComplete), !mayBePaid(currency),
      let sums = sums(of: totals), sums.count == 2, !sums.contains(where: { $0.amount.isZero }),
      let difference = sums[0].amount.subtracting(sums[1].amount), !difference.isZero
    else { return nil }
    let isFirst = difference.mantissa > 0
    let rest = isFirst ? difference : ExactNumber(0).subtracting(difference) ?? difference
    return .init(
      "once the one is set against the other, \(owes(sums[isFirst ? 0 : 1].role)) "
        + "\(Money(amount: rest, currency: currency))")
  }

  /// Whether some of what is due was paid, or it is not known whether it was.
  private func mayBePaid(_ currency: Currency) -> Bool {
    (decision.charges + decision.credits).contains { outcome in
      guard outcome.status == .due, outcome.currency == currency,
        outcome.amount.map({ !$0.isZero }) ?? true
      else { return false }
      switch outcome.payment {
      case .paid, .paidLate: return true
      case .undetermined:
        let paidOn = version.clauseID(named: outcome.clause).flatMap { version[$0].charge?.paidOn }
        if case .notYet = happening(paidOn) { return false }
        return true
      case .open, .overdue, .noDueDate, nil: return false
      }
    }
  }

  /// What each party owes with its taxes; `nil` where some tax is words alone.
  private func sums(of totals: [Total]) -> [(role: String, amount: ExactNumber)]? {
    let kinds = Set(totals.filter { $0.taxes == nil }.map(\.tax))
    let hasTaxes = totals.contains { $0.taxes != nil }
    guard kinds.count <= 1, !hasTaxes || kinds.isSubset(of: [.none]) else { return nil }
    var sums: [(role: String, amount: ExactNumber)] = []
    for total in totals {
      let gross = total.taxes == nil ? total.amount : total.taxes?.gross
      guard let gross else { return nil }
      if let place = sums.firstIndex(where: { $0.role == total.owedBy }) {
        guard let sum = sums[place].amount.adding(gross) else { return nil }
        sums[place].amount = sum
      } else {
        sums.append((total.owedBy, gross))
      }
    }
    return sums
  }
}

extension ExactNumber {
  fileprivate var isZero: Bool { mantissa == 0 }
}
