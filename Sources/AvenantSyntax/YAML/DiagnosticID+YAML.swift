public import AvenantDiagnostics

/// What can be wrong with YAML, and what of YAML is not for contracts.
extension DiagnosticID {
  /// The text has a character that changes the direction of the text around it.
  public static let bidirectionalControl = DiagnosticID("bidirectional-control")
  /// A tab stands outside quotes.
  public static let tab = DiagnosticID("tab")
  /// The text is no YAML.
  public static let yamlSyntax = DiagnosticID("yaml-syntax")
  /// A line is indented unlike those it belongs to.
  public static let indentation = DiagnosticID("indentation")
  /// A value has an anchor.
  public static let anchor = DiagnosticID("anchor")
  /// An alias stands for a value.
  public static let alias = DiagnosticID("alias")
  /// A value has a tag.
  public static let tag = DiagnosticID("tag")
  /// A mapping is merged into another.
  public static let mergeKey = DiagnosticID("merge-key")
  /// The text has more than one document.
  public static let severalDocuments = DiagnosticID("several-documents")
  /// A line gives orders to the reader of YAML.
  public static let directive = DiagnosticID("directive")
  /// The text has no document.
  public static let emptyDocument = DiagnosticID("empty-document")
  /// A key is empty, or a collection.
  public static let keyNotAWord = DiagnosticID("key-not-a-word")
  /// A comment probably cuts a sentence short.
  public static let commentCutsText = DiagnosticID("comment-cuts-text")
  /// A line that looks like the entry of a list goes on with the text above it.
  public static let listInText = DiagnosticID("list-in-text")
  /// A comma inside braces splits a value.
  public static let commaSplitsValue = DiagnosticID("comma-splits-value")
  /// An entry inside braces has no colon.
  public static let entryWithoutColon = DiagnosticID("entry-without-colon")
  /// An interval is read as a list.
  public static let unquotedInterval = DiagnosticID("unquoted-interval")
  /// A colon in a sentence is read as the end of a key.
  public static let colonInSentence = DiagnosticID("colon-in-sentence")

  /// All that can be wrong with YAML, beside ``allOfReading``.
  public static let allOfYAML: [DiagnosticID] = [
    .bidirectionalControl, .tab, .yamlSyntax, .indentation, .anchor, .alias,
    .tag, .mergeKey, .severalDocuments, .directive, .emptyDocument, .keyNotAWord,
    .commentCutsText, .listInText, .commaSplitsValue, .entryWithoutColon, .unquotedInterval,
    .colonInSentence,
  ]
}
