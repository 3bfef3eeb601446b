import AvenantDiagnostics
import AvenantEvaluation

extension OutcomeExplanation {
  /// All that is told of an outcome besides its answer.
  struct Reasons: Hashable {
    private let kind: Kind
    private let status: String
    private let clauses: [ClauseExplanation]
    private let place: Place?
    private let derivation: [Explanation.Line]
    private let failure: Failure?
    private let otherwise: String?

    /// What is told of one.
    init(of outcome: OutcomeExplanation) {
      (kind, status, clauses) = (outcome.kind, outcome.status, outcome.clauses)
      (place, derivation) = (outcome.place, outcome.derivation)
      (failure, otherwise) = (outcome.failure, outcome.otherwise)
    }
  }

  /// Writes why the outcome is what it is, and what would have made it otherwise.
  func writeReasons(to page: inout Page) {
    if let place {
      page.write(
        "\(place.cite), version \(place.version)", indent: 2, margin: place.location.place, .dim)
    }
    switch weight {
    case .full:
      for clause in clauses where clause.role == .states { write(clause, to: &page) }
      writeSteps(to: &page)
      writeActing(to: &page)
      for role in ClauseExplanation.Role.idle { writeIdle(role, among: clauses, to: &page) }
    case .brief, .slight:
      for clause in clauses where clause.role == .states {
        page.write("\(clause.says)", indent: 2, margin: clause.cite)
        writeFailures(of: clause, to: &page)
      }
    }
    if let otherwise { page.write(otherwise, indent: 2) }
  }

  /// Writes a clause that applies, or may: its sentence, its place and its conditions.
  private func write(_ clause: ClauseExplanation, to page: inout Page) {
    let indent = clause.heading == nil ? 2 : 4
    page.write(clause.says, indent: indent, margin: clause.id == id ? nil : clause.id)
    page.write(
      "\(clause.cite), version \(clause.version)", indent: indent, margin: clause.location.place,
      .dim)
    page.write(conditionsOf: clause, indent: indent + 2)
  }

  /// Writes the clauses that act on the outcome, or may, beneath what they do to it.
  private func writeActing(to page: inout Page) {
    var heading: String?
    for clause in clauses where clause.role != .states && clause.isTold {
      if let next = clause.heading, next != heading { page.write(next, indent: 2) }
      heading = clause.heading
      write(clause, to: &page)
    }
  }

  private func writeSteps(to page: inout Page) {
    guard !derivation.isEmpty || failure != nil else { return }
    page.write("Step by step", indent: 2)
    page.write(steps: derivation, indent: 4)
    if let failure {
      page.write(
        "that fails at this place of the contract", indent: 4, margin: failure.location.place)
    }
  }

  /// Writes the clauses that do not apply, each with the conditions that keep it from it.
  ///
  /// - Parameters:
  ///   - role: What they would do.
  ///   - told: The clauses to be told of.
  ///   - page: Where they are written.
  func writeIdle(
    _ role: ClauseExplanation.Role, among told: [ClauseExplanation], to page: inout Page
  ) {
    let idle = told.filter { $0.role == role && !$0.isTold }
    guard !idle.isEmpty else { return }
    // Beside a clause that does it, these are the ones that do not.
    let isDone = clauses.contains { $0.role == role && $0.isTold }
    page.write("Not \(role.participle)\(isDone ? " by" : "")", indent: 2)
    for clause in idle { writeFailures(of: clause, to: &page, isNamed: true) }
  }

  private func writeFailures(
    of clause: ClauseExplanation, to page: inout Page, isNamed: Bool = false
  ) {
    // What is not known does not matter where something known failed, or a reason is told by
    // itself.
    let isTold = clause.conditions.contains {
      $0.mark == .unmet && !($0.isConclusion && $0.parts.isEmpty)
    }
    let failures = clause.conditions.filter {
      $0.mark == .unmet || !isTold && $0.mark == .open
    }
    for (index, line) in failures.enumerated() {
      page.write(line, indent: 4, margin: isNamed && index == 0 ? clause.id : nil)
    }
  }
}

extension ClauseExplanation {
  /// Whether a page tells it in full: it decides the outcome, or may.
  var isTold: Bool { role == .states || applies != .certainlyNot }

  /// What the clause does; `nil` where the answer says it.
  fileprivate var heading: String? {
    switch (role, applies, effect) {
    case (.states, _, _), (.grants, .certainly, _), (.denies, .certainly, _): nil
    case (_, .possibly, _), (_, _, .possible): "Perhaps \(role.participle)"
    case (_, _, .ifOwed): "Would be \(role.participle)"
    case (.waives, _, _), (.reduces, _, _), (.caps, _, _): role.participle.capitalized
    case (.overrides, _, _), (.grants, _, _), (.denies, _, _): nil
    }
  }
}

extension ClauseExplanation.Role {
  /// What a clause that does not apply might have done, in reading order.
  static let idle: [ClauseExplanation.Role] = [
    .overrides, .waives, .reduces, .caps, .grants, .denies,
  ]

  /// What happens to the outcome.
  fileprivate var participle: String {
    switch self {
    case .states: "stated"
    case .overrides: "set aside"
    case .waives: "waived"
    case .grants: "granted"
    case .denies: "denied"
    case .reduces: "reduced"
    case .caps: "capped"
    }
  }
}

extension String {
  /// Of a location, the file without its folders, and the line.
  fileprivate var place: String { split(separator: "/").last.map { "…/\($0)" } ?? self }
}
