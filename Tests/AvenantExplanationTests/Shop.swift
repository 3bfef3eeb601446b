import Avenant
import SmallContracts

extension SmallContract {
  /// A shop's terms, with every kind of outcome in them.
  static let shop = SmallContract(
    facts: """
      quantity: { type: number, decimals: 0, in: "[0..1000]", label: the quantity }
      weight: { type: number, unit: kg, decimals: 3, in: "[0 kg..500 kg]", optional: true }
      rate: { type: percent, in: "[0%..100%]", label: the discount, if_missing: presume 0% }
      shipped_on: { type: date, optional: true, label: the day of shipping }
      paid_on: { type: date, optional: true, if_missing: absent, label: the day of payment }
      gift: { type: boolean, label: a gift, if_missing: presume false }
      late: { type: boolean, if_missing: presume false }
      note: { type: text, optional: true, if_missing: absent, label: the note }
      """,
    entitlements: """
      return_goods: { holder: customer, default: granted, says: return the goods, cite: §7 }
      """,
    version: """
      terms:
        unit_price: { value: 2.3450 EUR, cite: §1 }
        return_period: { value: 2 weeks, cite: §7 }
        postage:
          dated_by: ordered_on
          label: the postage
          values:
            - { from: 2024-01-01, value: 4.00 EUR, cite: §3 }
            - { from: 2024-05-01, value: 5.00 EUR, cite: §3a }
          through: open
      definitions:
        heavy: { is: weight > 30 kg, says: the parcel is heavy }
        goods: { is: quantity * unit_price, says: the price of the goods }
      clauses:
        price:
          says: The goods are paid.
          cite: §1
          when: quantity > 0
          charge:
            label: Goods
            amount: goods - rate * goods
            due: ordered_on + return_period
            paid_on: paid_on
        carriage:
          says: The carriage is paid by weight.
          cite: §3
          when: weight is present
          charge:
            label: Carriage
            amount:
              table:
                - when: weight <= 10 kg
                  then: postage
                - when: weight in (10 kg..30 kg]
                  then: 2 * postage
                - otherwise: round(weight / 1 kg * 0.333 EUR to 0.05 EUR half_even)
        gift_carriage:
          says: A gift is sent free of charge.
          cite: §2
          when: gift
          waives: carriage
        heavy_gift:
          says: Heavy parcels are never free.
          cite: §2
          when: heavy
          overrides: [gift_carriage]
        compensation:
          says: The buyer is compensated for a late parcel.
          cite: §5
          when: late
          credit: { label: Compensation, amount: 5.00 EUR, tax: included }
        bulk_credit:
          says: A large order is rewarded.
          cite: §6
          when: goods > 100 EUR
          credit: { label: Reward, amount: 1.00 EUR }
        no_returns:
          says: What was made to order is not taken back.
          cite: §7
          when: note = "made to order"
          denies: [return_goods]
        second_thoughts:
          says: Gifts are always taken back.
          cite: §8
          when: gift
          grants: [return_goods]
        ship:
          says: The shop ships within three days.
          cite: §4
          when: is_due(price)
          requires: { party: provider, what: ship the goods, by: ordered_on + 3 days, done_on: shipped_on }
      unsettled:
        which_day:
          question: Does the day of the order count?
          chosen: "no"
          cite: §4
          touches: [ship]
      """)
}
