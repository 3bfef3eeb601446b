/// The line of a text in which a place begins, and the marks under the very words.
struct Excerpt {
  /// The line as it is shown; what lies too far from the place is cut off, with `…`.
  let text: String

  /// The number of columns before the place.
  let indent: Int

  /// The number of columns of the place that are shown, at least one.
  let length: Int

  /// Cuts the line around the beginning of `range` to at most `width` columns.
  init(of range: SourceRange, width: Int) {
    let file = range.file
    let line = file.lineBounds(range.start.line)
    let lower = min(range.lower, line.upperBound)
    // Bytes further away than this are never shown, so that a long line costs no more than a short.
    let near = Self.boundary(max(line.lowerBound, lower - 4 * width), in: line, of: file)
    let far = Self.boundary(min(line.upperBound, lower + 4 * width), in: line, of: file)
    let cells = DisplayCell.cells(of: file.bytes[near..<far])[...]
    let before = cells.prefix { $0.offset < lower }
    let rest = cells.dropFirst(before.count)
    let marked = rest.prefix { $0.offset < range.upper }

    let cutsHead =
      near > line.lowerBound || before.columns + min(marked.columns, width / 2) > width
    let head = cutsHead ? before.suffix(columns: width / 4) : before
    indent = head.columns + (cutsHead ? 1 : 0)
    let cutsTail = far < line.upperBound || rest.columns > width - indent
    let tail = cutsTail ? rest.prefix(columns: width - indent - 1) : rest
    length = max(1, tail.prefix(marked.count).columns)
    text = (cutsHead ? "…" : "") + (head + tail).map(\.text).joined() + (cutsTail ? "…" : "")
  }

  /// The last offset at or before `offset` at which a character begins.
  private static func boundary(_ offset: Int, in line: Range<Int>, of file: SourceFile) -> Int {
    var offset = offset
    while line.contains(offset), offset > line.lowerBound, file.bytes[offset] & 0xC0 == 0x80 {
      offset -= 1
    }
    return offset
  }
}

extension ArraySlice<DisplayCell> {
  /// The number of columns that the cells take together.
  fileprivate var columns: Int { reduce(0) { $0 + $1.width } }

  /// The cells from the first on that fit into `columns`.
  fileprivate func prefix(columns: Int) -> ArraySlice {
    var left = columns
    return prefix {
      left -= $0.width
      return left >= 0
    }
  }

  /// The last cells that fit into `columns`.
  fileprivate func suffix(columns: Int) -> ArraySlice {
    var left = columns
    let count = reversed().prefix {
      left -= $0.width
      return left >= 0
    }.count
    return suffix(count)
  }
}
