import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantValues

extension Narrator {
  /// A computation in words, its operands called by `naming`: by their names or by their values.
  func phrase(of expression: Expression, naming: (Expression) -> String) -> String {
    switch expression.kind {
    case .negated(let value): "minus \(naming(value))"
    case .absolute(let value): "\(naming(value)) without its sign"
    case .rounded(let value, _, _): "\(naming(value)), rounded"
    case .arithmetic(let one, let operation, let other):
      "\(naming(one)) \(operation.sign) \(naming(other))"
    case .shifted(let date, let length): shift(of: date, by: length, naming: naming)
    case .minimum(let values):
      "the \(expression.type == .date ? "earliest" : "least") of "
        + values.map(naming).listed(by: "and")
    case .maximum(let values):
      "the \(expression.type == .date ? "latest" : "greatest") of "
        + values.map(naming).listed(by: "and")
    case .between(let one, let other, let unit):
      "the \(unit.words) from \(naming(one)) to \(naming(other))"
    case .datePart(let part, let date): "the \(part.rawValue) of \(naming(date))"
    case .calendarEdge(let edge, let date):
      "the \(edge.isFirst ? "first" : "last") day of the \(edge.period) of \(naming(date))"
    case .daysInCommon(let overlap):
      "the days that lie \(words(for: overlap.one, naming: naming)) and "
        + words(for: overlap.other, naming: naming)
    case .aggregate(let aggregate): phrase(of: aggregate)
    case .businessDays(let operation, _, let operands):
      businessDays(operation, operands, naming: naming)
    case .recurrence(let operation, let operands):
      recurrence(operation, operands, naming: naming)
    default: naming(expression)
    }
  }

  /// Whether a computation leaves one of its operands as it is, so that there is nothing to tell:
  /// nothing added, once, a single unit, or not below zero.
  func isTrivial(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .arithmetic(let one, .sum, let other):
      isLeft(other, by: one, 0) || isLeft(one, by: other, 0)
    case .arithmetic(let one, .difference, let other): isLeft(one, by: other, 0)
    // A number that becomes an amount is told as what it becomes.
    case .arithmetic(let one, .product, let other):
      isLeft(other, by: one, 1) && other.type == expression.type
        || isLeft(one, by: other, 1) && one.type == expression.type
    case .arithmetic(let one, .quotient, let other): isLeft(one, by: other, 1)
    case .absolute(let value): number(of: value) == number(of: expression)
    case .minimum(let values), .maximum(let values):
      values.count { $0.isConstant && isNumber($0, 0) } == values.count - 1
        && values.contains { !$0.isConstant && number(of: $0) == number(of: expression) }
    default: false
    }
  }

  /// Whether an operand is left as it is by another that is `neutral`; a literal that stands beside
  /// what a ticket says is told all the same, for nothing else tells it.
  private func isLeft(_ operand: Expression, by other: Expression, _ neutral: Int) -> Bool {
    isNumber(other, neutral) && (other.isConstant || !operand.isConstant)
  }

  private func isNumber(_ expression: Expression, _ number: Int) -> Bool {
    self.number(of: expression) == Fraction(ExactNumber(number))
  }

  /// The number that an expression came to; `nil` where it is none, or not known.
  func number(of expression: Expression) -> Fraction? { trace.value(of: expression).fraction }

  /// A period with its ends: *from 1 March 2024 through 10 March 2024*.
  private func words(for period: Interval, naming: (Expression) -> String) -> String {
    let first = period.lower.map { "\(period.includesLower ? "from" : "after") \(naming($0))" }
    let last = period.upper.map { "\(period.includesUpper ? "through" : "before") \(naming($0))" }
    return [first, last].compactMap { $0 }.joined(separator: " ")
  }

  private func shift(
    of date: Expression, by length: Expression, naming: (Expression) -> String
  ) -> String {
    // A length is said by its value: "2 months after the day of the order".
    if case .negated(let length) = length.kind {
      return "\(value(of: length)) before \(naming(date))"
    }
    return "\(value(of: length)) after \(naming(date))"
  }
}

extension Expression {
  /// Whether it is a literal.
  fileprivate var isConstant: Bool { if case .constant = kind { true } else { false } }
}

extension Arithmetic {
  fileprivate var sign: String {
    switch self {
    case .sum: "+"
    case .difference: "−"
    case .product: "×"
    case .quotient: "÷"
    }
  }
}

extension DateUnit {
  fileprivate var words: String {
    switch self {
    case .days: "days"
    case .months: "whole months"
    case .years: "whole years"
    }
  }
}

extension CalendarEdge {
  /// What it is the edge of.
  fileprivate var period: String {
    switch self {
    case .startOfMonth, .endOfMonth: "month"
    case .startOfQuarter, .endOfQuarter: "quarter"
    case .startOfYear, .endOfYear: "year"
    }
  }
}
