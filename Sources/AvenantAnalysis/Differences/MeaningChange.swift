import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel

/// Something that one version states otherwise than another.
public struct MeaningChange: Sendable {
  /// What it is.
  public enum Part: String, Sendable {
    /// A clause.
    case clause
    /// A term.
    case term
    /// A definition.
    case definition
  }

  /// What became of it.
  public enum Kind: String, Sendable {
    /// Only the later version has it.
    case added
    /// Only the earlier version has it.
    case repealed
    /// Both have it, and it means something else.
    case replaced
  }

  /// What it is.
  public let part: Part
  /// What became of it.
  public let kind: Kind
  /// The id.
  public let name: String
  /// What it said before: the value of a term, the sentence of a clause; `nil` where it is added.
  public let before: String?
  /// What it says now; `nil` where it is repealed.
  public let after: String?
}

extension MeaningChange {
  /// All changes from one version to another: clauses, then terms, then definitions.
  static func all(from one: Version, to other: Version) -> [MeaningChange] {
    changes(.clause, one.statedClauses, other.statedClauses)
      + changes(.term, one.statedTerms, other.statedTerms)
      + changes(.definition, one.statedDefinitions, other.statedDefinitions)
  }

  private static func changes(_ part: Part, _ one: [Stated], _ other: [Stated]) -> [MeaningChange] {
    let gone = one.compactMap { old -> MeaningChange? in
      guard let new = other.first(where: { $0.name == old.name }) else {
        return MeaningChange(
          part: part, kind: .repealed, name: old.name, before: old.words, after: nil)
      }
      guard new.meaning != old.meaning else { return nil }
      return MeaningChange(
        part: part, kind: .replaced, name: old.name, before: old.words, after: new.words)
    }
    let added = other.filter { new in !one.contains { $0.name == new.name } }
    return gone
      + added.map {
        MeaningChange(part: part, kind: .added, name: $0.name, before: nil, after: $0.words)
      }
  }

  fileprivate struct Stated {
    let name: String
    let meaning: String
    let words: String
  }
}

extension Version {
  fileprivate var statedClauses: [MeaningChange.Stated] {
    clauses.enumerated().map {
      MeaningChange.Stated(
        name: $1.name, meaning: meaning(of: ClauseID($0)), words: $1.says)
    }
  }

  fileprivate var statedTerms: [MeaningChange.Stated] {
    terms.enumerated().map {
      MeaningChange.Stated(name: $1.name, meaning: meaning(of: TermID($0)), words: $1.words)
    }
  }

  fileprivate var statedDefinitions: [MeaningChange.Stated] {
    definitions.enumerated().map {
      MeaningChange.Stated(
        name: $1.name, meaning: meaning(of: DefinitionID($0)), words: $1.value.range.text)
    }
  }
}

extension Term {
  /// The value as the contract writes it.
  fileprivate var words: String {
    switch content {
    case .value(let value): value.range.text
    case .interval(let interval):
      [interval.lower, interval.upper].map { $0?.range.text ?? "…" }.joined(separator: " to ")
    case .dated(let values):
      values.brackets.map { "\($0.value.range.text) from \($0.from)" }.joined(separator: ", ")
    case .scale: "a scale"
    }
  }
}
