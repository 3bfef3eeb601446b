import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantValues

/// Something that one version states otherwise than another.
package struct MeaningChange: Sendable {
  /// What it is.
  package enum Part: String, Sendable {
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
    /// The version itself: its title and its source.
    case version
    /// The contract itself: its title and its parties.
    case contract
  }

  /// What became of it.
  package enum Kind: String, Sendable {
    /// Only the later version has it.
    case added
    /// Only the earlier version has it.
    case repealed
    /// Both have it, and it is stated otherwise.
    case replaced
    /// Both have it, under names of their own, and it is else the same.
    case renamed
  }

  /// One thing that is stated of it, and otherwise by the other version.
  package struct Detail: Sendable, Hashable {
    /// What is stated, by its key in the contract.
    package let aspect: String
    /// How it was stated; `nil` where it was not.
    package let before: String?
    /// How it is stated; `nil` where it no longer is.
    package let after: String?
  }

  /// What it is.
  package let part: Part
  /// What became of it.
  package let kind: Kind
  /// The id.
  package let name: String
  /// The id that it had in the earlier version, where that was another.
  package internal(set) var formerName: String?
  /// What it said before: the value of a term, the sentence of a clause; `nil` where it is added.
  package let before: String?
  /// What it says now; `nil` where it is repealed.
  package let after: String?
  /// What of it is stated otherwise, where both have it and it has several parts.
  package let details: [Detail]
}

extension MeaningChange {
  /// All changes from one version to another, kind by kind.
  ///
  /// - Parameters:
  ///   - parts: What both state, by the names of the later one.
  ///   - renames: The names that the earlier one had for it.
  /// - Returns: The changes.
  static func all(_ parts: StatedParts, _ renames: Renames) -> [MeaningChange] {
    parts.all.flatMap { part, before, after in
      changes(part, before, after) { renames.formerName(of: $0, part) }
    }
  }

  private static func changes(
    _ part: Part, _ one: [Stated], _ other: [Stated], formerName: (String) -> String?
  ) -> [MeaningChange] {
    func change(_ kind: Kind, _ old: Stated?, _ new: Stated?, _ details: [Detail] = []) -> [Self] {
      guard let stated = new ?? old else { return [] }
      return [
        MeaningChange(
          part: part, kind: kind, name: stated.name, formerName: formerName(stated.name),
          before: old?.words, after: new?.words, details: details)
      ]
    }
    let gone = one.flatMap { old -> [MeaningChange] in
      guard let new = other.first(where: { $0.name == old.name }) else {
        return change(.repealed, old, nil)
      }
      let details = Stated.details(old, new)
      let isRenamed = formerName(old.name) != nil
      guard new.meaning != old.meaning || !details.isEmpty else {
        return isRenamed ? change(.renamed, old, new) : []
      }
      return change(.replaced, old, new, details)
    }
    let added = other.filter { new in !one.contains { $0.name == new.name } }
    return gone + added.flatMap { change(.added, nil, $0) }
  }
}
