import AvenantModel
import AvenantValues

/// The outcomes of the ticket that was evaluated last, to be read one by one.
///
/// A status is kept as its place among those that are possible; amounts and days stay where they
/// were worked out.
struct OutcomeView {
  private let workspace: UnsafePointer<WorkspaceView>
  let codes: UnsafePointer<UInt8>

  /// Looks at a workspace, for as long as it lives and no other ticket is evaluated in it.
  @inline(__always)
  init(_ workspace: UnsafePointer<WorkspaceView>) {
    self.workspace = workspace
    codes = workspace.pointee.state.pointee.codes
  }

  @inline(__always)
  var places: OutcomePlaces { workspace.pointee.places }

  @inline(__always)
  fileprivate var registers: Registers { workspace.pointee.registers }

  /// Whether a literal must hold.
  @inline(__always)
  func mustHold(_ literal: Literal) -> Bool { workspace.pointee.holding(literal).must }

  /// The status of a charge or credit.
  @inline(__always)
  func status(_ index: Int) -> OutcomeCode { OutcomeCode(rawValue: codes[index]) ?? .notDue }

  /// The amount of a charge or credit; `nil` where there is none, or it does not fit.
  @inline(__always)
  func amount(_ index: Int) -> Int64? { places.amount(index, registers) }

  /// The sum of what is due and summed together; `nil` where nothing is, or it does not fit 64
  /// bits.
  func sum(_ place: Int) -> Int64? {
    var sum: Int64?
    for index in places.owed.indices
    where places.owed[index].sum == place && status(index) == .due {
      let (larger, overflow) = (sum ?? 0).addingReportingOverflow(amount(index) ?? 0)
      guard !overflow else { return nil }
      sum = larger
    }
    return sum
  }

  /// The charges and credits, in the order of the clauses.
  var owed: OwedView { OwedView(outcomes: self) }

  /// The obligations, in the order of the clauses.
  var duties: DutyView { DutyView(outcomes: self) }

  /// The places of the statuses of entitlements among those that each can have.
  var entitlementCases: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      start: codes + places.owed.count * 2 + places.duties.count, count: places.entitlementCount)
  }
}

/// Charges and credits.
struct OwedView: RandomAccessCollection {
  fileprivate let outcomes: OutcomeView

  var startIndex: Int { 0 }
  var endIndex: Int { outcomes.places.owed.count }

  subscript(index: Int) -> EvaluationBuffer.Owed {
    let place = outcomes.places.owed[index]
    var owed = EvaluationBuffer.Owed()
    owed.status = outcomes.status(index).status
    guard owed.status != .notDue, owed.status != .undetermined else { return owed }
    if let amount = outcomes.amount(index) {
      (owed.hasAmount, owed.amount) = (true, amount)
    }
    guard owed.status == .due else { return owed }
    let payment = Int(outcomes.codes[endIndex + index])
    if payment > place.paymentCount {
      owed.payment = .undetermined
    } else if payment > 0 {
      owed.payment = outcomes.places.payments[place.firstPayment + payment - 1]
    }
    if place.dueOn >= 0 { owed.dueOn = outcomes.registers.date(Slot(place.dueOn)) }
    return owed
  }
}

/// Obligations.
struct DutyView: RandomAccessCollection {
  fileprivate let outcomes: OutcomeView

  var startIndex: Int { 0 }
  var endIndex: Int { outcomes.places.duties.count }

  subscript(index: Int) -> EvaluationBuffer.Duty {
    let place = outcomes.places.duties[index]
    let code = outcomes.codes[outcomes.places.owed.count * 2 + index]
    let isKnown = Int(code) < place.statusCount
    let status = isKnown ? outcomes.places.statuses[place.firstStatus + Int(code)] : .undetermined
    let isOwed = isKnown ? status != .notOwed : outcomes.mustHold(place.applies)
    let hasDay = isOwed && place.lastDay >= 0
    return EvaluationBuffer.Duty(
      status: status, lastDay: hasDay ? outcomes.registers.date(Slot(place.lastDay)) : nil,
      caseIndex: code)
  }
}

/// The status of a charge or credit, as it is kept; of one that failed none is.
enum OutcomeCode: UInt8 {
  case notDue, due, waived, belowMinimum, undetermined

  init(_ status: ChargeOutcome.Status) {
    switch status {
    case .notDue: self = .notDue
    case .due: self = .due
    case .waived: self = .waived
    case .belowMinimum: self = .belowMinimum
    case .undetermined, .failed: self = .undetermined
    }
  }

  var status: ChargeOutcome.Status {
    switch self {
    case .notDue: .notDue
    case .due: .due
    case .waived: .waived
    case .belowMinimum: .belowMinimum
    case .undetermined: .undetermined
    }
  }
}

/// Where outcomes stand, for as long as their reader lives.
struct OutcomePlaces {
  let owed: UnsafeBufferPointer<OwedPlace>
  /// The amounts, wherever they are.
  let amounts: UnsafeBufferPointer<Operand>
  /// The taxes on them.
  let taxes: UnsafeBufferPointer<TaxProgram?>
  /// The waivers of all charges and credits, one behind the other.
  let waivers: UnsafeBufferPointer<OutcomeReader.Waiver>
  /// How many sums there are.
  let sumCount: Int
  let duties: UnsafeBufferPointer<DutyPlace>
  let entitlementCount: Int
  let payments: UnsafeBufferPointer<ChargeOutcome.Payment>
  let statuses: UnsafeBufferPointer<ObligationOutcome.Status>

  /// How many codes there are.
  var codeCount: Int { owed.count * 2 + duties.count + entitlementCount }

  /// An amount, in the smallest units of its currency; `nil` where there is none, or it does not
  /// fit.
  @inline(__always)
  func amount(_ index: Int, _ registers: Registers) -> Int64? {
    let place = owed[index]
    guard place.amount < 0 else {
      return registers.states[place.amount] == .known ? registers.words[place.amount] : nil
    }
    return registers.exactNumber(amounts[index], scale: place.scale).flatMap {
      $0.scale == place.scale ? Int64(exactly: $0.mantissa) : nil
    }
  }

  /// Whether an amount that is in no slot, or that is taxed, fits, and is there with its tax if it
  /// is due.
  @inline(never)
  func isWideComplete(_ index: Int, isDue: Bool, _ registers: Registers) -> Bool {
    fits(index, registers)
      && (!isDue || amount(index, registers) != nil && hasTax(index, registers))
  }

  /// Whether the tax on an amount is known, where there is one.
  private func hasTax(_ index: Int, _ registers: Registers) -> Bool {
    guard let tax = taxes[index] else { return true }
    return [tax.rate, tax.exact, tax.onLine].compactMap(\.self).allSatisfy {
      registers.fraction($0) != nil
    }
  }

  /// Whether an amount fits 64 bits, where there is one.
  func fits(_ index: Int, _ registers: Registers) -> Bool {
    owed[index].amount >= 0 || amount(index, registers) != nil
      || registers.exactNumber(amounts[index], scale: owed[index].scale) == nil
  }
}

/// Where the amount of a charge or credit and the day stand by which it is to be paid.
struct OwedPlace: Sendable {
  /// The slot of the amount; negative where it is no number of the currency's smallest unit in a
  /// slot, and where there is a tax on it.
  let amount: Int
  /// The decimals of the currency.
  let scale: Int
  /// The slot of the day; negative without one.
  let dueOn: Int
  /// Where its payments begin among all, and how many it has.
  let firstPayment: Int
  let paymentCount: Int
  /// Whether it is a charge and no credit.
  let isCharge: Bool
  /// The places of its waivers among those of all.
  let waivers: Range<Int>
  /// The place of the sum that it adds to.
  let sum: Int

  init(_ owed: OutcomeReader.Owed) {
    if case .number(let number) = owed.amount, number.scale == owed.scale, owed.tax == nil {
      amount = number.slot.index
    } else {
      amount = -1
    }
    scale = owed.scale
    dueOn = owed.dueOn?.index ?? -1
    (firstPayment, paymentCount) = (owed.payments.lowerBound, owed.payments.count)
    (isCharge, waivers, sum) = (owed.direction == .charge, owed.waivers, owed.sum)
  }
}

/// Where the last day of an obligation stands.
struct DutyPlace: Sendable {
  /// The slot of the day; negative without one.
  let lastDay: Int
  /// Where its statuses begin among all, and how many it has.
  let firstStatus: Int
  let statusCount: Int
  let applies: Literal

  init(_ duty: OutcomeReader.Duty) {
    lastDay = duty.lastDay?.index ?? -1
    (firstStatus, statusCount) = (duty.statuses.lowerBound, duty.statuses.count)
    applies = duty.applies
  }
}
