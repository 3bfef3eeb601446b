import AvenantDiagnostics

/// The words for what is no YAML.
extension Diagnostic {
  static func colonInSentence(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .colonInSentence, "this colon makes a key of the text before it", at: range,
      help: "put the whole text in quotes")
  }

  static func textGoesOn(_ key: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .indentation,
      "\(key.inQuotes) cannot begin an entry here, because the text above goes on to this line",
      at: range, help: "indent it like the entry above, or put the text above in quotes")
  }

  static func indentation(at range: SourceRange, before last: SourceRange) -> Diagnostic {
    Diagnostic(
      .indentation, "this line does not fit the lines that it stands among", at: range,
      notes: [Note("the entry before it begins in another column", at: last)],
      help: "entries that belong together begin in the same column, all with '-' or none")
  }

  static func nothingBeneath(
    _ key: String, at range: SourceRange, repeated: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .indentation,
      "nothing stands beneath \(key.inQuotes), and the entries behind it repeat those before it",
      at: range, notes: [Note("this one, first", at: repeated)],
      help: "indent it as far as the entry that it stands in, and what belongs to it further")
  }

  static func unclosedBracket(at open: SourceRange, noticed: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, "\(open.text.inQuotes) is not closed, or a comma is missing", at: open,
      notes: [Note("noticed here", at: noticed)], help: "close it where the last entry ends")
  }

  static func unexpectedInBrackets(at range: SourceRange, open: SourceRange) -> Diagnostic {
    let closing = open.text == "{" ? "}" : "]"
    return Diagnostic(
      .yamlSyntax, "a ',' or '\(closing)' is expected before this", at: range,
      notes: [Note("inside the brackets that open here", at: open)],
      help: "put a text that has brackets, commas or colons in quotes")
  }

  static func textBehindValue(at range: SourceRange, quote: Character?) -> Diagnostic {
    let help =
      switch quote {
      case "'": "an apostrophe inside single quotes is written twice; or use double quotes"
      case "\"": "a quote inside double quotes is written '\\\"'; or use single quotes"
      default: "put the whole text in quotes"
      }
    return Diagnostic(
      .yamlSyntax, "nothing may stand behind the value that ends here", at: range, help: help)
  }

  static func lineWithoutColon(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, "this line is no entry, because it has no colon", at: range,
      help: "write 'key: value', or '- value' with a space, or indent it under its text")
  }

  static func cannotBegin(at range: SourceRange) -> Diagnostic {
    let what = range.lower == range.upper ? "the end of the text" : range.text.inQuotes
    return Diagnostic(
      .yamlSyntax, "a value is expected, which cannot begin with \(what)", at: range,
      help: "put the text in quotes")
  }

  static func questionMark(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, "a value is expected, and a question mark is none", at: range,
      help: "write { unknown: true } of a fact that is not known; put a text in quotes")
  }

  static func unclosedQuote(at range: SourceRange) -> Diagnostic {
    let help =
      range.text == "'"
      ? "close it; an apostrophe inside single quotes is written twice" : "close it"
    return Diagnostic(
      .yamlSyntax, "the quote that opens here is not closed", at: range, help: help)
  }

  static func typesetQuote(_ quote: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, "\(quote) is no quote here, and what stands behind it is read without quotes",
      at: range, help: "write the straight one of a keyboard at both ends: \"…\"")
  }

  static func unknownYAMLEscape(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, "\(range.text.inQuotes) stands for no character", at: range,
      help: "write a backslash twice, or use single quotes, in which it needs no escape")
  }

  static func listBesideKey(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, "a list cannot begin on the line of its key", at: range,
      help: "begin it on the next line; if a text is meant, put it in quotes")
  }

  static func textBesideBlockSign(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, "nothing may follow '|' or '>' on its line", at: range,
      help: "begin the text on the next line; if it begins with '|' or '>', put it in quotes")
  }

  static func outsideDocument(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, "this does not belong to the document above", at: range,
      help: "begin all entries in the same column; a text of several parts goes in quotes")
  }

  static func notYAML(_ words: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(.yamlSyntax, "this is no YAML: \(words)", at: range)
  }
}
