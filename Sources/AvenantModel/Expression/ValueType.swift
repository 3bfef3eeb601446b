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

  /// Whether values of the type are kept as exact numbers; dates are counted in days.
  ///
  /// That is everything but conditions, texts, choices and mixed periods.
  public var isNumeric: Bool {
    switch self {
    case .number, .percent, .money, .date, .days, .months: true
    case .boolean, .text, .period, .choice: false
    }
  }

  /// Whether values of the type can be ordered.
  public var isOrdered: Bool { isNumeric }

  /// Whether the type is a length of time.
  public var isLengthOfTime: Bool { self == .days || self == .months || self == .period }
}

/// A unit of numbers that a contract declares: `km`.
public struct Unit: Hashable, Sendable {
  /// The word that stands behind a number.
  public let symbol: String

  /// Takes the word for a unit.
  public init(symbol: String) {
    self.symbol = symbol
  }
}

/// The options of a choice, in their order.
///
/// Two choices are the same when their options have the same names in the same order.
public struct Choice: Hashable, Sendable {
  /// One option.
  public struct Option: Sendable {
    /// The name.
    public let name: String
    /// The words for it: *the provider's side*.
    public let label: String

    /// Makes an option.
    public init(name: String, label: String) {
      self.name = name
      self.label = label
    }
  }

  /// The options; at least one.
  public let options: [Option]

  /// Makes a choice.
  public init(options: [Option]) {
    self.options = options
  }

  /// The place of the option `name`, from 0.
  public func index(of name: String) -> Int? {
    options.firstIndex { $0.name == name }
  }

  /// Compares the names of the options.
  public static func == (one: Choice, other: Choice) -> Bool {
    one.options.elementsEqual(other.options) { $0.name == $1.name }
  }

  /// Hashes what equality compares.
  public func hash(into hasher: inout Hasher) {
    for option in options { hasher.combine(option.name) }
  }
}
