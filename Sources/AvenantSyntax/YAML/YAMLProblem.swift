import AvenantDiagnostics

/// What libyaml said when it could not go on; offsets are in bytes.
struct YAMLProblem: Error {
  /// libyaml's words for what is wrong.
  let words: String

  /// Where it was noticed.
  let offset: Int

  /// What libyaml was reading, in its words; empty where it does not say.
  let context: String

  /// Where the reading of that began; equal to `offset` where libyaml does not say.
  let contextOffset: Int
}

extension YAMLProblem {
  /// The problem in plain words.
  func diagnostic(in file: SourceFile) -> Diagnostic {
    let place = YAMLProblemPlace(self, in: file)
    if context.hasSuffix("directive") || words == "found incompatible YAML document" {
      return .directive(at: file.restOfLine(from: contextOffset))
    }
    if context.hasSuffix("anchor") || context.hasSuffix("alias") || context.hasSuffix("tag") {
      return .cannotBegin(at: file.character(at: contextOffset))
    }
    if let key = place.longKey { return .keyTooLong(limit: YAMLProblemPlace.longestKey, at: key) }
    return switch words {
    case "mapping values are not allowed in this context": place.unexpectedColon
    case "did not find expected ',' or '}'", "did not find expected ',' or ']'":
      place.unexpectedInFlow
    case "did not find expected key", "did not find expected '-' indicator":
      place.unexpectedInBlock
    case "could not find expected ':'": .lineWithoutColon(at: file.restOfLine(from: contextOffset))
    case "found character that cannot start any token", "did not find expected node content":
      file.character(at: offset).text == "?"
        ? .questionMark(at: file.character(at: offset))
        : .cannotBegin(at: file.character(at: offset))
    case "found unexpected end of stream", "found unexpected document indicator":
      .unclosedQuote(at: file.character(at: contextOffset))
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      .unknownYAMLEscape(at: place.escape)
    case "block sequence entries are not allowed in this context":
      .listBesideKey(at: file.character(at: offset))
    case "did not find expected comment or line break":
      .textBesideBlockSign(at: file.restOfLine(from: offset))
    case "mapping keys are not allowed in this context":
      .questionMark(at: file.character(at: offset))
    case "did not find expected <document start>":
      .outsideDocument(at: file.restOfLine(from: offset))
    default: .notYAML(words, at: file.character(at: offset))
    }
  }
}
