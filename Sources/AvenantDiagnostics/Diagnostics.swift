/// The problems found so far; knows in O(1) whether one of them is an error.
public struct Diagnostics: Sendable {
  private var reported: [Diagnostic] = []
  private var places: Set<Place> = []

  /// Whether one of the problems is an error.
  public private(set) var containsError = false

  /// Starts with nothing wrong.
  public init() {}

  /// Whether nothing was reported.
  public var isEmpty: Bool { reported.isEmpty }

  /// Reports a problem; the same one at the same place is reported once.
  public mutating func report(_ diagnostic: Diagnostic) {
    guard places.insert(Place(diagnostic)).inserted else { return }
    reported.append(diagnostic)
    if diagnostic.severity == .error { containsError = true }
  }

  /// Whether a problem of this kind was reported at this very place.
  public func contains(_ id: DiagnosticID, at range: SourceRange) -> Bool {
    reported.contains { $0.id == id && $0.range == range }
  }

  /// Reports what `others` reported.
  public mutating func report(contentsOf others: Diagnostics) {
    for diagnostic in others.reported { report(diagnostic) }
  }

  /// Takes back what was reported of a kind in some files, where it is told in another way.
  public mutating func withdraw(_ id: DiagnosticID, in paths: Set<String>) {
    reported.removeAll { $0.id == id && paths.contains($0.range.file.path) }
  }

  /// All problems in the order of files and places: by path (by its bytes), then offset, then id.
  public var sorted: [Diagnostic] {
    reported.sorted { one, other in
      if one.range.file.path != other.range.file.path {
        return one.range.file.path.utf8.lexicographicallyPrecedes(other.range.file.path.utf8)
      }
      if one.range.lower != other.range.lower { return one.range.lower < other.range.lower }
      if one.range.upper != other.range.upper { return one.range.upper < other.range.upper }
      return one.id.description < other.id.description
    }
  }

  /// Throws every problem when one of them is an error.
  ///
  /// - Throws: ``DiagnosticsError`` with the problems in order, if ``containsError``.
  public func throwIfAnyError() throws(DiagnosticsError) {
    if containsError { throw DiagnosticsError(diagnostics: sorted) }
  }

  /// What makes two reports one: versions that share a text find the same problem in it.
  private struct Place: Hashable {
    let id: DiagnosticID
    let range: SourceRange
    let message: String

    init(_ diagnostic: Diagnostic) {
      id = diagnostic.id
      range = diagnostic.range
      message = diagnostic.message
    }
  }
}
