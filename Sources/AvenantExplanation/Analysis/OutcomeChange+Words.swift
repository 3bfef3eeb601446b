import AvenantAnalysis
import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantValues

extension OutcomeChange {
  /// What changes, in one line.
  func title(in difference: VersionDifference) -> String {
    let (old, new) = (difference.before, difference.after)
    let (before, after) = (old.charge(named: name), new.charge(named: name))
    let wasOwed = self.before.words(owed?.before, of: before, in: old).map { $0 + said(of: before) }
    let nowOwed = self.after.words(owed?.after, of: after, in: new).map { $0 + said(of: after) }
    func said(of charge: Charge?) -> String { isTurned(before, after) ? charge.paidWords : "" }
    switch (self.before, self.after) {
    case (.dueDay, _): return "\(label): due on another day"
    case (.lastDay, _): return "\(label): another last day"
    case (.payment(let was), .payment(let now)):
      return "\(label): payment was \(was.words), now \(now.words)"
    case (.taxRate, _) where after?.taxRate == nil:
      return "\(label): its tax is no longer worked out"
    case (.taxRate, _) where before?.taxRate == nil: return "\(label): its tax is worked out now"
    case (.taxRate, _): return "\(label): taxed at another rate"
    case (.value(nil, _), .value(nil, _)): return "\(label): another value"
    case (.free, _) where after?.direction == .credit:
      return "\(label): was not credited, now \(nowOwed ?? Self.anAmount) credited"
    case (_, .free) where before?.direction == .credit:
      return "\(label): was \(wasOwed ?? Self.anAmount) credited, now not credited"
    case (.owed(nil), .owed(nil)): return "\(label): \(otherAmount(wasOwed, nowOwed))"
    case (let was, let now) where was == now: return "\(label): another amount"
    case (_, _):
      return "\(label): was \(wasOwed ?? Self.anAmount), now \(nowOwed ?? Self.anAmount)"
    }
  }

  private static let anAmount = "an amount of its own"

  /// Whether what was charged is credited now, or the reverse.
  private func isTurned(_ before: Charge?, _ after: Charge?) -> Bool {
    guard case .owed = self.before, case .owed = self.after else { return false }
    return before?.direction != after?.direction
  }

  /// That two amounts are not the same, with what is known of them.
  private func otherAmount(_ was: String?, _ now: String?) -> String {
    let more = owed?.more?.wordsOfMore.map { ", which is \($0)" } ?? ""
    return switch (was, now) {
    case (let was?, let now?): "was \(was), now \(now)\(more)"
    case (let was?, nil): "another amount, was \(was)\(more)"
    case (nil, let now?): "another amount, now \(now)\(more)"
    case (nil, nil): "another amount\(more)"
    }
  }
}

extension OutcomeChange.Value {
  /// What it came to; of several amounts, what is known of them, and `nil` where that is nothing.
  fileprivate func words(
    _ amounts: OutcomeChange.Amounts?, of charge: Charge?, in version: Version
  ) -> String? {
    guard self == .owed(nil) else { return words }
    let fact = charge.flatMap { $0.factOwed(in: version) }
    guard let fact else { return amounts?.words }
    return amounts.map { "\(fact) (\($0.words))" } ?? fact
  }
}

extension Charge? {
  /// Who owes it, behind an amount.
  fileprivate var paidWords: String {
    self.map { " \(OutcomeChange.Told.direction($0.direction).words)" } ?? ""
  }
}

extension Charge {
  /// The label of the fact that is owed as it is; `nil` where the amount is worked out.
  fileprivate func factOwed(in version: Version) -> String? {
    guard limits.isEmpty, reductions.isEmpty, caps.isEmpty, case .fact(let id) = amount.kind else {
      return nil
    }
    return version[id].label
  }
}

extension OutcomeChange.Amounts {
  /// `20.00 EUR, 30.00 EUR or 40.00 EUR`; `from 0.00 EUR to 500.00 EUR`.
  fileprivate var words: String {
    switch self {
    case .values(let values): values.map(\.description).listed(by: "or")
    case .range(let least, let most): "from \(least) to \(most)"
    case .most(let most): "up to \(most)"
    case .least(let least): "\(least) or more"
    }
  }

  /// The same of how much more is owed: `5.00 EUR more`; `from 1.00 EUR less to 5.00 EUR more`;
  /// `nil` where it cannot be said in such words.
  fileprivate var wordsOfMore: String? {
    switch self {
    case .values(let values):
      Set(values.map(\.isNegative)).count == 1
        ? "\(values.map(\.size).listed(by: "or")) \(values[0].direction)"
        : values.map { "\($0.size) \($0.direction)" }.listed(by: "or")
    case .range(let least, let most) where least.isNegative && most.isNegative:
      "from \(most.size) to \(least.size) less"
    case .range(let least, let most) where least.isNegative:
      "from \(least.size) less to \(most.size) more"
    case .range(let least, let most): "from \(least.size) to \(most.size) more"
    case .most(let most):
      most.isNegative ? "at least \(most.size) less" : "up to \(most.size) more"
    case .least(let least): least.isNegative ? nil : "at least \(least.size) more"
    }
  }
}

extension Money {
  fileprivate var isNegative: Bool { amount < ExactNumber(0) }

  fileprivate var direction: String { isNegative ? "less" : "more" }

  /// The amount without a sign.
  fileprivate var size: String {
    let size = isNegative ? ExactNumber(0).subtracting(amount) ?? amount : amount
    return Money(amount: size, currency: currency).description
  }
}

extension Version {
  /// What a clause charges or credits.
  fileprivate func charge(named name: String) -> Charge? {
    clauseID(named: name).flatMap { self[$0].charge }
  }
}

extension OutcomeChange.Told {
  fileprivate var words: String {
    switch self {
    case .direction(.charge): "charged"
    case .direction(.credit): "credited"
    case .currency(let currency): "in \(currency.code)"
    case .tax(.excluded): "excluding tax"
    case .tax(.included): "including tax"
    case .tax(.none): "not taxed"
    case .party(let role): "the duty of the \(role)"
    case .what(let what): "to \(what)"
    case .holder(let role): "a right of the \(role)"
    case .notStated: "not stated"
    }
  }
}

extension OutcomeChange.Value {
  var words: String {
    switch self {
    case .free: "free"
    case .owed(let money): money?.description ?? "an amount of its own"
    case .dueDay(let day): day?.words ?? "another day"
    case .lastDay: "another last day"
    case .payment(let payment): payment.words
    case .taxRate: "another rate of tax"
    case .told(let told): told.words
    case .entitlement(let status): status.rawValue
    case .obligation(let status):
      status.map { $0.rawValue.replacing("_", with: " ") } ?? "owed"
    case .value(let value, let type): value?.words(as: type) ?? "a value of its own"
    case .noValue: "none"
    }
  }
}

extension ChargeOutcome.Payment? {
  fileprivate var words: String {
    switch self {
    case nil: "not told"
    case .noDueDate: "open without a due day"
    case .some(let payment): payment.rawValue.replacing("_", with: " ")
    }
  }
}
