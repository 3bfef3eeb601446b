import AvenantDiagnostics

/// The text around a problem of libyaml, which tells what a person meant there.
struct YAMLProblemPlace {
  private let problem: YAMLProblem
  private let file: SourceFile

  init(_ problem: YAMLProblem, in file: SourceFile) {
    self.problem = problem
    self.file = file
  }

  /// A colon where no mapping can begin: in a sentence, or on a line that is indented too far.
  var unexpectedColon: Diagnostic {
    let key = keyBeforeColon
    return key.text.isOneWord
      ? .textGoesOn(key.text, at: key)
      : .colonInSentence(at: character(at: problem.offset))
  }

  /// Something inside brackets that neither ends nor continues them.
  var unexpectedInFlow: Diagnostic {
    let open = character(at: problem.contextOffset)
    if let interval = intervalInFlow { return .unquotedInterval(at: interval) }
    let isColon = byte(at: problem.offset) == .colon
    let isElsewhere = open.start.line != character(at: problem.offset).start.line
    if problem.offset >= trimmedEnd || (isElsewhere && isColon && keyBeforeColon.text.isOneWord) {
      return .unclosedBracket(at: open, noticed: character(at: problem.offset))
    }
    if isColon { return .colonInSentence(at: character(at: problem.offset)) }
    return .unexpectedInBrackets(at: character(at: problem.offset), open: open)
  }

  /// Something in a mapping or a list by indentation that is no entry of it.
  var unexpectedInBlock: Diagnostic {
    let first = character(at: problem.contextOffset)
    if byte(at: problem.offset) == .colon { return .keyNotAWord(at: character(at: problem.offset)) }
    if lineStart(problem.offset) == problem.offset - indent(problem.offset) {
      return .indentation(at: line(at: problem.offset), first: first)
    }
    return .textBehindValue(at: line(at: problem.offset))
  }

  /// The backslash with what follows it, up to where libyaml gave up.
  var escape: SourceRange {
    let start = file.bytes[..<min(problem.offset + 1, file.bytes.count)].lastIndex(of: .backslash)
    return range(start ?? problem.offset, character(at: problem.offset + 1).lower)
  }

  /// The character at `offset`; nothing at the end of the text.
  func character(at offset: Int) -> SourceRange {
    let lower = min(offset, file.bytes.count)
    var upper = min(lower + 1, file.bytes.count)
    while upper < file.bytes.count, file.bytes[upper] & 0xC0 == 0x80 { upper += 1 }
    return range(lower, upper)
  }

  /// The rest of the line from `offset` on, without blanks at its end.
  func line(at offset: Int) -> SourceRange {
    let lower = min(offset, file.bytes.count)
    var upper = file.bytes[lower...].firstIndex(of: .lineFeed) ?? file.bytes.count
    while upper > lower, file.bytes[upper - 1].isBlankOrBreak { upper -= 1 }
    return range(lower, upper)
  }
}

extension YAMLProblemPlace {
  /// What stands on the line before the colon, without the sign of a list entry.
  private var keyBeforeColon: SourceRange {
    var lower = lineStart(problem.offset)
    while lower < problem.offset, file.bytes[lower] == .space || isDash(lower) { lower += 1 }
    return range(lower, problem.offset)
  }

  /// The interval that was meant where brackets, or their absence, are in the way.
  private var intervalInFlow: SourceRange? {
    let lineStart = lineStart(problem.offset)
    let opening = file.bytes[max(lineStart, problem.contextOffset)..<problem.offset].lastIndex {
      $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "(")
    }
    let start = opening ?? problem.offset
    guard start < file.bytes.count,
      [UInt8(ascii: "["), UInt8(ascii: "(")].contains(byte(at: start))
    else { return nil }
    let rest = line(at: start)
    let closing = file.bytes[rest.lower..<rest.upper].firstIndex {
      $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: ")")
    }
    guard let closing else { return nil }
    let interval = range(start, closing + 1)
    return interval.text.contains("..") && !interval.text.contains(",") ? interval : nil
  }

  /// The end of the text without blanks.
  private var trimmedEnd: Int {
    (file.bytes.lastIndex { !$0.isBlankOrBreak } ?? -1) + 1
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

  private func range(_ lower: Int, _ upper: Int) -> SourceRange {
    SourceRange(file: file, lower: lower, upper: max(lower, upper))
  }
}

extension String {
  /// Whether this is not empty and has neither a space nor the colon of a key.
  fileprivate var isOneWord: Bool {
    !isEmpty && !contains(" ")
  }
}
