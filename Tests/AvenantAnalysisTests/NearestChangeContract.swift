import SmallContracts

/// The contract whose tickets are changed.
extension NearestChangeTests {
  static let small = SmallContract(
    header: "currency: EUR\nconsistent: [visits >= least_visits]",
    facts: """
      visits: { type: number, decimals: 0, in: "[0..100]" }
      least_visits: { type: number, decimals: 0, in: "[0..100]", if_missing: presume 0 }
      done_on: { type: date, optional: true }
      asked: { type: boolean }
      checked: { type: boolean, settled: true, if_missing: presume false }
      side: { choice: { left: l, right: r, middle: m } }
      note: { type: text, optional: true }
      calls:
        list:
          cost: { type: money, in: "[0 EUR..100 EUR]" }
          free: { type: boolean }
          hours: { type: number, decimals: 0, in: "[0..9]", if_missing: presume 0 }
          kind: { type: text, optional: true }
        if_missing: empty
      """,
    entitlements: """
      entry: { holder: customer, default: granted, says: enter, cite: §1 }
      """,
    version: """
      clauses:
        fee:
          says: Many visits cost a fee.
          cite: §1
          when: visits > 5
          charge: { label: Fee, amount: 1.00 EUR }
        product_fee:
          says: Seven and a half visits, at four each, cost a fee.
          cite: §1
          when: 4 * visits > 30
          charge: { label: Fee, amount: 1.00 EUR }
        side_fee:
          says: The left side costs a fee.
          cite: §1
          when: side = left
          charge: { label: Fee, amount: 1.00 EUR }
        late_fee:
          says: What takes more than ten days costs a fee.
          cite: §1
          when: done_on > ordered_on + 10 days
          charge: { label: Fee, amount: 1.00 EUR }
        presence_fee:
          says: A note costs a fee.
          cite: §1
          when: note is present
          charge: { label: Fee, amount: 1.00 EUR }
        waived_fee:
          says: Many visits cost a fee.
          cite: §1
          when: visits > 5
          charge: { label: Fee, amount: 1.00 EUR }
        waiver:
          says: Who asks pays nothing.
          cite: §1
          when: asked
          waives: waived_fee
        consistent_fee:
          says: Few visits cost a fee.
          cite: §1
          when: visits < 9
          charge: { label: Fee, amount: 1.00 EUR }
        boundless_fee:
          says: A hundred visits and more cost a fee.
          cite: §1
          when: visits + 1 > 101
          charge: { label: Fee, amount: 1.00 EUR }
        early_fee:
          says: An order before 2024 costs a fee.
          cite: §1
          when: ordered_on < 2024-01-01
          charge: { label: Fee, amount: 1.00 EUR }
        call_fee:
          says: Calls of more than 4 EUR cost a fee.
          cite: §1
          when: sum(c.cost for c in calls where not c.free) > 4.00 EUR
          charge: { label: Fee, amount: 1.00 EUR }
        long_fee:
          says: A call of more than two and a half hours costs a fee.
          cite: §1
          when: any(c.hours > 2.5 for c in calls)
          charge: { label: Fee, amount: 1.00 EUR }
        endless_fee:
          says: A call of more than nine hours costs a fee.
          cite: §1
          when: sum(c.hours for c in calls) > 9.5
          charge: { label: Fee, amount: 1.00 EUR }
        night_fee:
          says: A call at night costs a fee.
          cite: §1
          when: any(c.kind = "night" for c in calls where c.kind is present)
          charge: { label: Fee, amount: 1.00 EUR }
        plain_fee:
          says: A call of no kind costs a fee.
          cite: §1
          when: any(c.kind is absent for c in calls)
          charge: { label: Fee, amount: 1.00 EUR }
        both_fee:
          says: Who asks often pays.
          cite: §1
          when: [visits > 5, asked, not checked]
          charge: { label: Fee, amount: 1.00 EUR }
        apart_fee:
          says: It cannot be.
          cite: §1
          when: [visits < 2, least_visits > 4]
          charge: { label: Fee, amount: 1.00 EUR }
        settled_fee:
          says: It was checked.
          cite: §1
          when: [checked, asked]
          charge: { label: Fee, amount: 1.00 EUR }
        no_entry:
          says: Who asks does not enter.
          cite: §1
          when: asked
          denies: [entry]
        answer:
          says: Who asks is answered.
          cite: §1
          when: asked
          requires: { party: provider, what: answer, by: 2024-03-05, done_on: done_on }
      """)
}
