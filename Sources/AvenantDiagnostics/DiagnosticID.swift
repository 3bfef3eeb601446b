/// The stable name of a kind of problem, in kebab case.
///
/// Each module declares its own as static constants in an extension.
public struct DiagnosticID: Sendable, Hashable, CustomStringConvertible {
  /// The name.
  public let description: String

  /// Takes a name in kebab case.
  public init(_ name: String) {
    description = name
  }
}
