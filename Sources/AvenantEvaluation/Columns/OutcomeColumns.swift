import AvenantModel
import AvenantValues

/// The outcomes of many tickets of one version, held as columns: for each thing that is said the
/// rows in which it holds, for each amount and day a column, a row for each ticket.
public struct OutcomeColumns: Sendable {
  /// The amount of one charge or credit, and the day by which it is to be paid.
  public struct Owed: Sendable {
    /// The amounts, in the smallest units of the currency.
    public internal(set) var amounts: [Int64]
    /// The rows that have an amount; what stands in others is none.
    public internal(set) var hasAmount = RowSet.none
    /// The numbers of the last days on which it can be paid in time, counted from 1970-01-01.
    public internal(set) var dueOn: [Int32]
    /// The rows that have such a day.
    public internal(set) var hasDueOn = RowSet.none
  }

  /// The last day of one obligation.
  public struct Duty: Sendable {
    /// The numbers of the last days on which it can be met in time, counted from 1970-01-01.
    public internal(set) var lastDays: [Int32]
    /// The rows that have such a day.
    public internal(set) var hasLastDay = RowSet.none
  }

  /// How many tickets there are.
  public internal(set) var count = 0
  /// How many tickets were evaluated by themselves.
  public internal(set) var aloneCount = 0
  /// The rows in which outcomes stand; any other ticket needs a whole evaluation.
  public internal(set) var decided = RowSet.none
  /// The charges and credits, in the order of the clauses.
  public internal(set) var owed: [Owed]
  /// The obligations, in the order of the clauses.
  public internal(set) var duties: [Duty]
  /// The rows in which each literal holds that outcomes are read from.
  var rows: [RowSet]
  let program: ColumnProgram

  init(_ program: ColumnProgram) {
    let reader = program.reader
    self.program = program
    let days = [Int32](repeating: 0, count: RowSet.capacity)
    owed = reader.places.owed.map { place in
      let word =
        program.isConstant[place.amount]
        ? program.initial.words[place.amount] : 0
      return Owed(amounts: Array(repeating: word, count: RowSet.capacity), dueOn: days)
    }
    duties = reader.duties.map { _ in Duty(lastDays: days) }
    rows = program.outcomes.literals.map { _ in .none }
  }

  /// The rows in which a literal holds.
  func rows(_ literal: Literal) -> RowSet { rows[program.outcomes.place(of: literal)] }

  // MARK: Rows

  /// The decided rows in which a charge or credit, by its place, has a status.
  public func rows(owed index: Int, are status: ChargeOutcome.Status) -> RowSet {
    let place = program.reader.owed[index]
    let (applies, waived, below) = (rows(place.applies), rows(place.waived), rows(place.below))
    return switch status {
    case .notDue: decided & ~applies
    case .waived: decided & applies & waived
    case .belowMinimum: decided & applies & ~waived & below
    case .due: decided & applies & ~waived & ~below
    case .undetermined, .failed: .none
    }
  }

  /// The decided rows in which a charge or credit, by its place, is due and its payment has a
  /// status.
  public func rows(owed index: Int, are payment: ChargeOutcome.Payment) -> RowSet {
    let cases = program.reader.paymentCases[program.reader.owed[index].payments]
    guard let found = cases.first(where: { $0.status == payment }) else { return .none }
    return rows(owed: index, are: .due) & rows(found.literal)
  }

  /// The decided rows in which an obligation, by its place, has a status.
  public func rows(duty index: Int, are status: ObligationOutcome.Status) -> RowSet {
    let cases = program.reader.dutyCases[program.reader.duties[index].statuses]
    return cases.first { $0.status == status }.map { decided & rows($0.literal) } ?? .none
  }

  /// The decided rows in which an entitlement, by its place, has a status.
  public func rows(entitlement index: Int, are status: EntitlementOutcome.Status) -> RowSet {
    let cases = program.reader.entitlementCases[program.reader.entitlements[index]]
    return cases.first { $0.status == status }.map { decided & rows($0.literal) } ?? .none
  }

  // MARK: One row

  /// What became of a charge or credit in a row that is decided.
  public func owed(_ index: Int, row: Int) -> EvaluationBuffer.Owed {
    let (place, column) = (program.reader.owed[index], owed[index])
    var outcome = EvaluationBuffer.Owed()
    guard rows(place.applies).contains(row) else { return outcome }
    outcome.status =
      rows(place.waived).contains(row)
      ? .waived : rows(place.below).contains(row) ? .belowMinimum : .due
    if outcome.status == .due {
      outcome.payment =
        program.reader.paymentCases[place.payments].first {
          rows($0.literal).contains(row)
        }?.status
    }
    if column.hasAmount.contains(row) {
      (outcome.hasAmount, outcome.amount) = (true, column.amounts[row])
    }
    if column.hasDueOn.contains(row) {
      outcome.dueOn = CalendarDate(dayNumber: Int(column.dueOn[row]))
    }
    return outcome
  }

  /// What became of an obligation in a row that is decided.
  public func duty(_ index: Int, row: Int) -> EvaluationBuffer.Duty {
    let cases = program.reader.dutyCases[program.reader.duties[index].statuses]
    guard let place = cases.firstIndex(where: { rows($0.literal).contains(row) }) else {
      return EvaluationBuffer.Duty()
    }
    let column = duties[index]
    return EvaluationBuffer.Duty(
      status: cases[place].status,
      lastDay: column.hasLastDay.contains(row)
        ? CalendarDate(dayNumber: Int(column.lastDays[row])) : nil,
      caseIndex: UInt8(place - cases.startIndex))
  }

  /// What became of an entitlement in a row that is decided.
  public func entitlement(_ index: Int, row: Int) -> EntitlementOutcome.Status {
    let cases = program.reader.entitlementCases[program.reader.entitlements[index]]
    return cases.first { rows($0.literal).contains(row) }?.status ?? .granted
  }
}
