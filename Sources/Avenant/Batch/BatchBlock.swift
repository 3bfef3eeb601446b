package import AvenantEvaluation

/// Some whole lines of a stream of tickets.
public struct BatchBlock: Sendable {
  /// The lines with their line breaks; the last line of the stream may have none.
  public internal(set) var bytes: [UInt8]

  /// The number of the first line in the stream, from 1.
  public internal(set) var firstLine: Int

  /// The line breaks in what is left out of a line that is too long, which is then the only one.
  let skippedLines: Int

  /// The identity of all that stands before these lines in the stream.
  package internal(set) var before: RunningIdentity

  /// The identity of the stream up to the end of these lines.
  package let after: RunningIdentity

  /// The lines behind a place that begins a line.
  package func rest(from place: Int) -> BatchBlock {
    var rest = self
    rest.bytes = Array(bytes[place...])
    rest.firstLine += bytes[..<place].count { $0 == .lineFeed }
    rest.before = identity(upTo: place)
    return rest
  }

  /// The identity of the stream up to a place in these lines.
  func identity(upTo place: Int) -> RunningIdentity {
    if place == bytes.count { return after }
    var identity = before
    identity.add(bytes[..<place])
    return identity
  }
}
