public import AvenantValues

/// The type of an expression: what its value is, and in which unit.
public enum ValueType: Hashable, Sendable {
  /// A condition: true, false, or neither.
  case boolean
  /// A text; texts compare by their bytes.
  case text
  /// A number, in a unit or in none.
  case number(unit: Unit?)
  /// A share: 10 % is the number 0.1.
  case percent
  /// An amount of money.
  case money(Currency)
  /// A day.
  case date
  /// A length of time in days.
  case days
  /// A length of time in months; a year is twelve.
  case months
  /// A length of time in months and days.
  case period
  /// One of the options of a choice.
  case choice(Choice)
  /// A list of records; what they hold is said by the fact.
  case list

  /// Whether values of the type are kept as exact numbers; dates are counted in days.
  ///
  /// That is everything but conditions, texts, choices, mixed periods and lists.
  public var isNumeric: Bool {
    switch self {
    case .number, .percent, .money, .date, .days, .months: true
    case .boolean, .text, .period, .choice, .list: false
    }
  }

  /// Whether values of the type can be ordered.
  public var isOrdered: Bool { isNumeric }

  /// The option that a value of a choice is.
  ///
  /// - Parameter index: The place of the option, from 0.
  /// - Returns: The option.
  /// - Precondition: The type is a choice with such an option.
  package func option(at index: Int) -> Choice.Option {
    guard case .choice(let choice) = self else {
      preconditionFailure("only a choice has options")
    }
    return choice.options[index]
  }

  /// Whether the type is a length of time.
  public var isLengthOfTime: Bool { self == .days || self == .months || self == .period }

  /// The word for it in a decision or a question: `money`, `date`, `choice`.
  public var name: String {
    switch self {
    case .boolean: "boolean"
    case .text: "text"
    case .number: "number"
    case .percent: "percent"
    case .money: "money"
    case .date: "date"
    case .days: "days"
    case .months: "months"
    case .period: "period"
    case .choice: "choice"
    case .list: "list"
    }
  }
}
