public import AvenantValues

/// One edition of a contract's text, with what it amends already applied.
public struct Version: Sendable {
  /// The last day on which something is in force.
  public enum Through: Hashable, Sendable {
    /// This day, which counts.
    case day(CalendarDate)
    /// The day before the next version's first; without one, there is no last day.
    case superseded
    /// There is no last day.
    case open
  }

  /// The id: the name of the version's file.
  public let id: String
  /// The title, for people.
  public let title: String?
  /// The document that the citations speak of.
  public let document: String?
  /// The id of the version that this one amends.
  public let amends: String?
  /// The first day on which it is in force; it counts.
  public let from: CalendarDate
  /// What is said of the last day.
  public let through: Through
  /// The last day on which it is in force, worked out; it counts; `nil` when there is none.
  public let lastDay: CalendarDate?
  /// How an amount is rounded, once, at the end.
  public let rounding: RoundingMode
  /// Where taxes are rounded; `nil` where nothing is said, and then no tax is worked out.
  public let taxRounding: TaxRounding?
  /// What happens when a month has not the day that a date moves to.
  public let monthEnd: MonthEndRule
  /// The contract's facts, then this version's own.
  public internal(set) var facts: [Fact]
  /// The names of records, each with fields whose places follow those of the facts.
  public let bindings: [RecordBinding]
  /// The fields of the records that have names, in the order of their places.
  public let recordFields: [Fact]
  /// What every real ticket satisfies.
  public let consistent: [Expression]
  /// What must hold of every ticket that the version governs.
  public internal(set) var guarantees: [Guarantee]
  /// The contract's entitlements, then this version's own.
  public internal(set) var entitlements: [Entitlement]
  /// The terms, in the order of the files.
  public internal(set) var terms: [Term]
  /// The definitions, in the order of the files; behind them, those of records once more for each
  /// other name of a record of which they are read.
  public internal(set) var definitions: [Definition]
  /// The clauses, in the order of the files.
  public internal(set) var clauses: [Clause]
  /// The open questions, in the order of the files.
  public internal(set) var unsettled: [Unsettled]
  /// The calendars that the version reads.
  public let calendars: [BusinessCalendar]
  /// An order in which nothing is needed before it is there.
  public let order: [Step]
  /// The version under every other reading of one of its questions, in the order of the files.
  public internal(set) var alternatives: [Alternative] = []
  /// What its clauses are to one another.
  let relations: ClauseRelations

  /// A thing that is worked out, in the order in which it can be.
  public enum Step: Hashable, Sendable {
    /// A definition's value.
    case definition(DefinitionID)
    /// Whether a clause holds and applies.
    case clause(ClauseID)
    /// What became of a clause's charge or credit, and its amount.
    case charge(ClauseID)
    /// What became of a clause's obligation.
    case obligation(ClauseID)
  }

  /// Makes a checked version; reserved to the checker.
  @_spi(Checking)
  public init(
    id: String, title: String?, document: String?, amends: String?, from: CalendarDate,
    through: Through, lastDay: CalendarDate?, rounding: RoundingMode,
    taxRounding: TaxRounding? = nil,
    monthEnd: MonthEndRule, facts: [Fact], bindings: [RecordBinding], recordFields: [Fact],
    consistent: [Expression],
    entitlements: [Entitlement], terms: [Term], definitions: [Definition], clauses: [Clause],
    unsettled: [Unsettled], calendars: [BusinessCalendar] = [], guarantees: [Guarantee] = [],
    order: [Step]
  ) {
    self.id = id
    self.title = title
    self.document = document
    self.amends = amends
    self.from = from
    self.through = through
    self.lastDay = lastDay
    self.rounding = rounding
    self.taxRounding = taxRounding
    self.monthEnd = monthEnd
    self.facts = facts
    self.bindings = bindings
    self.recordFields = recordFields
    self.consistent = consistent
    self.entitlements = entitlements
    self.terms = terms
    self.definitions = definitions
    self.clauses = clauses
    self.unsettled = unsettled
    self.calendars = calendars
    self.guarantees = guarantees
    self.order = order
    relations = ClauseRelations(clauses)
  }

  /// Whether the version is in force on `date`; both its first and its last day count.
  public func isInForce(on date: CalendarDate) -> Bool {
    guard date >= from else { return false }
    guard let lastDay else { return true }
    return date <= lastDay
  }

  /// The fact of `id`: one of the ticket, or a field of a record.
  public subscript(id: FactID) -> Fact {
    id.index < facts.count ? facts[id.index] : recordFields[id.index - facts.count]
  }
  /// The name of a record, of `id`.
  public subscript(id: BindingID) -> RecordBinding { bindings[id.index] }
  /// The term of `id`.
  public subscript(id: TermID) -> Term { terms[id.index] }
  /// The definition of `id`.
  public subscript(id: DefinitionID) -> Definition { definitions[id.index] }
  /// The clause of `id`.
  public subscript(id: ClauseID) -> Clause { clauses[id.index] }
  /// The entitlement of `id`.
  public subscript(id: EntitlementID) -> Entitlement { entitlements[id.index] }

  /// The calendar of `id`.
  public subscript(id: CalendarID) -> BusinessCalendar { calendars[id.index] }

  /// The fact called `name`.
  public func factID(named name: String) -> FactID? {
    facts.firstIndex { $0.name == name }.map(FactID.init)
  }

  /// The definitions that the files state, in their order.
  public var definitionsOfFiles: [Definition] { definitions.filter { $0.copyOf == nil } }

  /// The definitions whose values are outcomes, in the order of the files.
  public var outcomes: [DefinitionID] {
    definitions.indices.filter { definitions[$0].isOutcome }.map { DefinitionID($0) }
  }

  /// The definition called `name` whose value is an outcome.
  public func outcomeID(named name: String) -> DefinitionID? {
    outcomes.first { self[$0].name == name }
  }

  /// The clause called `name`.
  public func clauseID(named name: String) -> ClauseID? {
    clauses.firstIndex { $0.name == name }.map(ClauseID.init)
  }
}
