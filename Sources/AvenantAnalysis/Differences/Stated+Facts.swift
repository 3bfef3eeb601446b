import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantValues

extension Version {
  var statedFacts: [Stated] {
    facts.enumerated().map {
      Stated(
        name: $1.name, meaning: meaning(of: FactID($0)), words: $1.label ?? $1.type.name,
        aspects: aspects(of: $1))
    }
  }

  var statedEntitlements: [Stated] {
    entitlements.enumerated().map {
      Stated(
        name: $1.name, meaning: meaning(of: EntitlementID($0)), words: $1.says.onOneLine,
        aspects: [
          .init("holder", $1.holder),
          .init("default", $1.isGrantedByDefault ? "granted" : "denied"),
          .init("says", words: $1.says), .init("cite", words: $1.cite.text),
        ])
    }
  }

  private func aspects(of fact: Fact) -> [Stated.Aspect] {
    var all: [Stated.Aspect] = [
      .init("label", words: fact.label), .init("ask", words: fact.ask),
      .init("type", fact.type.name),
    ]
    all += fact.bounds.map { [.init("in", $0)] } ?? []
    all.append(.init("optional", fact.isOptional ? "true" : "false"))
    all.append(.init("if_missing", fact.ifMissing.words(as: fact.type)))
    all += fact.judgement.map { [.init("judged_by", $0.role ?? $0.judge)] } ?? []
    if case .choice(let choice) = fact.type {
      all += choice.options.map { .init("option \($0.name)", words: $0.label, .isNamed) }
    }
    if let list = fact.list {
      all += [.init("max_items", "\(list.maxItems)"), .init("each", words: list.each)]
      all += list.fields.flatMap { field in aspects(of: field).map { $0.within(field.name) } }
    }
    return all
  }
}

extension Fact {
  /// The numbers that it may be, as an interval with both ends.
  var bounds: String? {
    guard let numbers, let scale = numbers.scale else { return nil }
    func words(_ end: Fraction) -> String {
      if type == .date, let day = Int(exactly: end.numerator) {
        return CalendarDate(dayNumber: day)?.description ?? end.description
      }
      return RoundingMode.down.round(end, toScale: scale)?.description ?? end.description
    }
    return "[\(words(numbers.low))..\(words(numbers.high))]"
  }
}

extension ValueType {
  /// The type as the contract names it.
  fileprivate var name: String {
    switch self {
    case .boolean: "boolean"
    case .text: "text"
    case .number(let unit): "number\(unit.map { " in \($0.symbol)" } ?? "")"
    case .percent: "percent"
    case .money(let currency): "money in \(currency.code)"
    case .date: "date"
    case .days: "days"
    case .months: "months"
    case .period: "period"
    case .choice(let choice): "choice of \(choice.options.map(\.name).joined(separator: ", "))"
    case .list: "list"
    }
  }
}

extension Fact.IfMissing {
  /// What is read where nothing is said, as the contract says it.
  func words(as type: ValueType) -> String {
    switch self {
    case .undetermined: "undetermined"
    case .absent: "absent"
    case .presume(.boolean(let isTrue)): "presume \(isTrue)"
    case .presume(.choice(let index)): "presume \(type.option(at: index).name)"
    case .presume(.number(let number)): "presume \(number)"
    case .presume(.date(let date)): "presume \(date)"
    case .presume(.text(let text)): "presume \(text)"
    case .presume(.period(let period)): "presume \(period)"
    case .presume(.list(let items)): "presume \(items.count) records"
    }
  }
}
