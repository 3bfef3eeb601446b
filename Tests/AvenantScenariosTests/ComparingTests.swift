import AvenantScenarios
import Testing

/// What counts as a difference, and which clause made it.
@Suite struct ComparingTests {
  @Test(arguments: [
    Differing(expecting: "{ charges: { nights: due } }"),
    Differing(
      expecting: """
        { version: "2010", charges: { nights: { status: due, amount: 80 EUR, due_on: 2010-03-20,
                     payment: open, waived_by: [], may_be_waived_by: [] }, linen: not_due } }
        """),
    Differing(
      "{ guest.is_member: true }",
      expecting: """
        { charges: { nights: { status: waived, waived_by: members_free } },
                  entitlements: { garden: { status: granted, because: [members_garden] }, pool: granted } }
        """),
    Differing(
      expecting: """
        { charges: { nights: due },
                  totals: [{ owed_by: customer, amount: 80, currency: EUR, tax: none, complete: true }] }
        """),
    Differing("{ stay.nights: 0 }", expecting: "{ totals: [], unsettled: [], asks_for: [] }"),
    Differing(
      "{ noise.measured: true }",
      expecting: """
        { charges: { nights: due }, credits: { noise_credit: due }, unsettled: [what_is_noise],
                  totals: [{ owed_by: provider, amount: 5.00 EUR }, { owed_by: customer, amount: 80 EUR }],
                  applies: [noise_credit] }
        """),
    Differing(
      "{ bill.announced_on: 2010-03-10 }",
      expecting: """
        { charges: { nights: due },
                  obligations: { announce_bill: { status: fulfilled_late, last_day: 2010-03-09 } } }
        """),
    Differing(
      "{ stay.nights: 8, guest.rebate: 20 }",
      expecting: "{ error: negative-amount }"),
    Differing(
      "{ stay.from: 2010-01-31, stay.nights: 8 }",
      expecting: "{ charges: { nights: due, linen: due }, error: ambiguous-month-end }"),
    Differing(
      expecting: """
        { charges: { nights: due }, values: { leaves_on: 2010-03-24, rebate_share: 40.0%,
                  stays_long: false, stay_length: 2 weeks } }
        """),
    Differing(
      "{ stay.nights: 0 }",
      expecting: "{ values: { leaves_on: absent, stays_long: { status: known, value: false } } }"),
    Differing(
      "{ stay.nights: { unknown: true } }",
      expecting: "{ values: { stays_long: undetermined }, undetermined: [leaves_on] }"),
    Differing("{ stay.from: 2009-12-31 }", expecting: "{ error: no-version-in-force }"),
    Differing(expecting: "{ charges: { nights: due }, matters: [] }"),
    Differing(
      "{ stay.nights: 31, guest.age: 7 }",
      expecting: "{ refused: [unknown-fact, fact-out-of-bounds] }"),
    Differing(
      "{ guest.is_member: { unknown: true } }",
      expecting: "{ undetermined: [nights, garden, members_free], asks_for: guest.is_member }"),
    Differing(
      "{ stay.from: { unknown: true } }",
      expecting: """
        { version: null, charges: { nights: undetermined }, undetermined: [pool],
                  asks_for: [stay.from] }
        """),
  ])
  func whatFollowsAsExpectedPasses(_ example: Differing) throws {
    #expect(try example.found() == [])
  }

  @Test(arguments: [
    Differing(
      "{ stay.nights: 31 }",
      expecting: "{ refused: [unknown-fact, fact-out-of-bounds] }",
      "refused: [unknown-fact, fact-out-of-bounds], not [fact-out-of-bounds]"),
    Differing(
      expecting: "{}",
      "charge nights status: none, not due (nights applies)"),
    Differing(
      "{ noise.measured: true }",
      expecting: "{ charges: { nights: due } }",
      "credit noise_credit status: none, not due (noise_credit applies)"),
    Differing(
      expecting: """
        { charges: { nights: due }, values: { leaves_on: 2010-03-25, rebate_share: 40,
                  stays_long: true, stay_length: 14 nights } }
        """,
      "value leaves_on value: 2010-03-25, not 2010-03-24",
      "value stays_long value: true, not false",
      "malformed-value: '40' is no value that 'rebate_share' can have",
      "help: write it as in: 20%",
      "malformed-value: '14 nights' is no value that 'stay_length' can have",
      "help: write it as in: 30 days"),
    Differing(
      expecting: "{ charges: { nights: due }, payable: [{ owed_by: provider, gross: null }] }"),
    Differing(
      expecting:
        "{ charges: { nights: due }, payable: [{ owed_by: provider, net: 5 EUR, gross: null }] }",
      "payable provider net: 5.00 EUR, not none"),
    Differing(
      "{ stay.nights: 0 }",
      expecting: "{ values: { leaves_on: 2010-03-24, rebate_share: absent } }",
      "value leaves_on status: known, not absent", "value rebate_share status: absent, not known"),
    Differing(
      expecting: "{ charges: { nights: due }, values: { nights: 2 } }",
      "not-in-version: version '2010' has no value 'nights'",
      "help: 'nights' is a charge there"),
    Differing(
      expecting: "{ version: '2011', charges: { nights: due } }",
      "version: 2011, not 2010"),
    Differing(
      expecting: "{ charges: { nights: waived } }",
      "charge nights status: waived, not due (nights applies)"),
    Differing(
      expecting: "{ charges: { nights: { status: waived, waived_by: members_free } } }",
      "charge nights status: waived, not due (members_free does_not_apply)"),
    Differing(
      "{ guest.is_member: true }",
      expecting: "{ charges: { nights: due } }",
      "charge nights status: due, not waived (members_free waives nights)"),
    Differing(
      "{ guest.is_member: true, guest.complains: true }",
      expecting: "{ charges: { nights: { status: waived, waived_by: [members_free] } } }",
      "charge nights status: waived, not due (complaints overrides members_free)"),
    Differing(
      "{ guest.is_member: { unknown: true } }",
      expecting: "{ charges: { nights: due } }",
      "charge nights status: due, not undetermined (members_free may_waive nights)"),
    Differing(
      "{ guest.is_member: { unknown: true } }",
      expecting: "{ charges: { nights: { status: undetermined, may_be_waived_by: [] } } }",
      "charge nights may_be_waived_by: [], not [members_free] (members_free may_waive nights)"),
    Differing(
      "{ guest.is_member: true, guest.complains: { unknown: true } }",
      expecting: "{ applies: members_free, undetermined: nights }",
      "clause members_free: applies, not undetermined (complaints may_override members_free)"),
    Differing(
      "{ guest.is_member: true }",
      expecting: "{ charges: { nights: { status: waived, waived_by: [] } } }",
      "charge nights waived_by: [], not [members_free] (members_free waives nights)"),
    Differing(
      "{ extras: [{ price: 5 }, { price: { unknown: true } }] }",
      expecting: "{ charges: { nights: due }, undetermined: extra }",
      "charge extra[1] status: none, not due (extra applies)"),
    Differing(
      "{ stay.nights: 0 }",
      expecting: "{ charges: { nights: due } }",
      "charge nights status: due, not not_due (nights does_not_apply)"),
    Differing(
      expecting:
        "{ charges: { nights: { status: due, amount: 80 USD, due_on: null, payment: paid } } }",
      "charge nights amount: 80.00 USD, not 80.00 EUR (nights applies)",
      "charge nights due_on: none, not 2010-03-20 (nights applies)",
      "charge nights payment: paid, not open (nights applies)"),
    Differing(
      "{ stay.nights: { unknown: true } }",
      expecting: "{ charges: { nights: { status: due, amount: 80 } } }",
      "charge nights status: due, not undetermined (nights may_apply)"),
    Differing(
      "{ noise.measured: true }",
      expecting: "{ charges: { nights: due }, credits: { noise_credit: not_due } }",
      "credit noise_credit status: not_due, not due (noise_credit applies)"),
    Differing(
      "{ guest.complains: true }",
      expecting: "{ charges: { nights: due }, entitlements: { pool: granted } }",
      "entitlement pool status: granted, not denied (complaints denies pool)"),
    Differing(
      "{ guest.complains: true }",
      expecting:
        "{ charges: { nights: due }, entitlements: { pool: { status: denied, because: [members_garden] } } }",
      "entitlement pool because: [members_garden], not [complaints] (complaints denies pool, members_garden does_not_apply)"
    ),
    Differing(
      expecting: "{ charges: { nights: due }, entitlements: { garden: granted } }",
      "entitlement garden status: granted, not denied (members_garden does_not_apply)"),
    Differing(
      "{ guest.is_member: { unknown: true } }",
      expecting: "{ entitlements: { garden: denied } }",
      "entitlement garden status: denied, not undetermined (members_garden may_apply)"),
    Differing(
      "{ guest.is_member: true }",
      expecting: "{ charges: { nights: waived }, undetermined: [garden, nights, complaints] }",
      "entitlement garden status: undetermined, not granted (members_garden grants garden)",
      "charge nights status: undetermined, not waived (members_free waives nights)",
      "clause complaints: undetermined, not does not apply (complaints does_not_apply)"),
    Differing(
      expecting:
        "{ charges: { nights: due }, obligations: { announce_bill: { status: breached, last_day: 2010-03-10 } } }",
      "obligation announce_bill last_day: 2010-03-10, not 2010-03-09 (announce_bill applies)"),
    Differing(
      "{ stay.nights: 0 }",
      expecting: "{ obligations: { announce_bill: breached } }",
      "obligation announce_bill status: breached, not not_owed (announce_bill does_not_apply)"),
    Differing(
      expecting: "{ charges: { nights: due }, applies: [members_free], does_not_apply: [nights] }",
      "clause members_free: applies, not does not apply (members_free does_not_apply)",
      "clause nights: does not apply, not applies (nights applies)"),
    Differing(
      expecting:
        "{ charges: { nights: due }, totals: [{ owed_by: customer, amount: 80 EUR, tax: excluded, tax_rate: 20% }] }",
      "total customer tax: excluded, not none", "total customer tax_rate: 20%, not none"),
    Differing(
      expecting:
        "{ charges: { nights: due }, totals: [{ owed_by: customer, amount: 81 EUR }, { owed_by: provider, amount: 1.00 }] }",
      "total customer amount: 81.00 EUR, not 80.00 EUR",
      "total provider amount: 1.00, not none"),
    Differing(
      "{ noise.measured: true }",
      expecting:
        "{ charges: { nights: due }, credits: { noise_credit: due }, totals: [{ owed_by: provider, amount: 5.00 EUR }] }",
      "total customer amount: none, not 80.00 EUR"),
    Differing(
      expecting: "{ charges: { nights: due }, totals: [] }",
      "total customer amount: none, not 80.00 EUR"),
    Differing(
      "{ guest.is_member: { unknown: true } }",
      expecting:
        "{ undetermined: nights, totals: [{ owed_by: customer, amount: 0, complete: true }], asks_for: [] }",
      "total customer complete: true, not false",
      "asks_for: [], not [guest.is_member]"),
    Differing(
      "{ guest.is_member: { unknown: true }, guest.complains: { unknown: true } }",
      expecting: "{ undetermined: nights, asks_for: [guest.complains, guest.is_member] }",
      "asks_for: [guest.complains, guest.is_member], not [guest.is_member, guest.complains]"),
    Differing(
      "{ noise.measured: true }",
      expecting: "{ charges: { nights: due }, credits: { noise_credit: due }, unsettled: [] }",
      "unsettled: [], not [what_is_noise]"),
    Differing(
      expecting: "{ charges: { nights: due }, unsettled: [what_is_noise] }",
      "unsettled: [what_is_noise], not []"),
    Differing(
      "{ stay.nights: 8, guest.rebate: { unknown: true } }",
      expecting: "{ charges: { nights: due, linen: { status: due, amount: 15.00 EUR } } }",
      "charge linen amount: 15.00 EUR, not not known without guest.rebate (linen applies)"),
    Differing(
      "{ stay.nights: 8, guest.rebate: { unknown: true } }",
      expecting: "{ charges: { nights: due, linen: { status: due, amount: null } } }"),
    Differing(
      "{ stay.nights: 8, guest.rebate: 20 }",
      expecting: "{ charges: { nights: due } }",
      "charge linen status: none, not failed: negative-amount (linen applies)"),
    Differing(
      "{ stay.nights: 8, guest.rebate: 20 }",
      expecting: "{ charges: { nights: due }, error: ambiguous-month-end }",
      "charge linen status: none, not failed: negative-amount (linen applies)",
      "error: ambiguous-month-end, not negative-amount"),
    Differing(
      "{ stay.nights: 8, guest.rebate: 20 }",
      expecting: "{ charges: { nights: due, linen: due } }",
      "charge linen status: due, not failed: negative-amount (linen applies)"),
    Differing(
      expecting: "{ charges: { nights: due }, error: negative-amount }",
      "error: negative-amount, not none"),
    Differing(
      "{ stay.from: 2009-12-31 }",
      expecting: "{ charges: { nights: due } }",
      "error: none, not no-version-in-force"),
    Differing(
      "{ stay.nights: 31 }",
      expecting: "{ charges: { nights: due } }",
      "refused: none, not [fact-out-of-bounds]",
      "fact-out-of-bounds: 'stay.nights' has to lie from 0 through 30"),
    Differing(
      "{ stay.nights: 31 }",
      expecting: "{ error: no-version-in-force }",
      "refused: none, not [fact-out-of-bounds]",
      "error: no-version-in-force, not none",
      "fact-out-of-bounds: 'stay.nights' has to lie from 0 through 30"),
    Differing(
      "{ stay.from: 2009-12-31 }",
      expecting: "{ refused: [unknown-fact] }",
      "refused: [unknown-fact], not []",
      "error: none, not no-version-in-force"),
    Differing(
      "{ stay.from: 2009-12-31 }",
      expecting: "{ error: date-out-of-range }",
      "error: date-out-of-range, not no-version-in-force"),
    Differing(
      expecting: "{ refused: [unknown-fact] }",
      "refused: [unknown-fact], not []"),
    Differing(
      expecting: "{ error: no-version-in-force }",
      "error: no-version-in-force, not none"),
    Differing(
      "{ stay.from: { unknown: true } }",
      expecting: "{ charges: { nights: due }, version: '2010' }",
      "version: 2010, not none",
      "charge nights status: due, not undetermined"),
  ])
  func whatComesOutOtherwiseIsADifference(_ example: Differing) throws {
    #expect(try example.found() == example.differences)
  }
}
