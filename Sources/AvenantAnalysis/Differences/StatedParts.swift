import AvenantModel

/// All that two versions state, kind by kind: clauses, then what they read, then what holds of the
/// whole version.
struct StatedParts {
  /// What each version states of a kind.
  let all: [(part: MeaningChange.Part, before: [Stated], after: [Stated])]

  init(of one: Version, in contract: Contract, and other: Version, in otherContract: Contract) {
    all = [
      (.clause, one.statedClauses(beside: other), other.statedClauses(beside: one)),
      (.term, one.statedTerms, other.statedTerms),
      (.definition, one.statedDefinitions, other.statedDefinitions),
      (.fact, one.statedFacts, other.statedFacts),
      (.consistent, one.statedConditions(before: other), other.statedConditions()),
      (.entitlement, one.statedEntitlements, other.statedEntitlements),
      (.calendar, one.statedCalendars, other.statedCalendars),
      (.unsettled, one.statedQuestions, other.statedQuestions),
      (
        .setting, one.statedSettings(of: contract, beside: other),
        other.statedSettings(of: otherContract, beside: one)
      ),
      (.version, one.statedTitles(beside: other), other.statedTitles(beside: one)),
      (.contract, contract.statedTitles, otherContract.statedTitles),
    ]
  }
}
