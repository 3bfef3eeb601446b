import AvenantDiagnostics

/// A name that was written with hyphens, and is read as a difference: `order-value`.
struct HyphenatedName {
  /// The text, with its hyphens.
  let text: String
  /// The name that is meant.
  let meant: String
  /// Where it stands.
  let range: SourceRange

  /// Takes what stands around a part of it; `nil` where no known name has points or underscores in
  /// the place of hyphens.
  init?(around part: SourceRange, among known: [String]) {
    let bytes = part.file.bytes
    let upper = bytes[part.upper...].firstIndex { !$0.isOfName } ?? bytes.endIndex
    let lower = (bytes[..<part.lower].lastIndex { !$0.isOfName } ?? bytes.startIndex - 1) + 1
    range = SourceRange(file: part.file, lower: lower, upper: upper)
    text = range.text
    guard text.contains("-") else { return nil }
    let plain = text.replacing("-", with: "_")
    guard
      let meant = known.first(where: {
        $0.replacing(".", with: "_") == plain.replacing(".", with: "_")
      })
    else { return nil }
    self.meant = meant
  }

  /// Whether a part of it is the first.
  func begins(at part: SourceRange) -> Bool { range.lower == part.lower }
}

extension UInt8 {
  /// Whether it may stand in a name, or is a hyphen.
  fileprivate var isOfName: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
