/// One step of reading YAML: what begins, stands or ends at a place; offsets are in bytes.
struct YAMLEvent {
  enum Kind {
    case documentStart
    case scalar(SyntaxNode.Scalar)
    case alias
    case sequenceStart(Layout)
    case mappingStart(Layout)
    /// The end of a list or of a mapping.
    case collectionEnd
    case documentEnd
    case streamEnd
  }

  /// How a collection is written.
  enum Layout {
    /// By indentation.
    case block
    /// In brackets.
    case flow
  }

  let kind: Kind

  /// Where it begins; an anchor and a tag stand behind this place.
  let lower: Int

  /// Where it ends; for a collection that begins, where its first sign ends.
  let upper: Int

  /// Whether it ends on another line than it begins on.
  let spansLines: Bool

  /// Whether an anchor, a tag or a directive stands at the beginning.
  let isDecorated: Bool
}
