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

/// The kinds of problem that files and a command line have alike.
extension DiagnosticID {
  package static let notADay = DiagnosticID("not-a-day")
  package static let unknownVersion = DiagnosticID("unknown-version")
}
