/// The names by which a ticket may speak of facts, whichever version declares them.
public struct FactNames: Sendable {
  /// Every name that some version declares.
  public let all: Set<String>
  /// What stands before one of the dots of such a name: `quote` of `quote.amount`.
  private let beginnings: Set<String>

  init(of versions: [Version]) {
    all = Set(versions.flatMap { $0.facts.map(\.name) })
    beginnings = Set(
      all.flatMap { name in
        name.utf8.indices.filter { name.utf8[$0] == UInt8(ascii: ".") }.map { String(name[..<$0]) }
      })
  }

  /// Whether names begin with `name` and a dot.
  ///
  /// - Parameter name: A name, or the beginning of some.
  /// - Returns: Whether some version declares a name beneath it.
  public func begins(with name: String) -> Bool { beginnings.contains(name) }
}
