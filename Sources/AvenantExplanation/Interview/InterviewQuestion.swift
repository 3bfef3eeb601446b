public import AvenantDiagnostics
public import AvenantModel
import AvenantValues

/// A question that asks for one fact, with the form that its answer must have.
public struct InterviewQuestion: Sendable {
  /// The name of the fact, or of a field of a record.
  public let fact: String
  /// The question, in the contract's words.
  public let ask: String
  /// What the answer is.
  public let type: ValueType
  /// The options of a choice, each with its words.
  public let choices: [(name: String, label: String)]
  /// The unit of a number, or the currency of an amount.
  public let unit: String?
  /// The most decimals that a number may have.
  public let decimals: Int?
  /// The least value, as a ticket states it; it counts.
  public let low: String?
  /// The greatest value, as a ticket states it; it counts.
  public let high: String?
  /// Whether the answer may be that there is none.
  public let mayBeAbsent: Bool
  /// What is taken where nobody knows the answer: `null` for none; `nil` where it stays open.
  public let ifNotKnown: String?
  /// What each record of a list holds.
  public let fields: [InterviewQuestion]

  /// Whether something was stated of it that lacks a part: of a list, records.
  public let isStated: Bool

  /// Asks for a fact.
  ///
  /// - Parameters:
  ///   - fact: The fact, or a field of a record.
  ///   - isStated: Whether something was stated of it that lacks a part, which then stays.
  package init(for fact: Fact, isStated: Bool = false) {
    self.isStated = isStated
    self.fact = fact.name
    ask = fact.question.text
    type = fact.type
    choices = fact.type.options
    unit = fact.type.unit
    decimals =
      fact.type.isCounted
      ? fact.numbers?.scale.map { fact.type == .percent ? $0 - 2 : $0 } : nil
    low = fact.bound(fact.numbers?.low)
    high = fact.bound(fact.numbers?.high)
    mayBeAbsent = fact.isOptional
    ifNotKnown =
      switch fact.ifMissing {
      case .undetermined: nil
      case .absent where isStated: nil
      case .absent: "null"
      case .presume where isStated: nil
      case .presume(.list([])): "[]"
      case .presume(let value): value.literal(as: fact.type)
      }
    fields = fact.list?.fields.map { InterviewQuestion(for: $0) } ?? []
  }
}

extension InterviewQuestion {
  /// How to answer, in lines for a person.
  public var hints: [String] {
    var hints = choices.enumerated().map { "\($0 + 1)  \($1.label) (\($1.name))" }
    if choices.isEmpty { hints.append(form) }
    let known = ifNotKnown.map { "? if it is not known, which is then taken as \(taken($0))" }
    let none = mayBeAbsent ? "none if there is none; " : ""
    let unknown = isStated ? "? if no more is known than what was stated" : "? if it is not known"
    return hints + [none + (known ?? unknown)]
  }

  private func taken(_ literal: String) -> String {
    switch literal {
    case "null": "none"
    case "[]": "no records"
    case "true": "yes"
    case "false": "no"
    default: choices.first { $0.name == literal }?.label ?? literal
    }
  }

  /// What an answer looks like.
  private var form: String {
    switch type {
    case .boolean: return "yes or no"
    case .date: return day
    case .text: return "a text"
    case .list:
      let fields = fields.map { "\($0.fact): …" }.joined(separator: ", ")
      return "every record, such as [{ \(fields) }]"
    case .choice: return "one of the options"
    case .number: return number("a number")
    case .money: return number("an amount")
    case .percent: return number("a share")
    case .days, .months, .period: return number("a number of \(type.name)")
    }
  }

  private func number(_ kind: String) -> String {
    let kind = kind + (unit.map { " in \($0)" } ?? "")
    guard let low, let high else { return kind }
    return "\(kind) from \(low) to \(high)"
  }

  private var day: String {
    switch (low, high) {
    case (let low?, let high?): "a day from \(low) to \(high)"
    case (let low?, nil): "a day from \(low) on"
    case (nil, let high?): "a day up to \(high)"
    case (nil, nil): "a day, such as 2010-07-15"
    }
  }

  /// The question as a JSON object.
  public var jsonValue: JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("fact", .string(fact)), ("ask", .string(ask)), ("type", .string(type.name)),
    ]
    if !choices.isEmpty {
      members.append(("choices", .object(choices.map { ($0.name, .string($0.label)) })))
    }
    if let unit { members.append(("unit", .string(unit))) }
    if let decimals { members.append(("decimals", .number(decimals))) }
    if let low { members.append(("low", .string(low))) }
    if let high { members.append(("high", .string(high))) }
    members.append(("may_be_absent", .boolean(mayBeAbsent)))
    members.append(
      ("if_not_known", ifNotKnown.map { $0 == "null" ? .string("absent") : .string($0) } ?? .null))
    if !fields.isEmpty { members.append(("fields", .array(fields.map(\.jsonValue)))) }
    return .object(members)
  }
}

extension Fact {
  /// A bound, as a ticket states it; `nil` where nothing was stated of it but its type.
  fileprivate func bound(_ bound: Fraction?) -> String? {
    if type == .date { return bound.flatMap(day) }
    guard type.isCounted, let bound, let scale = numbers?.scale else { return nil }
    return RoundingMode.down.round(bound, toScale: scale)?.reducedWords(as: type)
  }
}

extension Fact {
  /// The day of a bound; `nil` for the first and the last day that any date may be.
  private func day(_ bound: Fraction) -> String? {
    guard let day = CalendarDate(dayNumber: Int(bound.numerator)),
      day > .earliest, day < .latestEvaluation
    else { return nil }
    return day.description
  }
}

extension ExactNumber {
  fileprivate func reducedWords(as type: ValueType) -> String {
    if case .percent = type { return words(as: type) }
    return (reduced.rescaled(to: type.shownDecimals) ?? reduced).words(as: type)
  }
}

extension ValueType {
  fileprivate var options: [(name: String, label: String)] {
    if case .choice(let choice) = self { choice.options.map { ($0.name, $0.label) } } else { [] }
  }

  fileprivate var unit: String? {
    switch self {
    case .number(let unit): unit?.symbol
    case .money(let currency): currency.code
    case .boolean, .text, .percent, .date, .days, .months, .period, .choice, .list: nil
    }
  }

  /// Whether its values are numbers for people.
  fileprivate var isCounted: Bool {
    switch self {
    case .number, .percent, .money, .days, .months: true
    case .boolean, .text, .date, .period, .choice, .list: false
    }
  }

  fileprivate var shownDecimals: Int {
    if case .money(let currency) = self { currency.minorDigits } else { 0 }
  }
}
