import CLibYAML

/// libyaml, giving events one by one; nothing outside this file speaks to it.
final class YAMLParser {
  private let text: UnsafeMutableBufferPointer<UInt8>
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private var offsets: ByteOffsets

  /// Takes valid UTF-8 and where in it the reading begins, behind a byte order mark.
  init(_ bytes: [UInt8], from start: Int) {
    text = .allocate(capacity: bytes.count)
    _ = text.initialize(fromContentsOf: bytes)
    parser = .allocate(capacity: 1)
    precondition(yaml_parser_initialize(parser) == 1, "memory for a parser")
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    let content = UnsafeMutableBufferPointer(rebasing: text[start...])
    yaml_parser_set_input_string(parser, content.baseAddress, content.count)
    offsets = ByteOffsets(bytes: UnsafeBufferPointer(text), start: start)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    text.deallocate()
  }

  /// Returns the next event; the beginning of the stream is none.
  ///
  /// - Throws: ``YAMLProblem`` if the text is no YAML; no event can be had after that.
  func next() throws(YAMLProblem) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw problem() }
    defer { yaml_event_delete(&event) }
    guard let kind = kind(of: event) else { return try next() }
    return YAMLEvent(
      kind: kind,
      lower: offsets.offset(ofCharacter: event.start_mark.index),
      upper: offsets.offset(ofCharacter: event.end_mark.index),
      spansLines: event.start_mark.line != event.end_mark.line,
      isDecorated: isDecorated(event)
    )
  }

  private func kind(of event: yaml_event_t) -> YAMLEvent.Kind? {
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: .documentStart
    case YAML_SCALAR_EVENT: .scalar(scalar(of: event))
    case YAML_ALIAS_EVENT: .alias
    case YAML_SEQUENCE_START_EVENT:
      .sequenceStart(
        event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .block)
    case YAML_MAPPING_START_EVENT:
      .mappingStart(event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE ? .flow : .block)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: .collectionEnd
    case YAML_DOCUMENT_END_EVENT: .documentEnd
    // libyaml gives no event behind the end of the stream.
    case YAML_STREAM_END_EVENT, YAML_NO_EVENT: .streamEnd
    default: nil
    }
  }

  private func scalar(of event: yaml_event_t) -> SyntaxNode.Scalar {
    let scalar = event.data.scalar
    let style: SyntaxNode.Style =
      switch scalar.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
      case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
      default: .plain
      }
    let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    return SyntaxNode.Scalar(text: String(decoding: bytes, as: UTF8.self), style: style)
  }

  private func isDecorated(_ event: yaml_event_t) -> Bool {
    let data = event.data
    return switch event.type {
    case YAML_SCALAR_EVENT: data.scalar.anchor != nil || data.scalar.tag != nil
    case YAML_SEQUENCE_START_EVENT:
      data.sequence_start.anchor != nil || data.sequence_start.tag != nil
    case YAML_MAPPING_START_EVENT:
      data.mapping_start.anchor != nil || data.mapping_start.tag != nil
    case YAML_DOCUMENT_START_EVENT:
      data.document_start.version_directive != nil
        || data.document_start.tag_directives.start != data.document_start.tag_directives.end
    default: false
    }
  }

  private func problem() -> YAMLProblem {
    let failed = parser.pointee
    let offset = offsets.offset(ofCharacter: failed.problem_mark.index)
    return YAMLProblem(
      words: failed.problem.map { String(cString: $0) } ?? "",
      offset: offset,
      context: failed.context.map { String(cString: $0) } ?? "",
      contextOffset: failed.context == nil
        ? offset : offsets.offset(ofCharacter: failed.context_mark.index)
    )
  }
}

/// Turns libyaml's places, which count characters, into offsets of bytes.
///
/// Most characters are one byte. Of every byte more it is kept which character follows it; places
/// come nearly in order, so that walking to the next of these from the last one is short.
private struct ByteOffsets {
  private let start: Int
  private let end: Int
  /// For each byte that begins no character, the number of the character behind it.
  private var following: [Int] = []
  /// How many of these bytes stand before the last place.
  private var passed = 0

  /// Takes valid UTF-8 and where in it the reading begins.
  init(bytes: UnsafeBufferPointer<UInt8>, start: Int) {
    (self.start, end) = (start, bytes.count)
    for offset in start..<bytes.count where bytes[offset] & 0xC0 == 0x80 {
      following.append(offset - start - following.count)
    }
  }

  mutating func offset(ofCharacter target: Int) -> Int {
    while passed < following.count, following[passed] <= target { passed += 1 }
    while passed > 0, following[passed - 1] > target { passed -= 1 }
    return min(start + target + passed, end)
  }
}
