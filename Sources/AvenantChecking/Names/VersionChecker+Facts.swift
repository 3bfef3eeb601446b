import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax
import AvenantValues

/// Declares facts: their types, bounds, and what holds when nothing is said.
extension VersionChecker {
  mutating func declareFacts() {
    let all = contract.syntax.facts + text.facts
    let fields = all.flatMap { $0.list?.fields ?? [] }
    names.units = Set((all + fields).compactMap(\.type.unit).filter { !$0.isReserved }.map(\.text))
    isDeclaring = true
    for syntax in all { declare(syntax) }
    isDeclaring = false
    declareJudgements()
    ticketFactCount = facts.count
    if contract.syntax.currency == nil {
      for problem in text.facts.withoutCurrency { diagnostics.report(problem) }
    }
  }

  private mutating func declare(_ syntax: FactSyntax) {
    let name = syntax.name
    guard let fact = fact(syntax) else {
      names.damaged.insert(name.text)
      return
    }
    guard let existing = names.facts[name.text] else {
      names.facts[name.text] = FactID(facts.count)
      facts.append(fact)
      return
    }
    restate(existing, as: fact)
  }

  mutating func fact(_ syntax: FactSyntax) -> Fact? {
    checkKeys(of: syntax.type)
    let list = syntax.list.map { recordList($0) }
    if let list, list == nil { return nil }
    guard let type = type(of: syntax.type) else { return nil }
    let numbers = type.isNumeric ? bounds(of: syntax.type, type) : nil
    if type.isNumeric, numbers == nil { return nil }
    return Fact(
      name: syntax.name.text, type: type, numbers: numbers,
      statesLeast: syntax.type.bounds?.interval.lower != nil,
      statesMost: syntax.type.bounds?.interval.upper != nil, isOptional: syntax.isOptional,
      ifMissing: ifMissing(syntax, type, numbers), isSettled: syntax.isSettled,
      label: syntax.label?.text, ask: syntax.ask?.text, list: list ?? nil, range: syntax.name.range)
  }

  /// A version may state a fact anew for its own time: with other bounds, with another default, or
  /// with further options at the end of its choice; its type stays.
  private mutating func restate(_ id: FactID, as fact: Fact) {
    let old = facts[id.index]
    guard fact.type.extends(old.type), fact.extendsList(of: old) else {
      diagnostics.report(.restatedAsOther(fact, of: old))
      return
    }
    facts[id.index] = Fact(
      name: old.name, type: fact.type, numbers: fact.numbers, statesLeast: fact.statesLeast,
      statesMost: fact.statesMost, isOptional: fact.isOptional,
      ifMissing: fact.ifMissing, isSettled: fact.isSettled || old.isSettled,
      label: fact.label ?? old.label, ask: fact.ask ?? old.ask, list: fact.list, range: fact.range)
  }

  /// What is said of a type must have a meaning for it.
  private mutating func checkKeys(of syntax: TypeSyntax) {
    let type = syntax.word
    let isNumeric = ["number", "percent", "money"].contains(type.text)
    let isOrdered = isNumeric || ["date", "days", "months"].contains(type.text)
    guard isOrdered || ["boolean", "text", "choice"].contains(type.text) else { return }
    if let unit = syntax.unit, type.text != "number" {
      diagnostics.report(.keyOfAnotherType("unit", at: unit.range, "a number", not: type))
    }
    if let currency = syntax.currency, type.text != "money" {
      diagnostics.report(.keyOfAnotherType("currency", at: currency.range, "money", not: type))
    }
    if let decimals = syntax.decimals, !isNumeric {
      diagnostics.report(
        .keyOfAnotherType(
          "decimals", at: decimals.range, "a number, a percentage or money", not: type))
    }
    if let bounds = syntax.bounds, !isOrdered {
      diagnostics.report(
        .keyOfAnotherType("in", at: bounds.range, "what has an order", not: type))
    }
  }

  private mutating func type(of syntax: TypeSyntax) -> ValueType? {
    switch syntax.word.text {
    case "boolean": return .boolean
    case "text": return .text
    case "number":
      if let unit = syntax.unit, unit.isReserved {
        diagnostics.report(.reservedUnit(unit))
        return nil
      }
      if let unit = syntax.unit, !unit.text.allSatisfy({ $0.isASCII && $0.isLetter }) {
        diagnostics.report(.malformedUnit(unit))
      }
      return .number(unit: syntax.unit.map { Unit(symbol: $0.text) })
    case "percent": return .percent
    case "money": return money(syntax)
    case "date": return .date
    case "days": return .days
    case "months": return .months
    case "choice": return choice(syntax)
    case "list": return .list
    default:
      diagnostics.report(.unknownType(syntax.word))
      return nil
    }
  }

  private mutating func money(_ syntax: TypeSyntax) -> ValueType? {
    guard let word = syntax.currency else { return contract.currency.map(ValueType.money) }
    guard let currency = Currency(word.text) else {
      diagnostics.report(.unknownCurrency(word))
      return nil
    }
    return .money(currency)
  }

  private mutating func choice(_ syntax: TypeSyntax) -> ValueType? {
    var seen: [String: NameSyntax] = [:]
    for option in syntax.options {
      if let first = seen[option.name.text] {
        diagnostics.report(.namedTwice(option.name, first: first))
      }
      seen[option.name.text] = option.name
    }
    return .choice(
      Choice(options: syntax.options.map { .init(name: $0.name.text, label: $0.label.text) }))
  }

  /// What holds when nothing is said, seen to fit the type.
  private mutating func ifMissing(
    _ syntax: FactSyntax, _ type: ValueType, _ numbers: NumberShape?
  ) -> Fact.IfMissing {
    switch syntax.ifMissing {
    case .undetermined: return .undetermined
    case .absent(let range):
      if !syntax.isOptional { diagnostics.report(.absentButNotOptional(syntax.name, at: range)) }
      return .absent
    case .empty(let range):
      guard type == .list else {
        diagnostics.report(.emptyButNoList(syntax.name, at: range))
        return .undetermined
      }
      return .presume(.list([]))
    case .presume(let value):
      guard let presumed = constant(value, of: type, for: "to presume for '\(syntax.name.text)'")
      else { return .undetermined }
      if let numbers, !presumed.fits(numbers) {
        diagnostics.report(.presumedOutOfBounds(value.range, syntax.name))
      }
      return presumed.value(for: numbers).map(Fact.IfMissing.presume) ?? .undetermined
    }
  }
}

extension ValueType {
  /// Whether values of the older type keep their meaning: it is the same type, or a choice to which
  /// options were added at the end.
  func extends(_ older: ValueType) -> Bool {
    guard case .choice(let after) = self, case .choice(let before) = older else {
      return self == older
    }
    return before.options.count <= after.options.count
      && zip(before.options, after.options).allSatisfy { $0.name == $1.name }
  }
}

extension NameSyntax {
  /// Whether a unit of this name would be taken for a length of time or a currency.
  fileprivate var isReserved: Bool {
    LengthWord(rawValue: text) != nil || Currency(text) != nil
  }
}
