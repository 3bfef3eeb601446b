/// What a clause leaves to the judgement of a person.
package struct JudgementSyntax: Sendable {
  /// `judged_by:`, the role of a party, or another person in words.
  package let judge: NameSyntax
  /// `judges:`, what is judged, as a statement: *the request was made in good faith*.
  package let statement: NameSyntax?
}

extension ClauseSyntax {
  /// The name of the fact that says how the judgement about the clause came out.
  package var judgementName: String { "\(reservedForJudgements).\(name.text)" }

  /// All that must hold: what `when` says, and the judgement; `nil` where the clause always holds.
  package var condition: ExpressionSyntax? {
    guard let judgement else { return when }
    let judged = ExpressionSyntax(.name(judgementName), at: judgement.judge.range)
    guard let when else { return judged }
    return ExpressionSyntax(.junction(.all, [when, judged]), at: judgement.judge.range)
  }
}

/// What the names of judgements begin with, and no declared fact.
package let reservedForJudgements = "judgement"
