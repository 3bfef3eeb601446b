/// Where the contract says so: a paragraph, as the clause cites it.
public struct Citation: Hashable, Sendable {
  /// The paragraph: `¶8`.
  public let text: String

  /// Takes the words of a citation.
  public init(_ text: String) { self.text = text }
}
