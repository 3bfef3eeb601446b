/// The pieces of a decision's JSON that are the same for every contract.
struct DecisionWords: Sendable {
  typealias Piece = Pieces.Piece

  let charges: Piece
  let credits: Piece
  let totals: Piece
  let entitlements: Piece
  let obligations: Piece
  let values: Piece
  let defaulted: Piece
  let unknownAndUnsettled: Piece
  let null: Piece
  let dueOn: Piece
  let lastDay: Piece
  let waivedBy: Piece
  let endOfList: Piece
  let complete: Piece
  // What is said of what is not known.
  let unknown: Piece
  let unsettled: Piece
  let missing: Piece
  let noDueOn: Piece
  let noLastDay: Piece
  let mayBeWaivedBy: Piece
  let incomplete: Piece
  private let open: Piece
  private let overdue: Piece
  private let paid: Piece
  private let paidLate: Piece
  private let noDueDate: Piece
  private let undetermined: Piece

  init(_ pieces: inout Pieces) {
    charges = pieces.add(#","charges":{"#)
    credits = pieces.add(#","credits":{"#)
    totals = pieces.add(#","totals":["#)
    entitlements = pieces.add(#","entitlements":{"#)
    obligations = pieces.add(#","obligations":{"#)
    values = pieces.add(#","values":{"#)
    defaulted = pieces.add(#","defaulted":["#)
    unknownAndUnsettled = pieces.add(#"],"unknown":[],"unsettled":["#)
    null = pieces.add("null")
    dueOn = pieces.add(#","due_on":""#)
    lastDay = pieces.add(#","last_day":""#)
    waivedBy = pieces.add(#","waived_by":["#)
    endOfList = pieces.add("]}")
    complete = pieces.add(#"","complete":true}"#)
    unknown = pieces.add(#"],"unknown":["#)
    unsettled = pieces.add(#"],"unsettled":["#)
    missing = pieces.add(#","missing":["#)
    noDueOn = pieces.add(#","due_on":null,"due_on_waits_for":["#)
    noLastDay = pieces.add(#","last_day":null,"missing":["#)
    mayBeWaivedBy = pieces.add(#"],"may_be_waived_by":["#)
    incomplete = pieces.add(#"","complete":false}"#)
    func piece(_ payment: ChargeOutcome.Payment) -> Piece {
      pieces.add(#","payment":"\#(payment.rawValue)""#)
    }
    open = piece(.open)
    overdue = piece(.overdue)
    paid = piece(.paid)
    paidLate = piece(.paidLate)
    noDueDate = piece(.noDueDate)
    undetermined = piece(.undetermined)
  }

  /// What is said of a payment.
  func payment(_ payment: ChargeOutcome.Payment) -> Piece {
    switch payment {
    case .open: open
    case .overdue: overdue
    case .paid: paid
    case .paidLate: paidLate
    case .noDueDate: noDueDate
    case .undetermined: undetermined
    }
  }

  // MARK: The most bytes

  /// Of a charge, besides its own pieces.
  var perCharge: Int {
    let payments = [open, overdue, paid, paidLate, noDueDate, undetermined].map(\.count).max() ?? 0
    return dueOn.count + payments + waivedBy.count + endOfList.count + missing.count
      + noDueOn.count + mayBeWaivedBy.count + 4
  }

  /// Of a sum.
  var perSum: Int { incomplete.count }

  /// Of an entitlement.
  var perEntitlement: Int { endOfList.count }

  /// Of an obligation, with its brace.
  var perDuty: Int { lastDay.count + noLastDay.count + 2 }

  /// Of a value that is not known.
  var perValue: Int { missing.count + 2 }

  /// Of what stands once, with the braces and brackets behind it.
  var perDecision: Int {
    [charges, credits, totals, entitlements, obligations, values, defaulted, unknown, unsettled]
      .reduce(9) { $0 + $1.count }
  }
}
