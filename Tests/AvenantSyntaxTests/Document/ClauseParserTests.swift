import AvenantDiagnostics
import AvenantSyntax
import Testing

/// What a clause says.
struct ClauseParserTests {
  @Test func aChargeHasALabelAnAmountAndMayHaveMore() throws {
    let clause = try #require(
      readClause(
        """
            when: diagnosed
            charge:
              label: Diagnostic fee
              amount: diagnostic_fee
              tax: excluded
              due: diagnosis.performed_on + payment_term
              paid_on: invoice.paid_on
        """))
    #expect(clause.name.text == "launch")
    #expect(clause.says.text == "Nothing is charged.")
    #expect(clause.cite.text == "¶13")
    #expect(clause.condition?.folded == "diagnosed")
    let charge = try #require(clause.charge)
    #expect(!charge.isCredit)
    #expect(charge.label.text == "Diagnostic fee")
    #expect(charge.amount.folded == "diagnostic_fee")
    #expect(charge.tax?.text == "excluded")
    #expect(charge.due?.folded == "(diagnosis.performed_on + payment_term)")
    #expect(charge.paidOn?.folded == "invoice.paid_on")
    #expect(charge.range.text == "charge")
  }

  @Test func anAmountMayBeATable() throws {
    let clause = try #require(
      readClause(
        """
            credit:
              label: Compensation
              amount:
                table:
                  - when: distance in (1500 km..3500 km]
                    then: 400 EUR
                  - otherwise: 600 EUR
        """))
    let credit = try #require(clause.charge)
    #expect(credit.isCredit)
    #expect(credit.amount.folded == "(distance in (1500 km..3500 km]) → 400 EUR; else 600 EUR")
    #expect(clause.condition == nil && credit.tax == nil && credit.due == nil)
  }

  @Test(arguments: [
    ("a = b", "(a = b)"), ("[a, b]", "all(a; b)"), ("[a]", "all(a)"),
    ("{ any: [a, b > 0] }", "any(a; (b > 0))"),
    ("{ none: [a, { all: [b, c] }] }", "none(a; all(b; c))"),
    ("[a or b, [c]]", "all(any(a; b); all(c))"),
  ])
  func aConditionIsAnExpressionAListOrAMapping(text: String, fold: String) throws {
    #expect(readClause("    when: \(text)\n    waives: all\n")?.condition?.folded == fold)
  }

  @Test(arguments: [("a", ["a"]), ("[a, b_2]", ["a", "b_2"])])
  func oneNameStandsForAListOfOne(text: String, names: [String]) throws {
    let clause = try #require(
      readClause(
        """
            waives: \(text)
            grants: \(text)
            denies: \(text)
            overrides: \(text)
        """))
    #expect(clause.grants.map(\.text) == names)
    #expect(clause.denies.map(\.text) == names)
    #expect(clause.overrides.map(\.text) == names)
    guard case .named(let waived) = clause.waives else {
      Issue.record("a list of names")
      return
    }
    #expect(waived.map(\.text) == names)
  }

  @Test func everyChargeIsWaivedByAWord() throws {
    guard case .all(let range) = readClause("    waives: all\n")?.waives else {
      Issue.record("every charge")
      return
    }
    #expect(range.text == "all")
  }

  @Test(arguments: [
    ("by: a + 30 days", "by (a + 30 days)"), ("before: a", "before a"), ("done_on: c", "none"),
  ])
  func anObligationIsMetByADayOrBeforeOne(text: String, deadline: String) throws {
    let clause = try #require(
      readClause("    requires: { party: provider, what: announce the fee, \(text) }\n"))
    let obligation = try #require(clause.obligation)
    #expect(obligation.party.text == "provider")
    #expect(obligation.what.text == "announce the fee")
    #expect(obligation.range.text == "requires")
    switch obligation.deadline {
    case .by(let day): #expect(deadline == "by \(day.folded)")
    case .before(let day): #expect(deadline == "before \(day.folded)")
    case nil: #expect(deadline == "none" && obligation.doneOn?.folded == "c")
    }
  }

  @Test(arguments: [("late", ["late"]), ("[late, never]", ["late", "never"])])
  func anObligationNamesWhatFollowsOtherwise(text: String, names: [String]) throws {
    let requires = "{ party: provider, what: deliver, by: a, otherwise: \(text) }"
    let clause = try #require(readClause("    requires: \(requires)\n"))
    #expect(clause.obligation?.otherwise.map(\.text) == names)
  }

  private func readClause(_ body: String) -> ClauseSyntax? {
    let head = "clauses:\n  launch:\n    says: \" Nothing is charged. \"\n    cite: ¶13\n"
    return readVersion(versionHead + head + body)?.clauses.first
  }
}
