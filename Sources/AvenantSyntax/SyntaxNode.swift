package import AvenantDiagnostics

/// A piece of a document as it was written: a scalar, a list or a mapping, with its place.
///
/// YAML and JSON are read into the same tree. Scalars are raw text: what a scalar means is decided
/// by the type that is expected where it stands, never by its looks.
public struct SyntaxNode: Sendable {
  /// What stands there.
  package enum Content: Sendable {
    /// One value.
    case scalar(Scalar)
    /// Values in their order.
    case sequence([SyntaxNode])
    /// Keys with values, in the order of the text; no key occurs twice.
    case mapping([Entry])
  }

  /// One value's text.
  package struct Scalar: Sendable {
    /// The text, with escapes undone and folded lines joined.
    package let text: String

    /// How it was written.
    package let style: Style

    /// Takes a text and how it was written.
    package init(text: String, style: Style) {
      self.text = text
      self.style = style
    }
  }

  /// How a scalar was written.
  package enum Style: Sendable {
    /// Without quotes: the only style in which `null`, `true` and numbers of YAML may be meant.
    case plain
    /// A number of JSON: its point stands before decimals, and groups no thousands.
    case number
    /// In single or double quotes.
    case quoted
    /// As a YAML block, literal or folded.
    case block
  }

  /// A key with its value.
  package struct Entry: Sendable {
    /// The key's text.
    package let key: String

    /// The place of the key.
    package let keyRange: SourceRange

    /// The value.
    package let value: SyntaxNode

    /// Takes a key and a value.
    package init(key: String, keyRange: SourceRange, value: SyntaxNode) {
      self.key = key
      self.keyRange = keyRange
      self.value = value
    }
  }

  /// What stands there.
  package let content: Content

  /// Where it stands: a scalar with its quotes, a collection from its first to its last byte.
  package let range: SourceRange

  /// Takes a piece of a document and its place.
  package init(_ content: Content, at range: SourceRange) {
    self.content = content
    self.range = range
  }

  /// The place that stands for the whole when it lacks something: the first key, or all of it.
  package var firstWords: SourceRange {
    guard case .mapping(let entries) = content, let first = entries.first else { return range }
    return first.keyRange
  }
}
