import AvenantSyntax
import AvenantValues

/// One text for all ways of writing the same: with every bracket, without comments, with each
/// number as short as it can be, and with what stands in any order in one order.
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
    case .arithmetic(let one, let operation, let other): written(one, operation, other)
    case .comparison(let one, let comparison, let other): written(one, comparison, other)
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
  /// A sum and a product are the same from either end.
  private func written(
    _ one: ExpressionSyntax, _ operation: ArithmeticOperator, _ other: ExpressionSyntax
  ) -> String {
    var operands = [one.written, other.written]
    switch operation {
    case .plus, .times: operands.sort()
    case .minus, .over: break
    }
    return "(\(operands.joined(separator: " \(operation.rawValue) ")))"
  }

  /// A comparison is the same turned round: the lesser side is written first.
  private func written(
    _ one: ExpressionSyntax, _ comparison: ComparisonOperator, _ other: ExpressionSyntax
  ) -> String {
    let operands = [one.written, other.written]
    return switch comparison {
    case .less, .lessOrEqual: "(\(operands[0]) \(comparison.rawValue) \(operands[1]))"
    case .greater: "(\(operands[1]) < \(operands[0]))"
    case .greaterOrEqual: "(\(operands[1]) <= \(operands[0]))"
    case .equal, .notEqual: "(\(operands.sorted().joined(separator: " \(comparison.rawValue) ")))"
    }
  }

  /// The conditions of a list stand in any order; a list within a list of its kind adds to it, and
  /// one of a single condition is that condition.
  private func written(_ junction: Junction, _ members: [ExpressionSyntax]) -> String {
    guard junction != .none else { return "none[\(members.sorted)]" }
    let all = members.flatMap { $0.members(joinedBy: junction) }
    return all.count == 1 ? all[0].written : "\(junction.rawValue)[\(all.sorted)]"
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
  var written: String { "\(variable.text) in \(list.text)" }
}

extension CollectionSyntax {
  fileprivate var written: String {
    switch kind {
    case .interval(let interval): interval.written
    case .set(let members): "{\(members.sorted)}"
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

  /// The same where the order says nothing.
  fileprivate var sorted: String { map(\.written).sorted().joined(separator: ", ") }
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
  /// Of rows that do not overlap, any may stand first.
  fileprivate var written: String {
    let rows = rows.map { "(\($0.condition.written) then \($0.value.written))" }
    return (isFirstMatch ? "first_match" : "table")
      + (isFirstMatch ? rows : rows.sorted()).joined()
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
