import AvenantDiagnostics

extension DiagnosticID {
  static let periodsWithoutEnd = DiagnosticID("periods-without-end")

  /// Every kind of problem of periods.
  static let allOfPeriods = [periodsWithoutEnd]
}

/// The words for periods of which the days in common are counted.
extension Diagnostic {
  static func periodsWithoutEnd(
    at range: SourceRange, isBeginning: Bool
  ) -> Diagnostic {
    Diagnostic(
      .periodsWithoutEnd,
      "neither period says when it \(isBeginning ? "begins" : "ends"), so that there is no number of days",
      at: range, help: "state the \(isBeginning ? "first" : "last") day of one of them")
  }
}
