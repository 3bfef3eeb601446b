package import AvenantDiagnostics

/// Reads one YAML document, strictly: what people trip over in YAML is refused with a way out.
///
/// Everything is text: nothing is taken for a number, a date or a truth value here. Anchors,
/// aliases, tags, directives and merge keys are refused, and so are tabs outside quotes.
///
/// - Parameters:
///   - file: The text.
///   - limits: How large it may be.
///   - diagnostics: Takes every problem that is found.
/// - Returns: What could be read; `nil` if the text is too large, empty or no YAML, or has aliases.
///   It is whole only if no error was reported.
package func readYAML(
  _ file: SourceFile, limits: DocumentLimits = .standard, into diagnostics: inout Diagnostics
) -> SyntaxNode? {
  guard file.bytes.count <= limits.bytes else {
    diagnostics.report(.fileTooLarge(file, limit: limits.bytes))
    return nil
  }
  var reader = YAMLReader(file, limits: limits)
  let root = reader.read()
  diagnostics.report(contentsOf: reader.diagnostics)
  return root
}

/// Builds the tree from libyaml's events.
private struct YAMLReader {
  /// The problems found so far.
  private(set) var diagnostics = Diagnostics()

  private let file: SourceFile
  private let limits: DocumentLimits
  private let scan: TextScan
  private let parser: YAMLParser

  private var nodeCount = 0
  private var quoted: [Range<Int>] = []
  /// Where the last event ended.
  private var lastUpper = 0
  /// Whether what was read last was refused, so that what cannot follow it is no other mistake.
  private var isRefused = false
  /// Whether something is left open that an alias was to stand for, so that the rest says nothing.
  private var hasAlias = false
  /// Whether the value of a merge key is being read, whose aliases are no mistakes of their own.
  private var isMerging = false

  /// The reading cannot go on; why was reported.
  private struct Stopped: Error {}

  init(_ file: SourceFile, limits: DocumentLimits) {
    self.file = file
    self.limits = limits
    scan = TextScan(file.bytes)
    parser = YAMLParser(scan.readable, from: scan.hasByteOrderMark ? 3 : 0)
  }

  mutating func read() -> SyntaxNode? {
    if scan.hasByteOrderMark { diagnostics.report(.byteOrderMark(at: file.range(0, 3))) }
    report(.invalidUTF8(ranges(scan.invalid)))
    report(.controlCharacter(ranges(scan.controls)))
    report(.bidirectionalControl(ranges(scan.directional)))
    do throws(Stopped) {
      let root = try document()
      report(.tab(ranges(scan.tabs(before: file.bytes.count, outside: quoted))))
      return hasAlias ? nil : root
    } catch {
      return nil
    }
  }

  private mutating func document() throws(Stopped) -> SyntaxNode? {
    let start = try next()
    guard case .documentStart = start.kind else {
      diagnostics.report(.emptyDocument(file))
      return nil
    }
    if start.isDecorated { diagnostics.report(.directive(at: file.restOfLine(from: start.lower))) }
    let root = try nextNode(depth: 1)
    _ = try next()
    let after = try next()
    if case .documentStart = after.kind {
      diagnostics.report(.severalDocuments(at: file.range(after.lower, after.upper)))
    }
    if case .scalar(let scalar) = root?.content, scalar.text.isEmpty, scalar.style == .plain {
      if diagnostics.isEmpty { diagnostics.report(.emptyDocument(file)) }
      return nil
    }
    return root
  }
}

// MARK: - Nodes

extension YAMLReader {
  /// Reads a node; none at the end of what encloses it.
  private mutating func nextNode(depth: Int) throws(Stopped) -> SyntaxNode? {
    let event = try next()
    switch event.kind {
    case .scalar(let scalar):
      try count(event)
      return self.scalar(scalar, event)
    case .alias:
      try count(event)
      (isRefused, hasAlias) = (true, true)
      let place = file.range(event.lower, event.upper)
      if !isMerging { diagnostics.report(.alias(place.text, at: place)) }
      return SyntaxNode(.scalar(.init(text: "", style: .plain)), at: place)
    case .sequenceStart(let layout):
      try count(event, depth: depth)
      return try sequence(layout, event, depth: depth)
    case .mappingStart(let layout):
      try count(event, depth: depth)
      return try mapping(layout, event, depth: depth)
    case .collectionEnd, .documentStart, .documentEnd, .streamEnd:
      return nil
    }
  }

  private mutating func scalar(_ scalar: SyntaxNode.Scalar, _ event: YAMLEvent) -> SyntaxNode {
    let lower = nodeStart(event)
    let upper = file.withoutBlanks(before: event.upper, after: lower)
    let place = file.range(lower, upper)
    if let text = file.textOfTag(of: event, before: lower, scalar) { return text }
    switch scalar.style {
    case .plain:
      let text = YAMLPlainText(scalar.text, at: place)
      if event.spansLines { refuse(text.listInside) }
      refuse(text.commentBehind)
    case .quoted:
      quoted.append(lower..<upper)
      return quotedScalar(scalar, at: place)
    case .block, .number: break
    }
    return SyntaxNode(.scalar(scalar), at: place)
  }

  /// A quoted scalar with the tabs that libyaml was not shown; escapes hide no characters.
  private mutating func quotedScalar(
    _ scalar: SyntaxNode.Scalar, at place: SourceRange
  ) -> SyntaxNode {
    let bytes = file.bytes[place.lower..<place.upper]
    let hasTab = bytes.contains(.tab)
    guard hasTab || bytes.contains(.backslash) else {
      return SyntaxNode(.scalar(scalar), at: place)
    }
    let text = ScalarText(scalar, at: place)
    reportEscapedControls(text)
    guard hasTab else { return SyntaxNode(.scalar(scalar), at: place) }
    return SyntaxNode(.scalar(.init(text: text.withTabsOfFile, style: .quoted)), at: place)
  }

  private mutating func sequence(
    _ layout: YAMLEvent.Layout, _ event: YAMLEvent, depth: Int
  ) throws(Stopped) -> SyntaxNode {
    let lower = nodeStart(event)
    var items: [SyntaxNode] = []
    while let item = try nextNode(depth: depth + 1) { items.append(item) }
    let place = file.range(lower, collectionEnd(layout, lastChild: items.last, event))
    if layout == .flow, items.count == 1, case .scalar(let scalar) = items[0].content,
      scalar.style == .plain, scalar.text.utf8.contains(UInt8(ascii: ".")),
      scalar.text.contains("..")
    {
      diagnostics.report(file.quoteTrouble(before: place) ?? .unquotedInterval(at: place))
      return SyntaxNode(.scalar(.init(text: place.text, style: .plain)), at: place)
    }
    return SyntaxNode(.sequence(items.joined(in: layout, into: &diagnostics)), at: place)
  }

  private mutating func mapping(
    _ layout: YAMLEvent.Layout, _ event: YAMLEvent, depth: Int
  ) throws(Stopped) -> SyntaxNode {
    let lower = nodeStart(event)
    var mapping = YAMLMapping(layout)
    var lastChild: SyntaxNode?
    while let key = try nextNode(depth: depth + 1) {
      let wasMerging = isMerging
      isMerging = wasMerging || mapping.isMergeKey(key)
      let value = try nextNode(depth: depth + 1)
      isMerging = wasMerging
      if let value { mapping.add(key, value, into: &diagnostics) }
      lastChild = value
    }
    let entries = mapping.finished(into: &diagnostics)
    return SyntaxNode(
      .mapping(entries), at: file.range(lower, collectionEnd(layout, lastChild: lastChild, event)))
  }

  private func collectionEnd(
    _ layout: YAMLEvent.Layout, lastChild: SyntaxNode?, _ start: YAMLEvent
  ) -> Int {
    switch layout {
    case .block: lastChild?.range.upper ?? start.upper
    // A pair in a list, as in `[a: b]`, is a flow mapping without brackets.
    case .flow where file.bytes[start.lower..<start.upper].isEmpty:
      lastChild?.range.upper ?? start.upper
    case .flow: lastUpper
    }
  }

  /// Where a node itself begins: behind its anchor and its tag, each of which is reported.
  private mutating func nodeStart(_ event: YAMLEvent) -> Int {
    guard event.isDecorated else { return event.lower }
    var lower = event.lower
    while lower < event.upper {
      let sign = file.bytes[lower]
      if sign == .hash {
        lower = file.restOfLine(from: lower).upper
      } else if sign == UInt8(ascii: "&") || sign == UInt8(ascii: "!") {
        let word = file.range(lower, wordEnd(from: lower, before: event.upper))
        diagnostics.report(
          sign == UInt8(ascii: "&") ? .anchor(word.text, at: word) : .tag(word.text, at: word))
        lower = word.upper
      } else if sign.isBlankOrBreak {
        lower += 1
      } else {
        break
      }
    }
    return lower
  }
}

// MARK: - Events

extension YAMLReader {
  private mutating func next() throws(Stopped) -> YAMLEvent {
    do throws(YAMLProblem) {
      let event = try parser.next()
      lastUpper = event.upper
      return event
    } catch {
      stop(because: error)
      throw Stopped()
    }
  }

  /// Reports what libyaml could not read, unless that follows from what is reported anyway.
  private mutating func stop(because problem: YAMLProblem) {
    let isInQuotes = problem.context.hasSuffix("quoted scalar")
    let end = isInQuotes ? problem.contextOffset : problem.offset
    let tabs = scan.tabs(before: end, outside: quoted)
    report(.tab(ranges(tabs)))
    let isIndentedByTab = tabs.contains { scan.isIndentation($0) }
    if !isIndentedByTab && !isRefused { diagnostics.report(problem.diagnostic(in: file)) }
  }

  private mutating func count(_ event: YAMLEvent, depth: Int = 0) throws(Stopped) {
    nodeCount += 1
    isRefused = false
    guard depth > limits.depth || nodeCount > limits.nodes else { return }
    let place = file.range(event.lower, event.upper)
    diagnostics.report(
      depth > limits.depth
        ? .tooDeep(limit: limits.depth, at: place)
        : .tooManyNodes(limit: limits.nodes, at: place))
    throw Stopped()
  }

  /// Reports what a text was meant to be, and was not read as.
  private mutating func refuse(_ trap: Diagnostic?) {
    guard let trap else { return }
    isRefused = true
    diagnostics.report(trap)
  }

  /// Reports characters that nobody may write, where they are written as escapes.
  private mutating func reportEscapedControls(_ text: ScalarText) {
    var controls: [SourceRange] = []
    var directional: [SourceRange] = []
    var offset = 0
    for scalar in text.text.unicodeScalars {
      let place = offset..<offset + UTF8.width(scalar)
      offset = place.upperBound
      let isControl = scalar.isControl && scalar != "\t" && scalar != "\n"
      guard isControl || scalar.isDirectional else { continue }
      let written = text.range(place)
      guard file.bytes[written.lower] == .backslash else { continue }
      if isControl { controls.append(written) } else { directional.append(written) }
    }
    report(.controlCharacter(controls))
    report(.bidirectionalControl(directional))
  }
}

// MARK: - Places

extension YAMLReader {
  private mutating func report(_ diagnostic: Diagnostic?) {
    if let diagnostic { diagnostics.report(diagnostic) }
  }

  private func ranges(_ places: [Range<Int>]) -> [SourceRange] {
    places.map { file.range($0.lowerBound, $0.upperBound) }
  }

  private func wordEnd(from lower: Int, before upper: Int) -> Int {
    file.bytes[lower..<upper].firstIndex { $0.isBlankOrBreak } ?? upper
  }
}
