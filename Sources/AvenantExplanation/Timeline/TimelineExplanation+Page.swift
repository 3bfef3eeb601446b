import AvenantDiagnostics
import AvenantEvaluation
import AvenantValues

extension TimelineExplanation {
  /// Returns the timeline as a page to be read from top to bottom.
  ///
  /// - Parameters:
  ///   - usesColour: Whether to use the colours of a terminal.
  ///   - width: The columns that a line may take.
  /// - Returns: The page; every line of it ends in a line break.
  public func page(usesColour: Bool = false, width: Int = 80) -> String {
    var page = Page(width: width, usesColour: usesColour)
    page.write("\(title), \(version.map { "version \($0)" } ?? "no version yet")")
    if let ask {
      page.skip()
      page.write("It is not yet known which version of the contract governs.", .bold)
      page.write(ask, indent: 2)
      return page.text
    }
    for period in periods { write(period, to: &page) }
    page.skip()
    page.write(end)
    return page.text
  }

  private func write(_ period: Period, to page: inout Page) {
    page.skip()
    page.write("From \(period.from.words)", .bold)
    if period.changes.isEmpty, !period.moving.contains(where: \.isTold),
      period.from == periods.first?.from
    {
      page.write(
        "Nothing is owed, nothing has to be done, and no right is other than by default", indent: 2)
    }
    for change in period.changes {
      page.write(change.answer, indent: 2, margin: change.id)
      for line in change.because { page.write(line, indent: 4) }
    }
    for moving in period.moving where moving.isTold {
      page.write(moving.words.capitalized, indent: 2, margin: moving.id)
    }
    for resting in period.resting { page.write(resting.words, indent: 2, margin: resting.id) }
  }

  private var end: String {
    guard isComplete else {
      return "Looked at through \(through.words) and no further: --from tells later days"
    }
    if through == .latestEvaluation {
      return periods.count == 1 ? "Nothing changes after that" : "Nothing changes after that day"
    }
    return "Looked at through \(through.words)"
  }
}
