import AvenantDiagnostics

/// The text around a problem of libyaml, which tells what a person meant there.
struct YAMLProblemPlace {
  private let problem: YAMLProblem
  private let file: SourceFile

  init(_ problem: YAMLProblem, in file: SourceFile) {
    self.problem = problem
    self.file = file
  }

  /// The characters that a key may have: where there are more, libyaml looks for none.
  static let longestKey = 1_024

  /// The key that is too long to be read as one, where that is what is wrong.
  var longKey: SourceRange? {
    let key: SourceRange
    switch problem.words {
    case "could not find expected ':'":
      let line = file.restOfLine(from: problem.contextOffset)
      let colon = file.bytes[line.lower..<line.upper].indices.first {
        file.bytes[$0] == .colon && ($0 + 1 == line.upper || file.bytes[$0 + 1] == .space)
      }
      guard let colon else { return nil }
      key = file.range(line.lower, colon)
    case "mapping values are not allowed in this context", "did not find expected ',' or '}'":
      let before = file.bytes[..<min(problem.offset, file.bytes.count)]
      key = file.range((before.lastIndex(where: \.endsFlowWord) ?? -1) + 1, before.endIndex)
    default: return nil
    }
    return key.text.unicodeScalars.count > Self.longestKey ? key : nil
  }

  /// A colon where no mapping can begin: in a sentence, or on a line that is indented too far.
  var unexpectedColon: Diagnostic {
    let key = keyBeforeColon
    return key.text.isOneWord
      ? .textGoesOn(key.text, at: key)
      : .colonInSentence(at: file.character(at: problem.offset))
  }

  /// Something inside brackets that neither ends nor continues them.
  var unexpectedInFlow: Diagnostic {
    let open = file.character(at: problem.contextOffset)
    if let interval = intervalInFlow {
      return file.quoteTrouble(before: interval) ?? .unquotedInterval(at: interval)
    }
    let isColon = byte(at: problem.offset) == .colon
    let isElsewhere = open.start.line != file.character(at: problem.offset).start.line
    if problem.offset >= file.withoutBlanks(before: file.bytes.count, after: 0)
      || (isElsewhere && isColon && keyBeforeColon.text.isOneWord)
    {
      return .unclosedBracket(at: open, noticed: file.character(at: problem.offset))
    }
    if isColon { return .colonInSentence(at: file.character(at: problem.offset)) }
    return .unexpectedInBrackets(at: file.character(at: problem.offset), open: open)
  }

  /// Something in a mapping or a list by indentation that is no entry of it.
  var unexpectedInBlock: Diagnostic {
    let first = file.character(at: problem.contextOffset)
    if byte(at: problem.offset) == .colon {
      return .keyNotAWord(at: file.character(at: problem.offset))
    }
    if lineStart(problem.offset) == problem.offset - indent(problem.offset) {
      return .indentation(
        at: file.restOfLine(from: problem.offset), before: lastLine(asFarInAs: first))
    }
    return .textBehindValue(
      at: file.restOfLine(from: problem.offset), quote: quote(before: problem.offset))
  }

  /// The backslash with the character behind it, and the digits if that asks for some.
  var escape: SourceRange {
    let upTo = min(problem.offset + 1, file.bytes.count)
    let start = file.bytes[..<upTo].lastIndex(of: .backslash) ?? problem.offset
    let letter = file.character(at: start + 1)
    let digits =
      switch letter.text {
      case "x": 2
      case "u": 4
      case "U": 8
      default: 0
      }
    let written = file.bytes[letter.upper...].prefix(digits).prefix { $0.isHexDigit }
    return file.range(start, letter.upper + written.count)
  }
}

extension YAMLProblemPlace {
  /// The last line before the problem that begins in the column of `first`.
  private func lastLine(asFarInAs first: SourceRange) -> SourceRange {
    let column = first.lower - lineStart(first.lower)
    var start = lineStart(problem.offset)
    while start > lineStart(first.lower) {
      start = lineStart(start - 1)
      let line = file.restOfLine(from: start)
      let blanks = line.text.prefix { $0 == " " }.count
      let text = line.text.dropFirst(blanks)
      if blanks == column, let sign = text.first, sign != "#" {
        return file.character(at: start + column)
      }
    }
    return first
  }

  /// The quote that ends right before a place, if one does.
  private func quote(before offset: Int) -> Character? {
    guard offset > 0, let sign = byte(at: offset - 1) else { return nil }
    let character = Character(UnicodeScalar(sign))
    return character == "'" || character == "\"" ? character : nil
  }

  /// What stands on the line before the colon, without the sign of a list entry.
  private var keyBeforeColon: SourceRange {
    var lower = lineStart(problem.offset)
    while lower < problem.offset, file.bytes[lower] == .space || isDash(lower) { lower += 1 }
    return file.range(lower, problem.offset)
  }

  /// The interval that was meant where brackets, or their absence, are in the way.
  private var intervalInFlow: SourceRange? {
    let start = max(lineStart(problem.offset), problem.contextOffset)
    let onLine = min(start, problem.offset)..<problem.offset
    let opening = file.bytes[onLine].lastIndex { $0.opensInterval } ?? problem.offset
    return interval(at: opening) ?? interval(at: problem.contextOffset)
  }

  /// What looks like an interval, from the bracket at `start` to the next that closes one.
  private func interval(at start: Int) -> SourceRange? {
    guard byte(at: start)?.opensInterval == true else { return nil }
    let rest = file.restOfLine(from: start)
    let closing = file.bytes[rest.lower..<rest.upper].firstIndex {
      $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: ")")
    }
    guard let closing else { return nil }
    let interval = file.range(start, closing + 1)
    return interval.text.contains("..") && !interval.text.contains(",") ? interval : nil
  }

  private func isDash(_ offset: Int) -> Bool {
    file.bytes[offset] == UInt8(ascii: "-") && byte(at: offset + 1) == .space
  }

  private func byte(at offset: Int) -> UInt8? {
    offset < file.bytes.count ? file.bytes[offset] : nil
  }

  private func lineStart(_ offset: Int) -> Int {
    (file.bytes[..<min(offset, file.bytes.count)].lastIndex(of: .lineFeed) ?? -1) + 1
  }

  private func indent(_ offset: Int) -> Int {
    file.bytes[lineStart(offset)..<min(offset, file.bytes.count)].prefix { $0 == .space }.count
  }
}

extension UInt8 {
  /// Whether no word inside brackets goes on over this.
  fileprivate var endsFlowWord: Bool {
    isBlankOrBreak || self == .comma || self == UInt8(ascii: "{") || self == UInt8(ascii: "[")
  }

  /// Whether an interval can begin with this.
  fileprivate var opensInterval: Bool { self == UInt8(ascii: "[") || self == UInt8(ascii: "(") }
}

extension String {
  /// Whether this is not empty and has neither a space nor the colon of a key.
  fileprivate var isOneWord: Bool {
    !isEmpty && !contains(" ")
  }
}
