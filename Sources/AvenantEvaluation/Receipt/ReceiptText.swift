import AvenantDiagnostics
import AvenantModel
import AvenantValues

/// The hashes of a contract and a version, made when somebody asks for them.
struct ReceiptText: Sendable {
  /// All that decides.
  let meaning: String
  /// The words for people.
  let text: String

  /// The hashes of a contract while no version is known to govern.
  init(_ contract: Contract) {
    meaning = identity(of: contract.meaning)
    text = identity(of: contract.words)
  }

  /// The hashes of a contract and the version that governs.
  init(_ version: Version, of contract: Contract) {
    let names = Names(of: version)
    meaning = identity(of: .array([contract.meaning, names.meaning]))
    text = identity(of: .array([contract.words, names.words]))
  }
}

/// The version of the engine, which every receipt names.
public let engineVersion = "0.1.0"

extension Receipt {
  init(_ contract: Once<ReceiptText>, facts: Facts, of version: Version?, asOf: CalendarDate) {
    self.init(
      contract: contract,
      facts: Once {
        identity(of: version.map { facts.meaning(in: $0, asOf: asOf) } ?? .null)
      },
      engine: engineVersion, readings: version?.departures ?? [],
      zones: facts.conversions.map { "\($0.zone) \($0.zoneData)" }.uniqued)
  }
}

extension Version {
  /// The readings that the version is read by and that the contract does not choose.
  var departures: [String] {
    unsettled.compactMap { question in
      guard let readings = question.readings, readings.departs else { return nil }
      return "\(question.name)=\(readings.applied.name)"
    }
  }
}

extension Facts {
  /// What is known, by name, and the date of evaluation; what is unknown says nothing.
  fileprivate func meaning(in version: Version, asOf: CalendarDate) -> JSONValue {
    let known = version.facts.indices.compactMap { index -> (key: String, value: JSONValue)? in
      guard let value = states[index].meaning(version.facts[index]) else { return nil }
      let isStated = origins[index] == .stated
      return (
        version.facts[index].name, .array([value, .string(isStated ? "stated" : "defaulted")])
      )
    }
    return .object([
      ("as_of", .string(asOf.description)), ("facts", .sorted(known)),
    ])
  }
}

extension Facts.State {
  fileprivate func meaning(_ fact: Fact) -> JSONValue? {
    switch self {
    case .known(.list(let items)): .array(items.map { $0.meaning(fact.list?.fields ?? []) })
    case .known(let value): value.meaning(fact.type)
    case .absent: .null
    case .unknown: nil
    }
  }
}

extension Record {
  /// What is known of the fields, by name, and what of it nobody stated; what is unknown says
  /// nothing.
  fileprivate func meaning(_ fields: [Fact]) -> JSONValue {
    .sorted(
      fields.indices.compactMap { index in
        states[index].meaning(fields[index]).map { value in
          let isStated = origins[index] == .stated
          return (fields[index].name, isStated ? value : .array([value, .string("defaulted")]))
        }
      })
  }
}

extension [String] {
  /// The texts in their order, each once.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
