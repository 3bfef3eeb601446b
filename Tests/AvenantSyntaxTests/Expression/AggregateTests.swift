import AvenantSyntax
import Testing

/// What is made of the records of a list.
struct AggregateTests {
  @Test(arguments: [
    ("sum(w.amount for w in works)", "sum<w in works | w.amount>"),
    (
      "sum(w.amount * 2 for w in works where w.paid and w.amount > 1)",
      "sum<w in works | (w.amount * 2) where all(w.paid; (w.amount > 1))>"
    ),
    ("count(w in works)", "count<w in works>"),
    ("count(w in works where w.paid) > 2", "(count<w in works where w.paid> > 2)"),
    ("any(w in works where w.paid)", "any<w in works where w.paid>"),
    ("all(w.paid for w in works where w.due)", "all<w in works | w.paid where w.due>"),
    ("max(w.amount for w in works)", "max<w in works | w.amount>"),
    ("max(1 for w in works)", "max<w in works | 1>"),
    ("max(a, b)", "max(a, b)"),
    ("max(a, max(w.amount for w in works))", "max(a, max<w in works | w.amount>)"),
    (
      "any(w.day in may for w in works)", "any<w in works | (w.day in may)>"
    ),
    (
      "any(w in works where any(p in parts where p.of = w.id))",
      "any<w in works where any<p in parts where (p.of = w.id)>>"
    ),
  ])
  func namesTheRecordAtHand(text: String, folded: String) throws {
    #expect(try #require(expression(text)).folded == folded)
  }

  @Test(arguments: [
    ("count(w in works where1️⃣)1️⃣", "1️⃣ missing-operand: a value is missing after 'where'"),
    ("sum(w.amount for 1️⃣31️⃣ in works)", "1️⃣ unexpected-word: '3' cannot follow 'for'"),
    ("sum(w.amount for 1️⃣w1️⃣ of works)", "1️⃣ unexpected-word: 'w' cannot follow 'for'"),
    ("count(1️⃣w.a1️⃣ in works)", "1️⃣ malformed-name: 'w.a' is not written as a name"),
  ])
  func saysWhatIsMissing(text: String, problem: String) {
    #expect(problems(ofExpression: text).first == problem)
  }
}
