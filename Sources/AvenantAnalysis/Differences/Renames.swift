import AvenantDiagnostics
import AvenantEvaluation
@_spi(Checking) import AvenantModel
import AvenantValues

/// What a later version has under another name, and is else the same.
///
/// A part is taken for another one where it means the same, something that people read of it is the
/// same, and no second part could be meant. Of facts that is the label: two that may be the same
/// need not be.
struct Renames {
  /// The earlier version, in which these parts have the names of the later one.
  private(set) var version: Version
  /// The names of the later version, by those of the earlier one.
  private(set) var names = PartNames()
  private let other: Version

  /// - Parameters:
  ///   - version: The earlier version.
  ///   - other: The later version.
  init(of version: Version, in other: Version) {
    (self.version, self.other) = (version, other)
    // What reads a part that has another name can be recognised once that is known.
    while let found = found {
      names.add(found)
      self.version = version.renaming(names)
    }
  }

  /// The former name of a part of the later version; `nil` where it is no other.
  func formerName(of name: String, _ part: MeaningChange.Part) -> String? {
    names[part].first { $0.value == name }?.key
  }

  /// More names; `nil` where there are none.
  private var found: PartNames? {
    let all = names(Sign.readsTheSame)
    // What reads alike word for word is known before what only has something in common.
    let found = all.isEmpty ? names(Sign.isTold) : all
    return found.isEmpty ? nil : found
  }

  private func names(_ isSame: (Sign, Sign) -> Bool) -> PartNames {
    var names = PartNames()
    names.facts = pairs(version.factSigns, other.factSigns, isSame)
    names.entitlements = pairs(version.entitlementSigns, other.entitlementSigns, isSame)
    names.terms = pairs(version.termSigns, other.termSigns, isSame)
    names.definitions = pairs(version.definitionSigns, other.definitionSigns, isSame)
    names.clauses = pairs(version.clauseSigns, other.clauseSigns, isSame)
    return names
  }

  /// The parts of two versions that only one of them has by their names, and of which each can be
  /// one part of the other alone.
  private func pairs(
    _ one: [Sign], _ other: [Sign], _ isSame: (Sign, Sign) -> Bool
  ) -> [String: String] {
    let old = one.filter { sign in !other.contains { $0.name == sign.name } }
    let new = other.filter { sign in !one.contains { $0.name == sign.name } }
    var pairs: [String: String] = [:]
    for part in old {
      let same = new.filter { isSame(part, $0) }
      guard same.count == 1, old.count(where: { isSame($0, same[0]) }) == 1 else { continue }
      pairs[part.name] = same[0].name
    }
    return pairs
  }
}

/// By what a part is recognised under another name.
private struct Sign {
  let name: String
  /// What it means; two parts that do not mean the same never are one.
  let meaning: String
  /// What people read of it.
  let words: [String?]

  /// Whether two parts mean the same, and people read the same of both.
  static func readsTheSame(_ one: Sign, _ other: Sign) -> Bool {
    isTold(one, other) && one.words == other.words
  }

  /// Whether two parts mean the same, and something that people read of them is the same.
  static func isTold(_ one: Sign, _ other: Sign) -> Bool {
    one.meaning == other.meaning
      && zip(one.words, other.words).contains { $0 != nil && $0 == $1 }
  }
}

extension Version {
  fileprivate var factSigns: [Sign] {
    facts.enumerated().map {
      Sign(name: $1.name, meaning: meaning(of: FactID($0)), words: [$1.label])
    }
  }

  fileprivate var entitlementSigns: [Sign] {
    entitlements.enumerated().map {
      Sign(name: $1.name, meaning: meaning(of: EntitlementID($0)), words: [$1.says.onOneLine])
    }
  }

  fileprivate var termSigns: [Sign] {
    terms.enumerated().map {
      Sign(
        name: $1.name, meaning: meaning(of: TermID($0)),
        words: [$1.label, $1.cite?.text, $1.citesOfRows])
    }
  }

  fileprivate var definitionSigns: [Sign] {
    definitions.enumerated().filter { $1.copyOf == nil }.map {
      Sign(
        name: $1.name, meaning: "\(meaning(of: DefinitionID($0))) \($1.isOutcome)",
        words: [$1.says.onOneLine, $1.cite?.text])
    }
  }

  /// What a decision tells of a clause beside what it means is a part of what it is; which clauses
  /// reduce its charge, these say.
  fileprivate var clauseSigns: [Sign] {
    clauses.enumerated().map {
      let told = [$1.charge?.label, $1.obligation?.what].map { $0?.onOneLine ?? "" }
      return Sign(
        name: $1.name,
        meaning: ([meaning(of: ClauseID($0), beside: nil, in: self)] + told)
          .joined(separator: "\n"),
        words: [$1.says.onOneLine, $1.cite.text])
    }
  }
}

extension Term {
  /// Where the contract states what holds from day to day, one after the other; `nil` where it does
  /// not say.
  fileprivate var citesOfRows: String? {
    let cites: [Citation?] =
      switch content {
      case .value, .interval: []
      case .dated(let values): values.brackets.map(\.cite)
      case .scale(let scale): scale.editions.map(\.cite)
      }
    let texts = cites.map { $0?.text ?? "" }
    return texts.allSatisfy(\.isEmpty) ? nil : texts.joined(separator: "; ")
  }
}

extension PartNames {
  /// The names of parts of one kind.
  fileprivate subscript(part: MeaningChange.Part) -> [String: String] {
    switch part {
    case .clause: clauses
    case .term: terms
    case .definition: definitions
    case .fact: facts
    case .entitlement: entitlements
    case .calendar, .consistent, .unsettled, .setting, .contract, .version: [:]
    }
  }

  /// Adds names that are not there yet.
  fileprivate mutating func add(_ more: PartNames) {
    facts.merge(more.facts) { first, _ in first }
    entitlements.merge(more.entitlements) { first, _ in first }
    terms.merge(more.terms) { first, _ in first }
    definitions.merge(more.definitions) { first, _ in first }
    clauses.merge(more.clauses) { first, _ in first }
  }
}

extension ReadVersion {
  /// The version with the names of a later one where a name is all that is another there; itself
  /// where there are none.
  func renamed(as other: Version) -> (version: ReadVersion, renames: Renames) {
    let renames = Renames(of: version, in: other)
    guard !renames.names.isEmpty else { return (self, renames) }
    let contract = program.contract.replacing(version: index, with: renames.version)
    return (ReadVersion(Program(contract), version: index), renames)
  }
}
