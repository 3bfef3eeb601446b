import AvenantModel
import AvenantValues

extension Facts.State {
  /// The state as a ticket states it in YAML.
  func words(_ fact: Fact) -> String {
    switch self {
    case .absent: "null"
    case .unknown: "{ unknown: true }"
    case .known(.boolean(let truth)): truth ? "true" : "false"
    case .known(.text(let text)): "\"\(text)\""
    case .known(.date(let date)): "\(date)"
    case .known(.period(let period)): "\(fact.type == .months ? period.months : period.days)"
    case .known(.choice(let place)): fact.type.option(place)
    case .known(.list(let items)):
      "[\(items.map { $0.words(fact.list?.fields ?? []) }.joined(separator: ", "))]"
    case .known(.number(let number)):
      fact.type == .percent ? "\(number.points)%" : "\(number)"
    }
  }
}

extension Record {
  /// The record as a ticket states it in YAML.
  fileprivate func words(_ fields: [Fact]) -> String {
    let said = fields.indices.filter { origins[$0] == .stated }
      .map { "\(fields[$0].name): \(states[$0].words(fields[$0]))" }
    return "{ " + said.joined(separator: ", ") + " }"
  }
}

extension ValueType {
  fileprivate func option(_ place: Int) -> String {
    if case .choice(let choice) = self { choice.options[place].name } else { "" }
  }
}

extension ExactNumber {
  /// The number of points of a share.
  fileprivate var points: ExactNumber {
    scale >= 2
      ? ExactNumber(mantissa: mantissa, scale: scale - 2)
      : ExactNumber(mantissa: mantissa * ExactNumber.powerOfTen(2 - scale), scale: 0)
  }
}

extension Ticket {
  /// The facts as YAML, one line each.
  func yaml(for contract: Contract) -> String {
    guard let facts = facts(for: contract) else { return "" }
    let version = contract.versions[facts.versionIndex ?? 0]
    return version.facts.indices.filter { !silent.contains(version.facts[$0].name) }
      .map { "\(version.facts[$0].name): \(facts.states[$0].words(version.facts[$0]))\n" }
      .joined()
  }
}
