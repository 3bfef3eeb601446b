/// The pieces of a decision's JSON that are the same for every contract.
struct DecisionWords: Sendable {
  typealias Piece = Pieces.Piece

  let credits: Piece
  let totals: Piece
  let entitlements: Piece
  let obligations: Piece
  let values: Piece
  let defaulted: Piece
  let unknownAndUnsettled: Piece
  let null: Piece
  let waivedBy: Piece
  let endOfList: Piece
  let complete: Piece
  /// The end of a charge that is due, by what is said of its payment; the last one where nothing
  /// is.
  private let ends: [Piece]
  private let payments: [Piece]

  /// The payments, in the order of their places.
  static let all: [ChargeOutcome.Payment] = [
    .open, .overdue, .paid, .paidLate, .noDueDate, .undetermined,
  ]

  init(_ pieces: inout Pieces) {
    credits = pieces.add(#"},"credits":{"#)
    totals = pieces.add(#"},"totals":["#)
    entitlements = pieces.add(#"],"entitlements":{"#)
    obligations = pieces.add(#"},"obligations":{"#)
    values = pieces.add(#"},"values":{"#)
    defaulted = pieces.add(#"},"defaulted":["#)
    unknownAndUnsettled = pieces.add(#"],"unknown":[],"unsettled":["#)
    null = pieces.add("null")
    waivedBy = pieces.add(#","waived_by":["#)
    endOfList = pieces.add("]}")
    complete = pieces.add(#","complete":true}"#)
    let payments = Self.all.map { #","payment":"\#($0.rawValue)""# }
    self.payments = payments.map { pieces.add($0) }
    ends = (payments + [""]).map { pieces.add($0 + #","waived_by":[]}"#) }
  }

  /// What is said of a payment.
  func payment(_ payment: ChargeOutcome.Payment) -> Piece { payments[Self.place(payment)] }

  /// What is said of a payment, and that nothing is waived.
  @inline(__always)
  func end(_ payment: ChargeOutcome.Payment?) -> Piece {
    ends[payment.map { Self.place($0) } ?? Self.all.count]
  }

  /// The place of a payment among ``all``.
  @inline(__always)
  static func place(_ payment: ChargeOutcome.Payment) -> Int {
    switch payment {
    case .open: 0
    case .overdue: 1
    case .paid: 2
    case .paidLate: 3
    case .noDueDate: 4
    case .undetermined: 5
    }
  }

  // MARK: The most bytes

  /// Of a charge, besides its own pieces.
  var perCharge: Int {
    let longest = (payments + ends).map(\.count).max() ?? 0
    return longest + waivedBy.count + endOfList.count + null.count
  }

  /// Of a sum.
  var perSum: Int { complete.count }

  /// Of an entitlement.
  var perEntitlement: Int { endOfList.count }

  /// Of what stands once, with what ends it.
  var perDecision: Int {
    [credits, totals, entitlements, obligations, values, defaulted, unknownAndUnsettled]
      .reduce(4) { $0 + $1.count }
  }
}
