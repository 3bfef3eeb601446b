import AvenantDiagnostics
import AvenantEvaluation

extension Explanation {
  /// Returns the explanation as a page to be read from top to bottom.
  ///
  /// - Parameters:
  ///   - usesColour: Whether to use the colours of a terminal.
  ///   - width: The columns that a line may take.
  /// - Returns: The page; every line of it ends in a line break.
  public func page(usesColour: Bool = false, width: Int = 80) -> String {
    var page = Page(width: width, usesColour: usesColour)
    let place = decision.version.map { "version \($0)" } ?? "no version yet"
    page.write("\(title), \(place), as of \(decision.asOf.words)")
    for reading in decision.receipt.readings {
      page.write("Read otherwise than the contract chooses", margin: reading)
    }
    if decision.version == nil {
      page.skip()
      page.write("It is not yet known which version of the contract governs.", .bold)
    }
    var told = WorkedOut()
    // Outcomes of which the same is to be told stand together.
    let groups = outcomes.filter { $0.weight != .slight }.grouped(
      by: OutcomeExplanation.Reasons.init)
    for group in groups { write(group, &told, to: &page) }
    if !usual.isEmpty {
      page.skip()
      page.write("Not changed by anything in this case", .bold)
      for sentence in usual { page.write(sentence, indent: 2) }
    }
    write("In all", sums, to: &page)
    write("Not known, and it matters", asks, to: &page)
    write("Not stated, so taken as the contract says", defaulted, to: &page)
    write("Timestamps that became dates", conversions, to: &page)
    write("Left open by the contract", openQuestions, to: &page)
    writeCents(to: &page)
    page.skip()
    page.write(decision.receipt.words, .dim)
    return page.text
  }

  /// Writes outcomes of which the same is to be told.
  ///
  /// - Parameters:
  ///   - group: The outcomes.
  ///   - told: The outcomes to which it may refer.
  ///   - page: Where they are written.
  private func write(
    _ group: [OutcomeExplanation], _ told: inout WorkedOut, to page: inout Page
  ) {
    page.skip()
    for answer in group.answers { page.write(answer.text, margin: answer.margin, .bold) }
    guard let first = group.first else { return }
    if let reference = told.reference(for: first) {
      first.writeDifference(from: reference, to: &page)
    } else {
      first.writeReasons(to: &page)
    }
  }

  private func writeCents(to page: inout Page) {
    guard let cents else { return }
    page.skip()
    page.write("Every fraction of a cent", .bold)
    let isOpen = outcomes.contains { $0.status == ChargeOutcome.Status.undetermined.rawValue }
    if cents.isEmpty {
      page.write(
        "nothing is \(isOpen ? "known to be " : "")owed, so nothing was rounded", indent: 2)
    }
    for outcome in cents { outcome.write(to: &page) }
  }

  private func write(_ heading: String, _ lines: [Line], to page: inout Page) {
    guard !lines.isEmpty else { return }
    page.skip()
    page.write(heading, .bold)
    for line in lines { page.write(line, indent: 2) }
  }
}
