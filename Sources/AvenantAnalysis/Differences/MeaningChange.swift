import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantValues

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
    /// A fact.
    case fact
    /// An entitlement.
    case entitlement
    /// A calendar of business days.
    case calendar
    /// A condition that every ticket satisfies, or is refused.
    case consistent
    /// A question that the parties left open.
    case unsettled
    /// What holds of the whole version: `rounding`, `month_end`, `time_zone` and the like.
    case setting
  }

  /// What became of it.
  public enum Kind: String, Sendable {
    /// Only the later version has it.
    case added
    /// Only the earlier version has it.
    case repealed
    /// Both have it, and it is stated otherwise.
    case replaced
  }

  /// One thing that is stated of it, and otherwise by the other version.
  public struct Detail: Sendable, Hashable {
    /// What is stated, by its key in the contract.
    public let aspect: String
    /// How it was stated; `nil` where it was not.
    public let before: String?
    /// How it is stated; `nil` where it no longer is.
    public let after: String?
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
  /// What of it is stated otherwise, where both have it and it has several parts.
  public let details: [Detail]
}

extension MeaningChange {
  /// All changes from one version to another: clauses, then what they read, then what holds of the
  /// whole version.
  static func all(
    from one: Version, of contract: Contract, to other: Version, of otherContract: Contract
  ) -> [MeaningChange] {
    changes(.clause, one.statedClauses(beside: other), other.statedClauses(beside: one))
      + changes(.term, one.statedTerms, other.statedTerms)
      + changes(.definition, one.statedDefinitions, other.statedDefinitions)
      + changes(.fact, one.statedFacts, other.statedFacts)
      + changes(.consistent, one.statedConditions, other.statedConditions)
      + changes(.entitlement, one.statedEntitlements, other.statedEntitlements)
      + changes(.calendar, one.statedCalendars, other.statedCalendars)
      + changes(.unsettled, one.statedQuestions, other.statedQuestions)
      + changes(
        .setting, one.statedSettings(of: contract, beside: other),
        other.statedSettings(of: otherContract, beside: one))
  }

  private static func changes(_ part: Part, _ one: [Stated], _ other: [Stated]) -> [MeaningChange] {
    let gone = one.compactMap { old -> MeaningChange? in
      guard let new = other.first(where: { $0.name == old.name }) else {
        return MeaningChange(
          part: part, kind: .repealed, name: old.name, before: old.words, after: nil, details: [])
      }
      let details = Stated.details(old, new)
      guard new.meaning != old.meaning || !details.isEmpty else { return nil }
      return MeaningChange(
        part: part, kind: .replaced, name: old.name, before: old.words, after: new.words,
        details: details)
    }
    let added = other.filter { new in !one.contains { $0.name == new.name } }
    return gone
      + added.map {
        MeaningChange(
          part: part, kind: .added, name: $0.name, before: nil, after: $0.words, details: [])
      }
  }
}
