import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax
import AvenantValues

/// The last date that a fact may have; a hundred years stay for what is added to it.
let lastDateOfFacts = CalendarDate(year: 9899, month: 12, day: 31) ?? .latest

/// Declares facts: their types, bounds, and what holds when nothing is said.
extension VersionChecker {
  mutating func declareFacts() {
    let all = contract.syntax.facts + text.facts
    units = Set(all.compactMap { $0.type.unit?.text })
    for syntax in all { declare(syntax) }
    checkPrefixes()
  }

  private mutating func declare(_ syntax: FactSyntax) {
    let name = syntax.name
    if let existing = factIDs[name.text] {
      extend(existing, by: syntax)
      return
    }
    guard let type = type(of: syntax.type) else {
      damaged.insert(name.text)
      return
    }
    let numbers = type.isNumeric ? bounds(of: syntax.type, type) : nil
    if type.isNumeric, numbers == nil {
      damaged.insert(name.text)
      return
    }
    if !type.isNumeric, let bounds = syntax.type.bounds {
      diagnostics.report(.boundsOfUnordered(bounds.range, type))
    }
    let fact = Fact(
      name: name.text, type: type, numbers: numbers, isOptional: syntax.isOptional,
      ifMissing: ifMissing(syntax, type, numbers), label: syntax.label?.text,
      ask: syntax.ask?.text, range: name.range)
    factIDs[name.text] = FactID(facts.count)
    facts.append(fact)
  }

  /// A version may state a choice of the contract's anew, with further options at its end.
  private mutating func extend(_ id: FactID, by syntax: FactSyntax) {
    let old = facts[id.index]
    guard case .choice(let before) = old.type, case .choice(let after)? = type(of: syntax.type),
      before.options.count < after.options.count,
      zip(before.options, after.options).allSatisfy({ $0.name == $1.name })
    else {
      diagnostics.report(.declaredTwice(syntax.name, first: old.range))
      return
    }
    let type = ValueType.choice(after)
    facts[id.index] = Fact(
      name: old.name, type: type, numbers: nil, isOptional: syntax.isOptional,
      ifMissing: ifMissing(syntax, type, nil), label: syntax.label?.text ?? old.label,
      ask: syntax.ask?.text ?? old.ask, range: syntax.name.range)
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
      return .number(unit: syntax.unit.map { Unit(symbol: $0.text) })
    case "percent": return .percent
    case "money": return money(syntax)
    case "date": return .date
    case "days": return .days
    case "months": return .months
    case "choice": return choice(syntax)
    default:
      diagnostics.report(.unknownType(syntax.word))
      return nil
    }
  }

  private mutating func money(_ syntax: TypeSyntax) -> ValueType? {
    guard let word = syntax.currency else {
      if let currency = contract.currency { return .money(currency) }
      diagnostics.report(.moneyWithoutCurrency(syntax.word))
      return nil
    }
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
        diagnostics.report(.declaredTwice(option.name, first: first.range))
      }
      seen[option.name.text] = option.name
    }
    guard !syntax.options.isEmpty else {
      diagnostics.report(.choiceWithoutOptions(syntax.word))
      return nil
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
    case .presume(let value):
      guard let presumed = constant(value, of: type, for: "to presume for '\(syntax.name.text)'")
      else { return .undetermined }
      if let numbers, !presumed.fits(numbers) {
        diagnostics.report(.presumedOutOfBounds(value.range, syntax.name))
      }
      return presumed.value(for: numbers).map(Fact.IfMissing.presume) ?? .undetermined
    }
  }

  /// No fact's name begins another's: `quote` and `quote.amount` cannot both have a value.
  private mutating func checkPrefixes() {
    for fact in facts {
      for other in facts where other.name.hasPrefix(fact.name + ".") {
        diagnostics.report(.nameIsPrefix(fact, of: other))
      }
    }
  }
}

extension NameSyntax {
  /// Whether a unit of this name would be taken for a length of time or a currency.
  fileprivate var isReserved: Bool {
    LengthWord(rawValue: text) != nil || Currency(text) != nil
  }
}
