package import AvenantDiagnostics

/// Reads one JSON document (RFC 8259), strictly.
///
/// Strings become quoted scalars; numbers, `true`, `false` and `null` become plain scalars with the
/// text that was written, so that no digit is lost. Keys that occur twice, halves of surrogate
/// pairs and a byte order mark are refused.
///
/// - Parameters:
///   - file: The text.
///   - limits: How large it may be.
///   - diagnostics: Takes every problem that is found.
/// - Returns: What could be read; `nil` if the text is too large or no JSON. It is whole only if no
///   error was reported.
package func readJSON(
  _ file: SourceFile, limits: DocumentLimits = .standard, into diagnostics: inout Diagnostics
) -> SyntaxNode? {
  guard file.bytes.count <= limits.bytes else {
    diagnostics.report(.fileTooLarge(file, limit: limits.bytes))
    return nil
  }
  let scan = TextScan(file.bytes)
  let invalid = scan.invalid.map { file.range($0.lowerBound, $0.upperBound) }
  if let problem = Diagnostic.invalidUTF8(invalid) {
    diagnostics.report(problem)
    return nil
  }
  var reader = JSONReader(file, limits: limits, hasByteOrderMark: scan.hasByteOrderMark)
  let root = reader.read()
  diagnostics.report(contentsOf: reader.diagnostics)
  return root
}

/// Reads values by recursive descent; ``JSONReader/string()`` and numbers have files of their own.
struct JSONReader {
  /// The problems found so far.
  var diagnostics = Diagnostics()

  /// The text, valid UTF-8.
  let file: SourceFile

  /// Where the reading is.
  var cursor: Int

  private let limits: DocumentLimits
  private var nodeCount = 0

  /// The reading cannot go on; why was reported.
  struct Stopped: Error {}

  init(_ file: SourceFile, limits: DocumentLimits, hasByteOrderMark: Bool) {
    self.file = file
    self.limits = limits
    cursor = hasByteOrderMark ? 3 : 0
    if hasByteOrderMark { diagnostics.report(.byteOrderMark(at: file.range(0, 3))) }
  }

  mutating func read() -> SyntaxNode? {
    do throws(Stopped) {
      let root = try value(depth: 1)
      skipBlanks()
      if cursor < file.bytes.count {
        diagnostics.report(.trailingContent(at: file.restOfLine(from: cursor)))
      }
      return root
    } catch {
      return nil
    }
  }

  private mutating func value(depth: Int) throws(Stopped) -> SyntaxNode {
    skipBlanks()
    try count(depth: depth)
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case .quotationMark: return try string()
    case let byte? where byte.isNumberOrWord: return numberOrWord()
    default: throw stop(.expected("a value", at: file.character(at: cursor)))
    }
  }

  private mutating func array(depth: Int) throws(Stopped) -> SyntaxNode {
    let start = cursor
    var items: [SyntaxNode] = []
    var isOpen = try opens(UInt8(ascii: "]"), "']' or a value")
    while isOpen {
      items.append(try value(depth: depth + 1))
      isOpen = try goesOn(UInt8(ascii: "]"), "',' or ']'")
    }
    return SyntaxNode(.sequence(items), at: file.range(start, cursor))
  }

  private mutating func object(depth: Int) throws(Stopped) -> SyntaxNode {
    let start = cursor
    var entries = UniqueEntries()
    var isOpen = try opens(UInt8(ascii: "}"), "'}' or a key in double quotes")
    while isOpen {
      let (key, keyRange) = try key()
      let value = try value(depth: depth + 1)
      if let first = entries.add(SyntaxNode.Entry(key: key, keyRange: keyRange, value: value)) {
        diagnostics.report(.duplicateKey(key, at: keyRange, first: first))
      }
      isOpen = try goesOn(UInt8(ascii: "}"), "',' or '}'")
    }
    return SyntaxNode(.mapping(entries.all), at: file.range(start, cursor))
  }

  /// Reads a key and the colon behind it.
  private mutating func key() throws(Stopped) -> (String, SourceRange) {
    skipBlanks()
    guard next == .quotationMark else {
      throw stop(
        .expected(
          "a key in double quotes", at: file.character(at: cursor),
          help: "what begins with '{' is read as JSON, whose keys stand in double quotes"))
    }
    try count()
    let key = try string()
    skipBlanks()
    guard next == .colon else { throw stop(.expected("':'", at: file.character(at: cursor))) }
    cursor += 1
    guard case .scalar(let scalar) = key.content else { throw Stopped() }
    return (scalar.text, key.range)
  }
}

// MARK: - Brackets and blanks

extension JSONReader {
  /// The byte that comes next; none at the end of the text.
  var next: UInt8? { cursor < file.bytes.count ? file.bytes[cursor] : nil }

  /// Reports what ends the reading.
  mutating func stop(_ diagnostic: Diagnostic) -> Stopped {
    diagnostics.report(diagnostic)
    return Stopped()
  }

  /// Reads an opening bracket; answers whether something stands before `closing`.
  private mutating func opens(
    _ closing: UInt8, _ expected: String
  ) throws(Stopped) -> Bool {
    cursor += 1
    skipBlanks()
    guard let next else { throw stop(.expected(expected, at: file.character(at: cursor))) }
    if next == .comma { throw stop(.expected(expected, at: file.character(at: cursor))) }
    if next == closing { cursor += 1 }
    return next != closing
  }

  /// Reads a comma or `closing`; answers whether something follows.
  private mutating func goesOn(_ closing: UInt8, _ expected: String) throws(Stopped) -> Bool {
    skipBlanks()
    let comma = cursor
    guard next == .comma || next == closing else {
      throw stop(.expected(expected, at: file.character(at: comma)))
    }
    let isComma = next == .comma
    cursor += 1
    if !isComma { return false }
    skipBlanks()
    guard next == closing else { return true }
    diagnostics.report(.trailingComma(at: file.character(at: comma)))
    cursor += 1
    return false
  }

  private mutating func skipBlanks() {
    while let next, next.isBlankOrBreak { cursor += 1 }
  }

  /// Counts a node; scalars and keys are as deep as nothing.
  private mutating func count(depth: Int = 0) throws(Stopped) {
    nodeCount += 1
    if nodeCount > limits.nodes {
      throw stop(.tooManyNodes(limit: limits.nodes, at: file.character(at: cursor)))
    }
    let isCollection = next == UInt8(ascii: "{") || next == UInt8(ascii: "[")
    if isCollection && depth > limits.depth {
      throw stop(.tooDeep(limit: limits.depth, at: file.character(at: cursor)))
    }
  }
}
