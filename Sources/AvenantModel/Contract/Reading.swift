public import AvenantDiagnostics

/// One of the ways in which the text can be read that leaves a question open.
public struct Reading: Sendable {
  /// The id.
  public let name: String
  /// The reading in words: *the day the ticket was opened*.
  public let says: String
  /// The terms, the definitions, and the keys of clauses, that it states anew: `launch.when`; none
  /// for the reading chosen.
  public let restates: [String]
  /// Where it is stated.
  public let range: SourceRange

  /// Makes a checked reading; reserved to the checker.
  @_spi(Checking)
  public init(name: String, says: String, restates: [String], range: SourceRange) {
    self.name = name
    self.says = says
    self.restates = restates
    self.range = range
  }
}

/// The readings that are stated of a question.
public struct StatedReadings: Sendable {
  /// The readings, in the order of the file; two at least.
  public let all: [Reading]
  /// The one that the contract chooses: the text as it stands.
  public let chosen: Reading
  /// The one by which the version is read.
  public let applied: Reading

  /// Whether the version is read otherwise than the contract chooses.
  public var departs: Bool { applied.name != chosen.name }

  /// Makes the readings of a question; reserved to the checker.
  @_spi(Checking)
  public init(all: [Reading], chosen: Reading, applied: Reading) {
    self.all = all
    self.chosen = chosen
    self.applied = applied
  }
}

/// A version under another reading of one question, all others being read as they were.
public struct Alternative: Sendable {
  /// The id of the question.
  public let question: String
  /// The id of the reading.
  public let reading: String
  /// The version, so read; it has the very facts of the one whose alternative it is.
  public let version: Version

  /// Makes a checked alternative; reserved to the checker.
  @_spi(Checking)
  public init(question: String, reading: String, version: Version) {
    self.question = question
    self.reading = reading
    self.version = version
  }
}

extension Version {
  /// The version with what it is under other readings; reserved to the checker.
  @_spi(Checking)
  public func with(_ alternatives: [Alternative]) -> Version {
    var version = self
    version.alternatives = alternatives
    return version
  }

  /// The version with parts of it as they are under another reading, which are worked out in the
  /// same order and are to one another what they were; reserved to the checker.
  @_spi(Checking)
  public func with(
    terms: [Term], definitions: [Definition], clauses: [Clause], unsettled: [Unsettled],
    guarantees: [Guarantee]
  ) -> Version {
    var version = self
    version.terms = terms
    version.definitions = definitions
    version.clauses = clauses
    version.unsettled = unsettled
    version.guarantees = guarantees
    version.alternatives = []
    return version
  }
}

extension Unsettled {
  /// The question where another of its readings is applied; reserved to the checker.
  @_spi(Checking)
  public func applying(_ reading: String) -> Unsettled {
    let read = readings.map { readings in
      StatedReadings(
        all: readings.all, chosen: readings.chosen,
        applied: readings.all.first { $0.name == reading } ?? readings.chosen)
    }
    return Unsettled(
      name: name, question: question, chosen: chosen, cite: cite, touches: touches,
      readings: read, range: range)
  }
}
