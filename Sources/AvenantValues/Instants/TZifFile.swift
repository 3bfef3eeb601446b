/// What a TZif file says, in the form in which it is looked up.
///
/// Source: RFC 8536; where it leaves something open, its successor RFC 9636.
struct TZifFile: Sendable {
  /// The instants at which the offset changes, in seconds since 1970, ascending.
  let transitions: [Int64]

  /// The offset before the first transition and after each, in seconds; one more than transitions.
  let offsets: [Int]

  /// The rule after the last transition, or for all time where there is none.
  let footer: RecurringTimeZone?

  /// Reads the file; of version 2 and later only the second half, which repeats the first one
  /// wider.
  init(_ bytes: [UInt8]) throws(TimeZoneRulesError) {
    var reader = TZifReader(bytes)
    var header = try reader.header()
    let isWide = header.version != 0
    if isWide {
      try reader.skip(header.size(ofTime: 4))
      header = try reader.header()
    }
    let block = try reader.block(header, sizeOfTime: isWide ? 8 : 4)
    (transitions, offsets) = (block.transitions, block.offsets)
    footer = isWide ? try reader.footer() : nil
  }
}

/// The counts with which each half of a TZif file begins.
private struct TZifHeader {
  var version: UInt8 = 0
  var (universalIndicators, standardIndicators, leapSeconds) = (0, 0, 0)
  var (transitions, types, nameBytes) = (0, 0, 0)

  /// The number of bytes that follow the header, with times of so many bytes.
  func size(ofTime sizeOfTime: Int) -> Int {
    transitions * (sizeOfTime + 1) + types * 6 + nameBytes
      + leapSeconds * (sizeOfTime + 4) + standardIndicators + universalIndicators
  }

  /// Whether the counts agree with each other.
  var isConsistent: Bool {
    (1...256).contains(types) && nameBytes > 0
      && [0, types].contains(universalIndicators) && [0, types].contains(standardIndicators)
  }
}

/// Reads a TZif file from its start; every step says so if the bytes end before it does.
private struct TZifReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    rest = bytes[...]
  }

  mutating func take(_ count: Int) throws(TimeZoneRulesError) -> ArraySlice<UInt8> {
    guard count <= rest.count else { throw .truncated }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  mutating func skip(_ count: Int) throws(TimeZoneRulesError) {
    _ = try take(count)
  }

  /// Reads a signed number of so many bytes, the most significant first.
  mutating func integer(bytes count: Int) throws(TimeZoneRulesError) -> Int64 {
    let bytes = try take(count)
    let isNegative = (bytes.first ?? 0) >= 0x80
    return bytes.reduce(isNegative ? -1 : 0) { $0 << 8 | Int64($1) }
  }

  mutating func count() throws(TimeZoneRulesError) -> Int {
    Int(UInt32(truncatingIfNeeded: try integer(bytes: 4)))
  }

  mutating func header() throws(TimeZoneRulesError) -> TZifHeader {
    guard Array(try take(4)) == Array("TZif".utf8) else { throw .notTZif }
    var header = TZifHeader()
    header.version = UInt8(truncatingIfNeeded: try integer(bytes: 1))
    guard header.version == 0 || (UInt8(ascii: "2")...UInt8(ascii: "4")).contains(header.version)
    else { throw .unsupportedVersion }
    try skip(15)
    header.universalIndicators = try count()
    header.standardIndicators = try count()
    header.leapSeconds = try count()
    header.transitions = try count()
    header.types = try count()
    header.nameBytes = try count()
    return header
  }

  /// Reads what follows a header.
  mutating func block(
    _ header: TZifHeader, sizeOfTime: Int
  ) throws(TimeZoneRulesError) -> (transitions: [Int64], offsets: [Int]) {
    guard header.isConsistent else { throw .malformedData }
    guard header.leapSeconds == 0 else { throw .leapSeconds }
    // Before anything is stored for the counts, the bytes that they promise must be there.
    var block = TZifReader(Array(try take(header.size(ofTime: sizeOfTime))))
    var transitions: [Int64] = []
    for _ in 0..<header.transitions {
      let transition = try block.integer(bytes: sizeOfTime)
      guard transitions.last.map({ $0 < transition }) ?? true else { throw .malformedData }
      transitions.append(transition)
    }
    let types = try block.take(header.transitions).map(Int.init)
    let offsetsOfTypes = try block.offsetsOfTypes(header)
    guard types.allSatisfy(offsetsOfTypes.indices.contains) else { throw .malformedData }
    return (transitions, ([0] + types).map { offsetsOfTypes[$0] })
  }

  private mutating func offsetsOfTypes(
    _ header: TZifHeader
  ) throws(TimeZoneRulesError) -> [Int] {
    var offsets: [Int] = []
    for _ in 0..<header.types {
      let offset = try integer(bytes: 4)
      let (isDaylightSaving, nameIndex) = (try integer(bytes: 1), try integer(bytes: 1) & 0xFF)
      guard offset != Int64(Int32.min), [0, 1].contains(isDaylightSaving),
        nameIndex < header.nameBytes
      else { throw .malformedData }
      offsets.append(Int(offset))
    }
    return offsets
  }

  /// Reads the line that ends the file; an empty one is no rule.
  mutating func footer() throws(TimeZoneRulesError) -> RecurringTimeZone? {
    let newline = UInt8(ascii: "\n")
    guard let start = try take(1).first, start == newline else { throw .malformedFooter }
    guard let end = rest.firstIndex(of: newline) else { throw .truncated }
    let line = rest[..<end]
    guard !line.isEmpty else { return nil }
    guard let zone = RecurringTimeZone(String(decoding: line, as: UTF8.self)) else {
      throw .malformedFooter
    }
    return zone
  }
}
