import AvenantDiagnostics
import AvenantModel
import AvenantValues

/// One version, compiled: flat arrays of numbers that refer to one another by place.
///
/// It is shared, never copied: nothing of it changes once it is made.
final class VersionProgram: Sendable {
  let version: Version
  /// Memory before any fact is there: the constants are, all else is unknown.
  let initial: Memory
  /// What is worked out, in order.
  let instructions: [Instruction]
  /// The literals that gates read.
  let operands: [Literal]
  let datedRows: [DatedRow]
  let rules: [RoundingRule]
  /// Where dates are moved and months counted, for a month that lacks a day.
  let places: [SourceRange]
  /// The texts that the version mentions; a text in a slot is its place among them, or behind them.
  let texts: [String]
  let facts: [FactProgram]
  let folds: [FoldProgram]
  /// The work of the clauses that are read for each record, by the list.
  let families: [FactID: ItemWork]
  let clauses: [ClauseProgram]
  /// The lists for each of whose records clauses are read, clause by clause.
  let lists: [FactID?]
  /// The clauses that charge or credit something, and those that oblige to something.
  let charging: [ClauseID]
  let obliging: [ClauseID]
  /// Both, in order.
  let owing: [ClauseID]
  let entitlements: [EntitlementProgram]
  /// The values that are outcomes, in the order of the files.
  let values: [ValueProgram]
  let consistent: [Condition]
  /// The business days of the calendars.
  let calendars: [BusinessDays]
  let map: ExpressionMap
  /// Which instruction writes what, found when something is open or told.
  private let keptOrigins: Once<Origins>
  /// The order for many tickets, found when somebody has some.
  private let order: Once<Schedule>
  /// The hashes of the contract and the version, made when somebody asks for a receipt.
  let receiptText: Once<ReceiptText>
  private let keptOutcomes = MadeOnce<[Outcome]>()
  private let keptConsistency = MadeOnce<[Instruction]>()
  private let keptParts = MadeOnce<OpenParts>()
  private let keptDependencies = MadeOnce<Dependencies>()
  private let keptShapes = MadeOnce<CellShapes>()

  init(
    version: Version,
    initial: Memory,
    instructions: [Instruction],
    schedule: Once<Schedule>,
    operands: [Literal],
    datedRows: [DatedRow],
    rules: [RoundingRule],
    places: [SourceRange],
    texts: [String],
    facts: [FactProgram],
    folds: [FoldProgram],
    families: [FactID: ItemWork],
    clauses: [ClauseProgram],
    entitlements: [EntitlementProgram],
    values: [ValueProgram],
    consistent: [Condition],
    calendars: [BusinessDays],
    map: ExpressionMap,
    origins: Once<Origins>,
    receipt: Once<ReceiptText>
  ) {
    self.version = version
    self.initial = initial
    self.instructions = instructions
    order = schedule
    self.operands = operands
    self.datedRows = datedRows
    self.rules = rules
    self.places = places
    self.texts = texts
    self.facts = facts
    self.folds = folds
    self.families = families
    self.clauses = clauses
    lists = version.clauses.map { $0.forEach.map { version[$0].list } }
    charging = clauses.indices.filter { clauses[$0].charge != nil }.map { ClauseID($0) }
    obliging = clauses.indices.filter { clauses[$0].obligation != nil }.map { ClauseID($0) }
    owing = clauses.indices.filter { clauses[$0].charge != nil || clauses[$0].obligation != nil }
      .map { ClauseID($0) }
    self.entitlements = entitlements
    self.values = values
    self.consistent = consistent
    self.calendars = calendars
    self.map = map
    keptOrigins = origins
    receiptText = receipt
  }

  /// What is worked out, in an order that is good for many tickets.
  var schedule: Schedule { order.value }

  /// Which instruction writes what.
  var origins: Origins { keptOrigins.value }

  /// The hashes of the contract and the version.
  var receipt: ReceiptText { receiptText.value }

  /// All that a decision reads of the ticket, in the order in which it is settled.
  var outcomes: [Outcome] { keptOutcomes.value { allOutcomes } }

  /// What has to be worked out to tell whether a ticket breaks a rule of `consistent`, in order.
  var consistency: [Instruction] {
    keptConsistency.value { instructions(for: consistent.map { .literal($0.no) }) }
  }

  // MARK: What is needed where a ticket leaves something open

  /// What is read of clauses and entitlements.
  var open: OpenParts { keptParts.value { OpenParts(self) } }

  /// What instructions read.
  var dependencies: Dependencies { keptDependencies.value { Dependencies(self) } }

  /// What values facts and fields can have.
  var shapes: CellShapes { keptShapes.value { CellShapes(version) } }
}

/// Where a fact's value goes.
struct FactProgram: Sendable {
  enum Place: Hashable, Sendable {
    case slot(Slot)
    case wide(WideSlot)
  }

  let place: Place
  /// The scale of its number; 0 for what is no number.
  let scale: Int
  let operand: Operand
}

/// What became of a clause, literal by literal.
struct ClauseProgram: Sendable {
  let holds: Literal
  let applies: Condition
  /// The same; of a clause for each record, whether it applies to one of them at least.
  let appliesAnywhere: Condition
  let charge: ChargeProgram?
  let obligation: ObligationProgram?
}

/// What became of a charge or credit.
struct ChargeProgram: Sendable {
  let waivers: [ClauseID]
  /// That some waiver applies.
  let waived: Literal
  /// That the amount is below the minimum.
  let below: Condition
  let due: Condition
  /// The reductions and the caps, in the order of the work.
  let stages: [AmountStage]
  /// The final amount; whether it is due or not.
  let amount: Operand
  /// The tax on it; `nil` where none is worked out.
  let tax: TaxProgram?
  let dueOn: Slot?
  let payment: PaymentProgram?
}

/// The tax on a final amount.
struct TaxProgram: Sendable {
  /// The rate, as a share.
  let rate: Operand
  /// The tax before it is rounded.
  let exact: Operand
  /// The tax, rounded; `nil` where it is rounded on the total.
  let onLine: Operand?
}

/// What became of a payment; exactly one of the literals holds once everything is known.
struct PaymentProgram: Sendable {
  let cases: [(ChargeOutcome.Payment, Literal)]
}

/// What became of an obligation; exactly one of the literals holds once everything is known.
struct ObligationProgram: Sendable {
  let lastDay: Slot?
  let cases: [(ObligationOutcome.Status, Literal)]
}

/// A value that is an outcome.
struct ValueProgram: Sendable {
  let definition: DefinitionID
  let operand: Operand
}

/// What became of an entitlement; exactly one of the literals holds once everything is known.
struct EntitlementProgram: Sendable {
  let grantedBy: [ClauseID]
  let deniedBy: [ClauseID]
  let cases: [(EntitlementOutcome.Status, Literal)]
}
