public import AvenantDiagnostics

/// A question that the contract's text leaves open, with the reading chosen.
public struct Unsettled: Sendable {
  /// The id.
  public let name: String
  /// The question.
  public let question: String
  /// The reading chosen, in words.
  public let chosen: String
  /// Where the contract leaves it open.
  public let cite: Citation
  /// The clauses that would follow otherwise under another reading.
  public let touches: [ClauseID]
  /// The ways in which it can be read; `nil` where only the one chosen is told.
  public let readings: StatedReadings?
  /// Where its name is declared.
  public let range: SourceRange

  /// Makes a checked question; reserved to the checker.
  @_spi(Checking)
  public init(
    name: String, question: String, chosen: String, cite: Citation, touches: [ClauseID],
    readings: StatedReadings?, range: SourceRange
  ) {
    self.name = name
    self.question = question
    self.chosen = chosen
    self.cite = cite
    self.touches = touches
    self.readings = readings
    self.range = range
  }
}
