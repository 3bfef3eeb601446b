import AvenantAnalysis
import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantValues

/// Puts into words what the evaluator recorded of one ticket.
struct Narrator {
  /// What is told, which is shared by those who tell of its records.
  private let subject: Subject
  /// Whether every record is meant and none is at hand, so that nothing is known of a field.
  var isAmongRecords = false
  /// The records at hand, the one gone to last behind the others, each with the name that it has in
  /// the contract and its place, from 0.
  var records: [(binding: BindingID, item: Int)] = []

  init(contract: Contract, decision: Decision, trace: Trace) {
    subject = Subject(contract: contract, decision: decision, trace: trace)
  }

  var contract: Contract { subject.contract }
  var decision: Decision { subject.decision }
  var trace: Trace { subject.trace }
  /// The version that governs.
  var version: Version { subject.version }

  private final class Subject: Sendable {
    let contract: Contract
    let decision: Decision
    let trace: Trace
    let version: Version

    init(contract: Contract, decision: Decision, trace: Trace) {
      (self.contract, self.decision, self.trace) = (contract, decision, trace)
      version = trace.version
    }
  }
}

// MARK: - Nouns

extension Narrator {
  /// What people call a fact.
  func noun(of fact: FactID) -> String {
    let name = version[fact].name
    guard let binding = version.binding(holding: fact) else {
      return version[fact].label ?? name.spaced
    }
    let label = version[fact].label ?? "the \(name.field.spaced)"
    // Beside another record at hand, a field says of which record it is.
    guard let record = records.dropLast().last(where: { $0.binding == binding }) else {
      return label
    }
    return "\(label) of \(noun(ofItem: record.item, in: version[binding].list))"
  }

  /// What people call a term.
  func noun(of term: TermID) -> String {
    version[term].label ?? "the \(version[term].name.spaced)"
  }

  /// What people call the value of an expression.
  func noun(of expression: Expression) -> String {
    switch expression.kind {
    case .constant(let value): value.words(as: expression.type)
    case .fact(let id): noun(of: id)
    case .term(let id): noun(of: id)
    case .termOn(let id, let date): "\(noun(of: id)) on \(noun(of: date))"
    case .definition(let id): version[id].says
    case .asOf: "the day of this decision"
    case .applies(let id): "whether \(version[id].says.quoted) applies"
    case .isDue(let id): "whether \(label(of: id)) is due"
    case .obligationIs(let id, _): noun(ofObligation: id)
    case .amountOf(let id): "the amount of \(label(of: id))"
    case .scaled(let scaled) where version[scaled.term].isDated:
      "\(noun(of: scaled.term)), added up day by day"
    case .scaled(let scaled): "\(noun(of: scaled.term)) of \(noun(of: scaled.argument))"
    case .totalOf(let id) where version[id].forEach == nil: "what is due of \(label(of: id))"
    case .totalOf(let id): "the sum of \(label(of: id))"
    case .comparison, .inInterval, .inSet, .presence, .not, .junction: "whether that is so"
    case .conditional, .table: noun(ofCase: expression)
    default: phrase(of: expression) { noun(of: $0, within: expression) }
    }
  }

  /// The case that counts; where that is not known, all that there are.
  private func noun(ofCase expression: Expression) -> String {
    switch expression.kind {
    case .conditional(let condition, let one, let other):
      switch isAmongRecords ? .undetermined : trace.truth(of: condition) {
      case .yes: return noun(of: one)
      case .no: return noun(of: other)
      case .neither, .undetermined:
        return [one, other].map { noun(of: $0) }.unique.listed(by: "or")
      }
    case .table(let rows, let otherwise, _):
      let taken = isAmongRecords ? nil : rows.first { trace.truth(of: $0.condition) == .yes }
      let values = rows.map(\.value) + [otherwise].compactMap { $0 }
      return taken.map { noun(of: $0.value) }
        ?? values.map { noun(of: $0) }.unique.listed(by: "or")
    default: return noun(of: expression)
    }
  }

  /// The noun of a part of a computation; in brackets where it would else be read otherwise.
  private func noun(of part: Expression, within whole: Expression) -> String {
    let noun = noun(of: part)
    switch (whole.kind, part.kind) {
    case (.arithmetic(_, .sum, _), .arithmetic(_, .product, _)),
      (.arithmetic(_, .sum, _), .arithmetic(_, .quotient, _)),
      (.arithmetic(_, .difference, _), .arithmetic(_, .product, _)),
      (.arithmetic(_, .difference, _), .arithmetic(_, .quotient, _)),
      (.arithmetic(_, .sum, _), .arithmetic(_, .sum, _)),
      (.arithmetic(_, .product, _), .arithmetic(_, .product, _)):
      return noun
    case (.rounded, _): return noun
    case (_, .arithmetic): return "(\(noun))"
    case (_, .conditional), (_, .table): return noun.contains(" or ") ? "(\(noun))" : noun
    default: return noun
    }
  }

  /// The label of a clause's charge or credit, in quotes.
  func label(of clause: ClauseID) -> String {
    (version[clause].charge?.label ?? version[clause].says).quoted
  }

  /// Whether what a clause requires was done.
  func noun(ofObligation clause: ClauseID) -> String {
    "whether \((version[clause].obligation?.what ?? version[clause].says).quoted) was done"
  }

  /// The party that has a role, in words.
  func party(_ role: String) -> String {
    contract.parties.first { $0.role == role }?.description ?? role.spaced
  }
}

// MARK: - Values

extension Narrator {
  /// What an expression came to, in words.
  func value(of expression: Expression) -> String {
    switch trace.value(of: expression) {
    case .known(let value): value.words(as: expression.type)
    case .fraction(let fraction): fraction.words(as: expression.type)
    case .absent: "none"
    case .unknown: "not known"
    case .failed: "not to be worked out"
    }
  }

  /// What an expression is called and came to, as a sentence.
  func statement(of expression: Expression) -> String {
    let noun = noun(of: expression)
    switch trace.value(of: expression) {
    case .known(.boolean):
      return isBusinessDay(expression) ?? "\(noun): \(value(of: expression))"
    case .known, .fraction:
      let value = value(of: expression)
      let verb = expression.type == .date ? "is" : noun.isOrAre
      return noun == value ? value : "\(noun) \(verb) \(value)"
    case .absent: return "\(noun): there is none"
    case .unknown: return "\(noun): not known"
    case .failed(let failure): return "\(noun) cannot be worked out: \(failure.words)"
    }
  }

  /// What an expression came to, as the object of a sentence: with its name, unless it is a
  /// literal.
  func object(_ expression: Expression) -> String {
    let (noun, value) = (noun(of: expression), value(of: expression))
    return noun == value ? value : "\(noun) (\(value))"
  }
}

extension Narrator {
  /// What keeps something from being worked out, with its place.
  func failure(_ failure: EvaluationFailure) -> OutcomeExplanation.Failure {
    .init(id: failure.id, reason: failure.words, location: failure.range.location)
  }
}

extension EvaluationFailure {
  /// Why something cannot be worked out.
  var words: String {
    switch self {
    case .ambiguousMonthEnd:
      "the contract does not say what follows in a month that lacks the day"
    case .dateOutsideCalendar: "the day would lie outside the calendar"
    case .negativeAmount: "the amount would be below zero"
    case .severalRecords: "more than one record counts, and the only one is meant"
    }
  }
}

extension Term {
  /// Whether it has values that change with time.
  var isDated: Bool {
    if case .dated = content { true } else { false }
  }
}
