import AvenantSyntax
import AvenantValues

/// One text for all ways of writing the same: with every bracket, without comments, and with each
/// number as short as it can be.
extension ExpressionSyntax {
  var written: String {
    switch kind {
    case .number(let digits): shortest(digits)
    case .quantity(let digits, let unit): "\(shortest(digits)) \(unit.text)"
    case .date(let day): day
    case .text(let text): text.debugDescription
    case .boolean(let truth): "\(truth)"
    case .name(let name): name
    case .at(let name, let date): "(\(name.text) at \(date.written))"
    case .asOf: "as_of"
    case .outcome(let word, let clause): "\(word.rawValue)(\(clause.text))"
    case .call(let name, let operands): "\(name.text)(\(operands.written))"
    case .round(let value, let step, let mode):
      "round(\(value.written) to \(step.written) \(mode?.text ?? ""))"
    case .negated(let value): "-(\(value.written))"
    case .not(let value): "not (\(value.written))"
    case .arithmetic(let one, let operation, let other):
      "(\(one.written) \(operation.rawValue) \(other.written))"
    case .comparison(let one, let comparison, let other):
      "(\(one.written) \(comparison.rawValue) \(other.written))"
    case .membership(let value, let collection): "(\(value.written) in \(collection.written))"
    case .presence(let value, let isPresent):
      "(\(value.written) is \(isPresent ? "present" : "absent"))"
    case .conditional(let condition, let one, let other):
      "(if \(condition.written) then \(one.written) else \(other.written))"
    case .junction(let junction, let members): written(junction, members)
    case .aggregate(let aggregate): aggregate.written
    case .scale(let name, let value): "(\(name.text) of \(value.written))"
    case .daysInCommon(let one, let other): "days_in_common(\(one.written), \(other.written))"
    case .businessDays(let count, let calendar):
      "(\(count.written) business_days in \(calendar.text))"
    }
  }
}

extension ExpressionSyntax {
  /// A list within a list of its kind adds to it, and one of a single condition is that condition.
  private func written(_ junction: Junction, _ members: [ExpressionSyntax]) -> String {
    guard junction != .none else { return "none[\(members.written)]" }
    let all = members.flatMap { $0.members(joinedBy: junction) }
    return all.count == 1 ? all[0].written : "\(junction.rawValue)[\(all.written)]"
  }

  private func members(joinedBy other: Junction) -> [ExpressionSyntax] {
    guard case .junction(let junction, let members) = kind, junction != .none,
      junction == other || members.count == 1
    else { return [self] }
    return members.flatMap { $0.members(joinedBy: other) }
  }
}

extension AggregateSyntax {
  fileprivate var written: String {
    "\(word.rawValue)(\(value?.written ?? "") for \(binding.written) where \(filter?.written ?? ""))"
  }
}

extension BindingSyntax {
  fileprivate var written: String { "\(variable.text) in \(list.text)" }
}

extension CollectionSyntax {
  fileprivate var written: String {
    switch kind {
    case .interval(let interval): interval.written
    case .set(let members): "{\(members.written)}"
    case .name(let name): name
    }
  }
}

extension IntervalSyntax {
  var written: String {
    "\(includesLower ? "[" : "(")\(lower?.written ?? "")..\(upper?.written ?? "")"
      + (includesUpper ? "]" : ")")
  }
}

extension [ExpressionSyntax] {
  fileprivate var written: String { map(\.written).joined(separator: ", ") }
}

extension ValueSyntax {
  var written: String {
    switch self {
    case .expression(let expression): expression.written
    case .table(let table): table.written
    case .allowance(let allowance): allowance.written
    case .allocation(let allocation):
      "allocation(\(allocation.amount.written) by \(allocation.weight.written))"
    }
  }
}

extension TableSyntax {
  fileprivate var written: String {
    (isFirstMatch ? "first_match" : "table")
      + rows.map { "(\($0.condition.written) then \($0.value.written))" }.joined()
      + "(otherwise \(otherwise?.written ?? ""))"
  }
}

extension AllowanceSyntax {
  fileprivate var written: String {
    "allowance(\(amount.written) per \(period.written) on \(date.written), "
      + "\(uses.written) on \(useDate.written) takes \(takes?.written ?? ""))"
  }
}

extension AllowancePeriodSyntax {
  fileprivate var written: String {
    switch self {
    case .day: "day"
    case .week(let day): "week from \(day)"
    case .month: "month"
    case .quarter: "quarter"
    case .year: "year"
    case .counted(.word(let word), let day): "\(word.rawValue) from (\(day.written))"
    case .counted(.interval(let length), let day): "(\(length.written)) from (\(day.written))"
    }
  }
}

/// The digits of a number without what says nothing: `100.00` is `100`.
private func shortest(_ digits: String) -> String {
  ExactNumber(digits).map { "\($0.reduced)" } ?? digits
}
