import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax

/// Judgements: for each clause that a person must judge, a fact of the versions that have it.
extension VersionChecker {
  /// Declares the judgements behind all other facts, so that those keep their places.
  mutating func declareJudgements() {
    for stated in text.clauses {
      guard let syntax = stated.content.judgement else { continue }
      let name = stated.content.judgementName
      let judgement = judgement(syntax, about: stated.content)
      names.facts[name] = FactID(facts.count)
      facts.append(
        Fact(
          name: name, type: .boolean, numbers: nil, isOptional: false, ifMissing: .undetermined,
          label: "whether \(judgement.statement)",
          ask: "Does \(judgement.judge) judge that \(judgement.statement)?",
          range: syntax.judge.range, judgement: judgement))
    }
  }

  /// Who judges what; without a statement of its own, whether what the clause says is so.
  private mutating func judgement(
    _ syntax: JudgementSyntax, about clause: ClauseSyntax
  ) -> Judgement {
    let statement =
      syntax.statement?.text.withoutFullStop ?? "“\(clause.says.text.withoutFullStop)” is so"
    let word = syntax.judge
    let party = contract.syntax.parties.first { $0.role.text == word.text }
    if party == nil, !word.text.contains(" "), !contract.isDamaged {
      diagnostics.report(
        .unknownJudge(word, known: contract.syntax.parties.map(\.role.text)))
    }
    return Judgement(
      role: party?.role.text, judge: party?.description.text ?? word.text, statement: statement)
  }
}

extension String {
  fileprivate var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
