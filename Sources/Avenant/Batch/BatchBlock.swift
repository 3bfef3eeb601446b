/// Some whole lines of a stream of tickets.
public struct BatchBlock: Sendable {
  /// The lines with their line breaks; the last line of the stream may have none.
  public internal(set) var bytes: [UInt8]

  /// The number of the first line in the stream, from 1.
  public internal(set) var firstLine: Int
}
