import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax
import AvenantValues

/// Amounts without tax that are added to amounts with tax.
extension VersionChecker {
  /// The clauses whose amounts come into a sum, by what they say of tax.
  struct TaxedAmounts {
    var excluded: [NameSyntax] = []
    var included: [NameSyntax] = []

    /// Whether amounts without tax and amounts with tax are among them.
    var areMixed: Bool { !excluded.isEmpty && !included.isEmpty }

    mutating func add(_ clause: ClauseSyntax) {
      switch clause.charge?.tax?.text {
      case Charge.Tax.excluded.rawValue: excluded.append(clause.name)
      case Charge.Tax.included.rawValue: included.append(clause.name)
      default: break
      }
    }

    func adding(_ other: TaxedAmounts) -> TaxedAmounts {
      TaxedAmounts(
        excluded: excluded + other.excluded, included: included + other.included)
    }
  }

  /// Warns of a cap over amounts without tax and with it.
  mutating func checkTaxes(of members: [ClauseID], in cap: CapSyntax) {
    var amounts = TaxedAmounts()
    for member in members { amounts.add(text.clauses[member.index].content) }
    if amounts.areMixed { diagnostics.report(.taxesMixed("this cap adds", amounts, at: cap.range)) }
  }

  /// Warns of a sum of amounts without tax and with it; within a sum it is said once.
  mutating func checkTaxes(of one: Expression, and other: Expression, at range: SourceRange) {
    guard case .money = one.type else { return }
    let (first, second) = (taxedAmounts(in: one), taxedAmounts(in: other))
    let both = first.adding(second)
    guard both.areMixed, !first.areMixed, !second.areMixed else { return }
    diagnostics.report(.taxesMixed("this adds", both, at: range))
  }

  /// The amounts of clauses that come into a value as they are: what is multiplied may have been
  /// brought to the other kind.
  private func taxedAmounts(in value: Expression) -> TaxedAmounts {
    switch value.kind {
    case .amountOf(let id), .totalOf(let id):
      var amounts = TaxedAmounts()
      amounts.add(text.clauses[id.index].content)
      return amounts
    case .arithmetic(let one, .sum, let other), .arithmetic(let one, .difference, let other):
      return taxedAmounts(in: one).adding(taxedAmounts(in: other))
    case .conditional(_, let one, let other):
      return taxedAmounts(in: one).adding(taxedAmounts(in: other))
    case .negated(let operand): return taxedAmounts(in: operand)
    case .definition(let id):
      return finished(id).map { taxedAmounts(in: $0.value) } ?? TaxedAmounts()
    default: return TaxedAmounts()
    }
  }
}

extension Diagnostic {
  fileprivate static func taxesMixed(
    _ what: String, _ amounts: VersionChecker.TaxedAmounts, at range: SourceRange
  ) -> Diagnostic {
    func words(_ clauses: [NameSyntax]) -> String {
      clauses.reduce(into: [String]()) { words, clause in
        let word = "'\(clause.text)'"
        if !words.contains(word) { words.append(word) }
      }.listed(by: "and")
    }
    return Diagnostic(
      .taxesMixed, .warning,
      "\(what) amounts without tax (of \(words(amounts.excluded))) and amounts with tax (of \(words(amounts.included)))",
      at: range,
      notes: (amounts.excluded + amounts.included).map {
        Note("'\($0.text)' is stated here", at: $0.range)
      },
      help:
        "state all of them with tax: excluded, or all with tax: included, or take each kind by itself"
    )
  }
}
