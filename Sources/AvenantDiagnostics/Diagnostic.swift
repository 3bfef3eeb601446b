/// Something that is wrong with a text, and where; or a remark about it.
public struct Diagnostic: Sendable, Hashable {
  /// How bad it is.
  public enum Severity: String, Sendable, Hashable {
    /// Nothing can be made of the text until this is put right.
    case error
    /// The text can be used; somebody should look at it.
    case warning
    /// Nobody need change anything; it says what is not said.
    case note
  }

  /// Another place that the diagnostic speaks of.
  public struct Note: Sendable, Hashable {
    /// One sentence, lower case, without a full stop.
    public let message: String

    /// The place; `nil` where the note is a remark that has none.
    public let range: SourceRange?

    /// Makes a note.
    public init(_ message: String, at range: SourceRange? = nil) {
      self.message = message
      self.range = range
    }
  }

  /// The kind of problem: stable, in kebab case, never made from what a person wrote.
  public let id: DiagnosticID

  /// How bad it is.
  public let severity: Severity

  /// One sentence in the words of contracts: lower case, no full stop, user text in single quotes.
  public let message: String

  /// The very words that the problem is about.
  public let range: SourceRange

  /// Other places involved, and remarks.
  public let notes: [Note]

  /// A way out, as one sentence; `nil` where the message says it already.
  public let help: String?

  /// Makes a diagnostic.
  public init(
    _ id: DiagnosticID, _ severity: Severity, _ message: String, at range: SourceRange,
    notes: [Note] = [], help: String? = nil
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.range = range
    self.notes = notes
    self.help = help
  }

  /// Makes an error.
  public init(
    _ id: DiagnosticID, _ message: String, at range: SourceRange, notes: [Note] = [],
    help: String? = nil
  ) {
    self.init(id, .error, message, at: range, notes: notes, help: help)
  }
}
