import AvenantModel
import AvenantValues

/// The outcomes of many tickets of one version, held as columns: a column for each thing that is said,
/// a row for each ticket.
public struct OutcomeColumns: Sendable {
  /// What a column of days holds where there is none.
  public static let noDay = Int32.min
  /// What a column of amounts holds where there is none.
  public static let noAmount = Int64.min

  /// What became of one charge or credit.
  public struct Owed: Sendable {
    /// The places of the statuses among ``OutcomeColumns/statuses``.
    public internal(set) var statuses: [UInt8]
    /// The places of what became of payments, from 1; 0 where nothing is to be paid.
    var payments: [UInt8]
    /// The amounts, in the smallest units of the currency.
    public internal(set) var amounts: [Int64]
    /// The numbers of the last days on which it can be paid in time.
    public internal(set) var dueOn: [Int32]
  }

  /// What became of one obligation.
  public struct Duty: Sendable {
    /// The places of the statuses among those that this obligation can have.
    var cases: [UInt8]
    /// The numbers of the last days on which it can be met in time.
    public internal(set) var lastDays: [Int32]
  }

  /// The statuses that charges and credits can have here.
  public static let statuses: [ChargeOutcome.Status] = [.notDue, .due, .waived, .belowMinimum]

  /// How many tickets there are.
  public internal(set) var count = 0
  /// How many tickets were evaluated by themselves.
  public internal(set) var aloneCount = 0
  /// Whether the outcomes of a ticket stand in its row; if not, it needs a whole evaluation.
  public internal(set) var isDecided = [Bool](repeating: false, count: FactColumns.capacity)
  /// The charges and credits, in the order of the clauses.
  public internal(set) var owed: [Owed]
  /// The obligations, in the order of the clauses.
  public internal(set) var duties: [Duty]
  /// Of each entitlement, the places of the statuses among those that it can have.
  var entitlements: [[UInt8]]

  let reader: OutcomeReader

  init(_ reader: OutcomeReader) {
    self.reader = reader
    func bytes() -> [UInt8] { Array(repeating: 0, count: FactColumns.capacity) }
    func days() -> [Int32] { Array(repeating: Self.noDay, count: FactColumns.capacity) }
    owed = reader.owed.map { _ in
      Owed(
        statuses: bytes(), payments: bytes(),
        amounts: Array(repeating: Self.noAmount, count: FactColumns.capacity), dueOn: days())
    }
    duties = reader.duties.map { _ in Duty(cases: bytes(), lastDays: days()) }
    entitlements = reader.entitlements.map { _ in bytes() }
  }

  // MARK: One row

  /// What became of a charge or credit in a row that is decided.
  public func owed(_ index: Int, row: Int) -> EvaluationBuffer.Owed {
    let column = owed[index]
    var outcome = EvaluationBuffer.Owed()
    outcome.status = Self.statuses[Int(column.statuses[row])]
    let payment = Int(column.payments[row])
    if payment > 0 {
      outcome.payment =
        reader.paymentCases[reader.owed[index].payments][
          reader.owed[index].payments.lowerBound + payment - 1
        ].status
    }
    if column.amounts[row] != Self.noAmount {
      (outcome.hasAmount, outcome.amount) = (true, column.amounts[row])
    }
    outcome.dueOn = CalendarDate(column: column.dueOn[row])
    return outcome
  }

  /// What became of an obligation in a row that is decided.
  public func duty(_ index: Int, row: Int) -> EvaluationBuffer.Duty {
    let place = duties[index].cases[row]
    let cases = reader.duties[index].statuses
    return EvaluationBuffer.Duty(
      status: reader.dutyCases[cases.lowerBound + Int(place)].status,
      lastDay: CalendarDate(column: duties[index].lastDays[row]), caseIndex: place)
  }

  /// What became of an entitlement in a row that is decided.
  public func entitlement(_ index: Int, row: Int) -> EntitlementOutcome.Status {
    let first = reader.entitlements[index].lowerBound
    return reader.entitlementCases[first + Int(entitlements[index][row])].status
  }

  /// Takes a row from the outcomes of one ticket.
  mutating func set(_ row: Int, to outcomes: OutcomeList) {
    isDecided[row] = true
    for (index, one) in outcomes.owed.enumerated() {
      owed[index].statuses[row] = UInt8(Self.statuses.firstIndex(of: one.status) ?? 0)
      let payments = reader.paymentCases[reader.owed[index].payments]
      let place = one.payment.flatMap { payment in payments.firstIndex { $0.status == payment } }
      owed[index].payments[row] = place.map { UInt8($0 - payments.startIndex + 1) } ?? 0
      owed[index].amounts[row] = one.hasAmount ? one.amount : Self.noAmount
      owed[index].dueOn[row] = one.dueOn.map { Int32($0.dayNumber) } ?? Self.noDay
    }
    for (index, one) in outcomes.duties.enumerated() {
      duties[index].cases[row] = one.caseIndex
      duties[index].lastDays[row] = one.lastDay.map { Int32($0.dayNumber) } ?? Self.noDay
    }
    for (index, place) in outcomes.entitlementCases.enumerated() {
      entitlements[index][row] = place
    }
  }
}

extension CalendarDate {
  /// The day of a column; `nil` where there is none.
  fileprivate init?(column day: Int32) {
    guard day != OutcomeColumns.noDay else { return nil }
    self.init(dayNumber: Int(day))
  }
}
