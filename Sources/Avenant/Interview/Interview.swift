import AvenantAnalysis
import AvenantChecking
public import AvenantDiagnostics
import AvenantEvaluation
public import AvenantExplanation
import AvenantModel
public import AvenantValues

/// Questions that ask for what can still change an outcome, one after the other.
///
///     var interview = try Interview(contract, about: "diagnostic_charge", asOf: today)
///     while let question = interview.question {
///       print(question.ask)
///       try interview.answer(readLine() ?? "?")
///     }
///     print(try interview.explanation().page())
///
/// What nobody has said is asked for, also where the contract says what holds then; that holds once
/// nobody knows the answer.
public struct Interview: Sendable {
  /// The outcome that is asked about: the id of a clause, an entitlement or a value; `nil` for all.
  public let about: String?
  /// The date of evaluation.
  public let asOf: CalendarDate
  /// The next question; `nil` where no further answer can change the outcome, or nobody knows it.
  public private(set) var question: InterviewQuestion?

  private let contract: LoadedContract
  private var input: FactsInput
  /// The names of the facts that are not asked for any more.
  private var closed: Set<String> = []
  private var asked: AskedFacts

  /// Begins with what is known of a ticket.
  ///
  /// - Parameters:
  ///   - contract: The contract.
  ///   - input: What is known; what is said to be unknown is not asked for.
  ///   - about: The id of a clause, an entitlement or a value; all outcomes when left out.
  ///   - asOf: The date of evaluation.
  /// - Throws: ``DiagnosticsError`` for facts that do not fit the contract, and
  ///   ``ExplanationError/unknownOutcome(_:)`` when it has nothing called `about`.
  public init(
    _ contract: LoadedContract, knowing input: FactsInput = .empty, about: String? = nil,
    asOf: CalendarDate
  ) throws {
    if let about {
      do throws(UnknownOutcome) {
        try contract.contract.requireOutcome(named: about)
      } catch {
        throw ExplanationError.unknownOutcome(error)
      }
    }
    self.contract = contract
    self.about = about
    self.asOf = asOf
    self.input = input
    asked = try contract.askedFacts(self.input, but: [])
    findQuestion()
  }

  /// Takes the answer to the question: as a ticket states it, as a person types it (`yes`, the
  /// number or the words of an option), `none` where there is none, or `?` where it is not known.
  ///
  /// - Parameter text: The answer.
  /// - Throws: ``DiagnosticsError`` for an answer that does not fit; the question then stays.
  public mutating func answer(_ text: String) throws(DiagnosticsError) {
    guard let question else { return }
    let answer = text.trimmed
    var closed = closed
    var input = input
    if answer == "?" {
      closed.insert(question.fact)
    } else {
      if question.type == .list { closed.insert(question.fact) }
      // An answer is one value on one line, and says nothing of any other fact.
      let line = "\(question.fact): \(question.literal(answer))".onOneLine
      input = input.changed(
        by: try FactsInput(yaml: SourceFile(path: "answer", text: line)))
    }
    asked = try contract.askedFacts(input, but: closed)
    (self.input, self.closed) = (input, closed)
    findQuestion()
  }

  /// What follows from the answers, in words; what was not asked for is taken as the contract says.
  ///
  /// - Returns: The explanation of the outcome, or of all of them.
  /// - Throws: What ``LoadedContract/explain(_:asOf:about:changes:cents:)`` throws.
  public func explanation() throws(ExplanationError) -> Explanation {
    try contract.explain(settledFacts, asOf: asOf, about: about)
  }

  /// The facts with everything that was answered, and for the rest what the contract says.
  ///
  /// Where the answers and what the contract presumes contradict a condition of `consistent`, what
  /// was not answered stays unknown, so that nothing is decided by what cannot be.
  private var settledFacts: Facts {
    (try? contract.facts(input)) ?? asked.facts
  }

  /// What is known of the interview, as a JSON object: the next question, or that none is left.
  ///
  /// - Returns: The object.
  /// - Throws: What ``explanation()`` throws.
  public func json() throws(ExplanationError) -> JSONValue {
    let decision = try explanation().decision
    return .object([
      ("contract", .string(contract.id)), ("version", .string(decision.version)),
      ("as_of", .string(asOf.description)), ("outcome", .string(about)),
      ("settled", .boolean(question == nil)), ("question", question?.jsonValue ?? .null),
      ("decision", question == nil ? decision.jsonValue : .null),
    ])
  }

  private mutating func findQuestion() {
    var search = QuestionSearch(contract.program, asOf: asOf, about: about)
    let version = contract.contract.versions[asked.facts.versionIndex ?? 0]
    question = search.question(for: asked.facts, without: asked.closed)
      .map { InterviewQuestion(for: version[$0], isStated: asked.facts[$0] != .unknown) }
  }
}

/// The facts of a ticket that is still being asked about.
private struct AskedFacts {
  /// What was said; everything else is unknown.
  let facts: Facts
  /// The facts that are not asked for, because somebody said that they are not known.
  let closed: Set<FactID>
}

extension LoadedContract {
  /// Checks facts of which those that nobody stated are unknown, but for some.
  fileprivate func askedFacts(
    _ input: FactsInput, but closed: Set<String>
  ) throws(DiagnosticsError) -> AskedFacts {
    var diagnostics = Diagnostics()
    let facts = check(facts: input.document, for: contract, zone: zone, into: &diagnostics)
    try diagnostics.throwIfAnyError()
    guard let facts else { preconditionFailure("facts without errors are there") }
    let version = contract.versions[facts.versionIndex ?? 0]
    let all = version.facts.indices.map { FactID($0) }
    let unknown = all.filter { facts[$0] == .unknown && facts.origins[$0.index] == .stated }
    let kept = Set(all.filter { closed.contains(version[$0].name) })
    let asked = facts.withoutDefaults(but: kept)
    refuseInconsistent(asked, input, into: &diagnostics)
    try diagnostics.throwIfAnyError()
    return AskedFacts(facts: asked, closed: kept.union(unknown))
  }
}

extension InterviewQuestion {
  /// An answer, as a ticket states it.
  fileprivate func literal(_ answer: String) -> String {
    let isOption = choices.contains { $0.name == answer || $0.label == answer }
    if answer == "none", !isOption, type != .text || mayBeAbsent { return "null" }
    switch type {
    case .boolean:
      switch answer.lowercased() {
      case "yes", "y": return "true"
      case "no", "n": return "false"
      default: return answer
      }
    case .choice:
      if let place = Int(answer), place > 0, place <= choices.count {
        return choices[place - 1].name
      }
      return choices.first { $0.label == answer }?.name ?? answer
    case .text: return JSONText.quoted(answer)
    case .number, .percent, .money, .date, .days, .months, .period, .list:
      return answer.isEmpty ? "\"\"" : answer
    }
  }
}

extension String {
  /// The text with a blank for every line break; texts have theirs as escapes.
  fileprivate var onOneLine: String { String(map { $0.isNewline ? " " : $0 }) }

  /// The text without blanks at its ends.
  fileprivate var trimmed: String {
    let parts = drop { $0.isWhitespace }
    return String(parts.reversed().drop { $0.isWhitespace }.reversed())
  }
}
