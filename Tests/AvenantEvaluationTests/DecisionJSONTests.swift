import AvenantEvaluation
import Testing

/// A decision is the same bytes always.
@Suite struct DecisionJSONTests {
  static let contract = Result {
    try TestContract(
      facts: """
        done_on: { type: date, optional: true }
        free: { type: boolean, if_missing: presume false }
        hours: { type: number, in: '[0..9]' }
        """,
      """
      clauses:
        fee:
          says: It costs.
          cite: ¶3
          when: done_on is present
          charge:
            { label: Fee, amount: 20 EUR, tax: excluded, due: done_on + 30 days, paid_on: done_on }
        waiver: { says: Free., cite: ¶4, when: free, waives: fee }
        work: { says: Work., cite: ¶5, charge: { label: Work, amount: hours * 1 EUR } }
        back: { says: Back., cite: ¶6, when: free, credit: { label: Back, amount: 1 EUR } }
        tell:
          says: Tell.
          cite: ¶7
          requires: { party: provider, what: tell, before: done_on, done_on: done_on }
      unsettled:
        q: { question: Is it so?, chosen: It is., cite: ¶3, touches: [fee] }
      """)
  }

  @Test func aDecisionInFull() throws {
    let decision = try Self.contract.get().decide(#""done_on": "2020-02-01""#)
    #expect(
      body(decision.json(pretty: true)) == """
        {
          "contract": "test",
          "version": "1",
          "as_of": "2020-06-15",
          "charges": {
            "fee": {
              "status": "due",
              "label": "Fee",
              "amount": "20.00",
              "currency": "EUR",
              "tax": "excluded",
              "due_on": "2020-03-02",
              "payment": "paid",
              "waived_by": []
            },
            "work": {
              "status": "due",
              "label": "Work",
              "amount": null,
              "missing": [
                "hours"
              ],
              "currency": "EUR",
              "tax": "none",
              "waived_by": []
            }
          },
          "credits": {
            "back": {
              "status": "not_due",
              "label": "Back",
              "waived_by": []
            }
          },
          "totals": [
            {
              "owed_by": "customer",
              "currency": "EUR",
              "tax": "excluded",
              "amount": "20.00",
              "complete": true
            },
            {
              "owed_by": "customer",
              "currency": "EUR",
              "tax": "none",
              "amount": "0.00",
              "complete": false
            }
          ],
          "entitlements": {
            "support": {
              "status": "granted",
              "because": []
            },
            "access": {
              "status": "denied",
              "because": []
            }
          },
          "obligations": {
            "tell": {
              "status": "fulfilled_late",
              "party": "provider",
              "last_day": "2020-01-31"
            }
          },
          "defaulted": [
            "free"
          ],
          "unknown": [
            "hours"
          ],
          "unsettled": [
            "q"
          ],
        """)
  }

  @Test func whatIsUndeterminedHasNoAmount() throws {
    let decision = try Self.contract.get().decide(#""done_on": null, "free": {"unknown": true}"#)
    let json = decision.json()
    #expect(json.contains(#""fee":{"status":"not_due","label":"Fee","waived_by":[]}"#))
    #expect(json.contains(#""back":{"status":"undetermined","label":"Back","waived_by":[]}"#))
    #expect(json.contains(#""tell":{"status":"pending","party":"provider"}"#))
  }

  @Test func whatMayWaiveIsWrittenWhereItMatters() throws {
    let decision = try Self.contract.get()
      .decide(#""done_on": "2020-02-01", "free": {"unknown": true}"#)
    #expect(
      decision.json().contains(
        #""status":"undetermined","label":"Fee","waived_by":[],"may_be_waived_by":["waiver"]}"#))
  }

  @Test func theVersionIsNullWhileNoneIsKnown() throws {
    let decision = try Self.contract.get().decide(#""opened_on": {"unknown": true}"#)
    #expect(
      decision.json().hasPrefix(
        #"{"contract":"test","version":null,"as_of":"2020-06-15","charges":{},"credits":{},"#
          + #""totals":[],"entitlements":{},"obligations":{},"defaulted":[],"#
          + #""unknown":["opened_on"],"unsettled":[],"receipt":{"meaning":"sha256:"#))
  }

  /// The text before the receipt.
  private func body(_ json: String) -> String {
    json.split(separator: "\n").prefix { !$0.contains("\"receipt\"") }.joined(separator: "\n")
  }
}
