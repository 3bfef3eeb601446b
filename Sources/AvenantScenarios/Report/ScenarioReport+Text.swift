import AvenantDiagnostics

extension ScenarioReport {
  /// Returns the report for people: one line when all scenarios pass, else each failure and a
  /// count.
  ///
  ///     failed: A diagnostic on 30 June is still free
  ///       --> scenarios/dates.yaml:25
  ///
  ///                             expected   actual
  ///         diagnostic_charge   due        waived
  ///
  ///       launch waives diagnostic_charge
  ///         Diagnostics are free through June, while billing is set up.
  ///         ¶13, versions/2010-06-14.yaml:98
  ///
  ///       avenant explain …
  ///
  ///     1 of 2 scenarios failed
  ///
  /// - Parameters:
  ///   - usesColour: Whether failures and differences are coloured, by ANSI escape sequences.
  ///   - width: The number of columns to which tables and sentences are wrapped; at least 40 are
  ///     used.
  ///   - command: Gives the command that explains what came out; `nil` where there is none.
  /// - Returns: Lines without a final line break.
  public func text(
    usesColour: Bool = false, width: Int = 80, explaining command: (ScenarioResult) -> String?
  ) -> String {
    let page = FailurePage(usesColour: usesColour, width: max(40, width))
    let pages = failures.map { page.text($0, command: command($0)) }
    return (pages + [summary]).joined(separator: "\n\n")
  }

  private var summary: String {
    let plural = results.count == 1 ? "scenario" : "scenarios"
    return failures.isEmpty
      ? "\(results.count) \(plural) passed"
      : "\(failures.count) of \(results.count) \(plural) failed"
  }
}
