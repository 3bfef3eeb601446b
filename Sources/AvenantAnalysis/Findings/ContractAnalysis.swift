package import AvenantDiagnostics
package import AvenantEvaluation
package import AvenantModel
package import AvenantValues

/// Something that was found out about a contract that nobody has run.
package struct Finding: Sendable {
  /// What was found, and where.
  package let diagnostic: Diagnostic
  /// The tickets that show it, replayed through the evaluator; none where it is that there is none.
  package let witness: Witness?

  init(_ diagnostic: Diagnostic, _ witness: Witness? = nil) {
    (self.diagnostic, self.witness) = (diagnostic, witness)
  }
}

/// What can be said of a contract that nobody has run.
///
/// It says what is certain alone: that something can never be only where every ticket was excluded,
/// and that something can be only with a ticket that the evaluator has decided.
package struct ContractAnalysis: Sendable {
  /// What is looked at, beyond what always is.
  package struct Options: Sendable {
    /// The most nodes for one question.
    package var budget = AnalysisBudget.standard
    /// Whether to look for open questions on which money depends.
    package var looksAtQuestions = false
    /// The last day that matters; what ends later is not reported; `nil` for all days.
    package var horizon: CalendarDate?
    /// Is told how far it is, after each question.
    package var progress: (@Sendable (AnalysisProgress) -> Void)?

    /// The program in which the first version is in force as long as the second, to be evaluated in
    /// its place; where there is none, what holds until the first is superseded ends with it.
    package var standIn: (@Sendable (Version, Version) -> Program)?

    /// The standard: all days, and no open questions.
    package init() {}
  }

  /// What was found, version by version.
  package private(set) var findings: [Finding] = []
  /// The questions that could neither be proven nor refuted.
  package private(set) var unproven: [Unproven] = []
  /// The nodes that were visited for each question, in the order of the questions.
  package private(set) var nodes: [Int] = []

  /// How many questions were not even asked.
  private var unasked = 0
  /// The values of each record of which it was asked already.
  private var met: Set<String> = []

  let program: Program
  let options: Options
  /// How many questions there will be, where somebody wants to know.
  private let expected: Int

  /// Something that was neither proven nor refuted.
  package struct Unproven: Sendable {
    /// What was asked, as a sentence.
    package let question: String
    /// Where.
    package let range: SourceRange
    /// Why it is not proven.
    package let reason: UnprovenReason
    /// Whether a finding says so by itself.
    let isToldElsewhere: Bool
  }

  /// Analyses every version of a contract.
  package init(of program: Program, _ options: Options = Options()) {
    self.program = program
    self.options = options
    expected = options.progress == nil ? 0 : Self.questionCount(of: program, options)
    for index in program.contract.versions.indices {
      VersionAnalysis(program, version: index).run(&self)
    }
    addDates()
    if let note = Diagnostic.notDecided(
      unproven.filter { !$0.isToldElsewhere }, of: nodes.count + unasked)
    {
      report(note)
    }
  }

  /// Notes a question that is not even asked.
  mutating func leave(_ question: String, at range: SourceRange, because reason: UnprovenReason) {
    unasked += 1
    unproven.append(
      Unproven(question: question, range: range, reason: reason, isToldElsewhere: false))
  }

  /// Notes that a value of each record is asked about.
  ///
  /// - Returns: Whether it is met for the first time.
  mutating func meets(_ definition: Definition, of version: Version) -> Bool {
    met.insert("\(version.id) \(definition.name)").inserted
  }

  /// How many questions are asked where none of them is looked into.
  private static func questionCount(of program: Program, _ options: Options) -> Int {
    var options = options
    options.progress = nil
    options.budget = 0
    return ContractAnalysis(of: program, options).nodes.count
  }

  /// Asks for a ticket, and keeps count.
  mutating func answer(
    _ goal: Goal, in space: RegionSpace, isToldElsewhere: Bool = false,
    _ question: @autoclosure () -> (String, SourceRange)
  ) -> SearchAnswer {
    self.answer(goal, and: [], in: space, isToldElsewhere: isToldElsewhere, question())
  }

  /// Asks for a ticket that reaches a goal and many others, first those that most often settle what
  /// is left of the rest, and keeps count.
  mutating func answer(
    _ goal: Goal, and others: ArraySlice<Goal>, in space: RegionSpace,
    isToldElsewhere: Bool = false, _ question: @autoclosure () -> (String, SourceRange)
  ) -> SearchAnswer {
    var search = StagedSearch(goal, and: others, in: space, budget: options.budget)
    let answer = search.answer()
    nodes.append(search.nodes)
    options.progress?(AnalysisProgress(answered: nodes.count, expected: expected))
    if case .unproven(let reason) = answer {
      let (question, range) = question()
      unproven.append(
        Unproven(
          question: question, range: range, reason: reason, isToldElsewhere: isToldElsewhere))
    }
    return answer
  }

  mutating func report(_ diagnostic: Diagnostic, _ witness: Witness? = nil) {
    findings.append(Finding(diagnostic, witness))
  }
}
