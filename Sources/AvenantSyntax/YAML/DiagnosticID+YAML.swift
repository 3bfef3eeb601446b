package import AvenantDiagnostics

/// What can be wrong with YAML, and what of YAML is not for contracts.
extension DiagnosticID {
  /// The text has a character that changes the direction of the text around it.
  package static let bidirectionalControl = DiagnosticID("bidirectional-control")
  /// A tab stands outside quotes.
  package static let tab = DiagnosticID("tab")
  /// The text is no YAML.
  package static let yamlSyntax = DiagnosticID("yaml-syntax")
  /// A line is indented unlike those it belongs to.
  package static let indentation = DiagnosticID("indentation")
  /// A value has an anchor.
  package static let anchor = DiagnosticID("anchor")
  /// An alias stands for a value.
  package static let alias = DiagnosticID("alias")
  /// A value has a tag.
  package static let tag = DiagnosticID("tag")
  /// A mapping is merged into another.
  package static let mergeKey = DiagnosticID("merge-key")
  /// The text has more than one document.
  package static let severalDocuments = DiagnosticID("several-documents")
  /// A line gives orders to the reader of YAML.
  package static let directive = DiagnosticID("directive")
  /// The text has no document.
  package static let emptyDocument = DiagnosticID("empty-document")
  /// A key is empty, or a collection.
  package static let keyNotAWord = DiagnosticID("key-not-a-word")
  /// A comment probably cuts a sentence short.
  package static let commentCutsText = DiagnosticID("comment-cuts-text")
  /// A line that looks like the entry of a list goes on with the text above it.
  package static let listInText = DiagnosticID("list-in-text")
  /// A comma inside braces splits a value.
  package static let commaSplitsValue = DiagnosticID("comma-splits-value")
  /// An entry inside braces has no colon.
  package static let entryWithoutColon = DiagnosticID("entry-without-colon")
  /// An interval is read as a list.
  package static let unquotedInterval = DiagnosticID("unquoted-interval")
  /// A colon in a sentence is read as the end of a key.
  package static let colonInSentence = DiagnosticID("colon-in-sentence")

  /// All that can be wrong with YAML, beside ``allOfReading``.
  package static let allOfYAML: [DiagnosticID] = [
    .bidirectionalControl, .tab, .yamlSyntax, .indentation, .anchor, .alias,
    .tag, .mergeKey, .severalDocuments, .directive, .emptyDocument, .keyNotAWord,
    .commentCutsText, .listInText, .commaSplitsValue, .entryWithoutColon, .unquotedInterval,
    .colonInSentence,
  ]
}
