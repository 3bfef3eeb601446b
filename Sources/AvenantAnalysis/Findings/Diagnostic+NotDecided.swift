import AvenantDiagnostics
import AvenantEvaluation

/// The words for what the analysis does not prove.
extension Diagnostic {
  /// How many questions are named for each reason.
  private static let mostNamed = 5

  /// That of some questions no answer was found, once for all of them; `nil` where there are none.
  static func notDecided(
    _ unproven: [ContractAnalysis.Unproven], of count: Int
  ) -> Diagnostic? {
    guard let first = unproven.first else { return nil }
    let reasons = unproven.reduce(into: [UnprovenReason]()) {
      if !$0.contains($1.reason) { $0.append($1.reason) }
    }
    let isForBudget = reasons.contains { if case .budget = $0 { true } else { false } }
    return Diagnostic(
      .notDecided, .note,
      "\(unproven.count) of the \(count) questions of the analysis \(unproven.count == 1 ? "has" : "have") no answer, and nothing is said of what \(unproven.count == 1 ? "it asks" : "they ask")",
      at: first.range,
      notes: reasons.map { reason in note(unproven.filter { $0.reason == reason }, reason) },
      help: isForBudget ? "allow more with --budget" : nil)
  }

  private static func note(
    _ unproven: [ContractAnalysis.Unproven], _ reason: UnprovenReason
  ) -> Note {
    let places = unproven.reduce(into: [ContractAnalysis.Unproven]()) { places, question in
      if !places.contains(where: { $0.range == question.range }) { places.append(question) }
    }
    let named = places.prefix(mostNamed).map { "\($0.question) (\($0.range.place))" }
    let rest = places.count - named.count
    let all = named + (rest > 0 ? ["\(rest) more"] : [])
    return Note("not known, because \(reason.words): \(all.listed(by: "and"))")
  }
}

extension SourceRange {
  /// The file, without its folders, and the line.
  fileprivate var place: String {
    "\(file.path.split(separator: "/").last ?? ""):\(start.line)"
  }
}
