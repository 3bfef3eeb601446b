package import AvenantDiagnostics

/// What stands under a key, read as words.
extension SyntaxNode.Entry {
  /// Returns the scalar's text without white space at its ends; never empty.
  package func sentence(into diagnostics: inout Diagnostics) -> NameSyntax? {
    value.sentence(of: Subject(self), into: &diagnostics)
  }

  /// Returns the scalar as a place in the text of the contract: more than a sign such as `§` alone.
  func citation(into diagnostics: inout Diagnostics) -> NameSyntax? {
    guard let written = sentence(into: &diagnostics) else { return nil }
    if written.text.utf8.contains(where: \.isASCIIWord) { return written }
    if written.text.contains(where: { $0.isLetter || $0.isNumber }) { return written }
    diagnostics.report(.emptyCitation(written))
    return nil
  }

  /// Returns the scalar as a name that is written in `form`.
  package func name(
    _ form: NameForm = .plain, into diagnostics: inout Diagnostics
  ) -> NameSyntax? {
    value.sentence(of: Subject(self), into: &diagnostics)?.checked(form, into: &diagnostics)
  }

  /// Returns the key itself as a name that is written in `form`.
  package func keyName(
    _ form: NameForm = .plain, into diagnostics: inout Diagnostics
  ) -> NameSyntax? {
    NameSyntax(key, at: keyRange).checked(form, into: &diagnostics)
  }

  /// Returns a list of names, or the only one; a list may be empty.
  package func names(into diagnostics: inout Diagnostics) -> [NameSyntax] {
    nodes(into: &diagnostics).compactMap {
      $0.sentence(of: Subject(self), into: &diagnostics)?.checked(.plain, into: &diagnostics)
    }
  }

  /// The same of names that are looked up in a list, which says more of a wrong one than its form.
  func namesOfList(into diagnostics: inout Diagnostics) -> [NameSyntax] {
    nodes(into: &diagnostics).compactMap { $0.sentence(of: Subject(self), into: &diagnostics) }
  }

  /// The nodes of names: the items of a list, or the only one.
  private func nodes(into diagnostics: inout Diagnostics) -> [SyntaxNode] {
    switch value.content {
    case .scalar: return [value]
    case .sequence(let sequence): return sequence
    case .mapping:
      diagnostics.report(.wrongKind(Subject(self), expected: .names, found: value))
      return []
    }
  }

  /// Returns a day whose form is right and that the calendar has.
  package func day(into diagnostics: inout Diagnostics) -> NameSyntax? {
    guard let written = sentence(into: &diagnostics) else { return nil }
    guard let day = WrittenDay(whole: written.text), day.isWellFormed else {
      let padded = WrittenDay(whole: written.text)?.padded
      diagnostics.report(.malformedDay(written.text, asDate: padded, at: written.range))
      return nil
    }
    guard day.isInCalendar else {
      diagnostics.report(.noSuchDate(written.text, at: written.range))
      return nil
    }
    return written
  }

  /// Returns the scalar as one of the words of an enumeration.
  package func word<Word: RawRepresentable<String> & CaseIterable>(
    of type: Word.Type, into diagnostics: inout Diagnostics
  ) -> Word? {
    guard let written = sentence(into: &diagnostics) else { return nil }
    if let word = Word(rawValue: written.text) { return word }
    diagnostics.report(
      .unknownWord(written, of: Subject(self), known: Word.allCases.map(\.rawValue)))
    return nil
  }

  /// Returns `true` or `false`, which must be written so.
  package func flag(into diagnostics: inout Diagnostics) -> Bool? {
    word(of: Flag.self, into: &diagnostics).map { $0 == .true }
  }

  private enum Flag: String, CaseIterable {
    case `true`, `false`
  }
}

extension SyntaxNode {
  /// Returns the scalar's text without white space at its ends; never empty.
  ///
  /// - Parameters:
  ///   - subject: What the text says something of.
  ///   - diagnostics: Where a list, a mapping or an empty text is reported.
  /// - Returns: The text, with the place of the whole scalar; `nil` after a diagnostic.
  package func sentence(
    of subject: Subject, into diagnostics: inout Diagnostics
  ) -> NameSyntax? {
    guard case .scalar(let scalar) = content else {
      diagnostics.report(.wrongKind(subject, expected: .words, found: self))
      return nil
    }
    if scalar.saysNothing {
      diagnostics.report(.emptyValue(of: subject))
      return nil
    }
    if let first = scalar.text.utf8.first, first.isVisibleASCII,
      let last = scalar.text.utf8.last, last.isVisibleASCII
    {
      return NameSyntax(scalar.text, at: range)
    }
    let text = scalar.text.drop(while: \.isWhitespace)
    guard let last = text.lastIndex(where: { !$0.isWhitespace }) else {
      diagnostics.report(.emptyValue(of: subject))
      return nil
    }
    return NameSyntax(String(text[...last]), at: range)
  }
}

extension SyntaxNode.Scalar {
  /// Whether it is YAML's word for nothing, outside quotes.
  fileprivate var saysNothing: Bool {
    style == .plain && text == "null" || isOtherWordForNothing
  }
}

extension NameSyntax {
  /// Returns the name if it is written in `form` and is no word of the language.
  func checked(_ form: NameForm, into diagnostics: inout Diagnostics) -> NameSyntax? {
    guard form.admits(text) else {
      diagnostics.report(.malformedName(text, form: form, at: range))
      return nil
    }
    // In a ticket 'null' says that there is none.
    if ReservedWord(word: text) != nil || Token.Keyword(word: text) != nil || text == "null" {
      diagnostics.report(.reservedWord(text, at: range))
      return nil
    }
    return self
  }
}
