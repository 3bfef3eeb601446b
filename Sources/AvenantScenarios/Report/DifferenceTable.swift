import AvenantDiagnostics

/// A table of what was expected beside what came out; a thing stands above its parts.
struct DifferenceTable {
  private let rows: [Row]
  private let usesColour: Bool
  private let widths: (label: Int, expected: Int, actual: Int)

  private struct Row {
    let label: String
    let expected: String
    let actual: String
  }

  init(_ mismatches: [Mismatch], usesColour: Bool, width: Int) {
    rows = Self.rows(mismatches)
    self.usesColour = usesColour
    let label = rows.map(\.label.columns).max() ?? 0
    let expected = (rows.map(\.expected.columns) + [Self.heading.expected.columns]).max() ?? 0
    let actual = (rows.map(\.actual.columns) + [Self.heading.actual.columns]).max() ?? 0
    let available = max(2 * Self.heading.expected.columns, width - label - 8)
    let isWide = expected + actual > available
    let narrow = min(expected, max(available / 2, available - actual))
    widths = (
      label, isWide ? narrow : expected, isWide ? available - narrow : actual
    )
  }

  /// The lines of the table, indented by two columns, with a heading.
  var text: String {
    ([Self.heading] + rows).enumerated().flatMap { index, row in
      lines(row, isHeading: index == 0)
    }.joined(separator: "\n")
  }

  private static let heading = Row(label: "", expected: "expected", actual: "actual")

  private static func rows(_ mismatches: [Mismatch]) -> [Row] {
    var rows: [Row] = []
    var subject: Mismatch.Subject?
    for mismatch in mismatches {
      let (expected, actual) = (mismatch.expected.description, mismatch.actual.description)
      if mismatch.isOfWhole {
        rows.append(Row(label: mismatch.subject.words, expected: expected, actual: actual))
      } else {
        if mismatch.subject != subject {
          rows.append(Row(label: mismatch.subject.words, expected: "", actual: ""))
        }
        rows.append(
          Row(label: "  \(mismatch.part?.rawValue ?? "")", expected: expected, actual: actual))
      }
      subject = mismatch.subject
    }
    return rows
  }

  private func lines(_ row: Row, isHeading: Bool) -> [String] {
    let expected = row.expected.wrapped(to: widths.expected)
    let actual = row.actual.wrapped(to: widths.actual)
    return (0..<max(1, expected.count, actual.count)).map { line in
      let label = line == 0 ? row.label : ""
      let one = expected.indices.contains(line) ? expected[line] : ""
      let other = actual.indices.contains(line) ? actual[line] : ""
      let text =
        "  \(label.padded(to: widths.label))   \(one.padded(to: widths.expected))   "
      guard !other.isEmpty else { return text.withoutBlanksAtEnd }
      return text + (usesColour && !isHeading ? Ink.red.on(other) : other)
    }
  }
}

extension Mismatch {
  /// Whether the thing as a whole differs, and not a part of it.
  fileprivate var isOfWhole: Bool { part == nil || part == .status }
}

extension Mismatch.Subject {
  /// How the thing is called in a table.
  fileprivate var words: String {
    switch kind {
    case .charge, .credit, .entitlement, .obligation, .value, .allowance, .clause:
      name ?? kind.rawValue
    case .total: "total owed by \(name ?? "nobody")"
    case .payable: "payable by \(name ?? "nobody")"
    case .version, .asksFor, .unsettled, .error, .refused, .matters: kind.rawValue
    }
  }
}

extension String {
  /// The text with blanks behind it up to `width` columns.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - columns))
  }

  fileprivate var withoutBlanksAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
