/// Lines that stand in a file, further to the left perhaps; `…` leaves lines out.
struct Excerpt {
  let lines: [String]

  /// Whether every part stands in `file`, one behind the other.
  func isFound(in file: [String]) -> Bool {
    var rest = file[...]
    for part in lines.split(whereSeparator: Self.isElision) {
      let wanted = Self.outdented(part)
      let places = rest.indices.dropLast(min(wanted.count - 1, rest.count))
      let place = places.first { Self.outdented(rest[$0..<$0 + wanted.count]) == wanted }
      guard let place else { return false }
      rest = rest[(place + wanted.count)...]
    }
    return true
  }

  /// Whether `output` is these lines, where `…` stands for any number of lines.
  func matches(_ output: [String]) -> Bool {
    let parts = lines.split(omittingEmptySubsequences: false, whereSeparator: Self.isElision)
    guard parts.count > 1, let first = parts.first, let last = parts.last else {
      return lines == output
    }
    return output.count >= first.count + last.count && output.starts(with: first)
      && output.suffix(last.count) == last
      && Excerpt(lines: lines).isFound(in: output)
  }

  /// `output` with as many lines shown, and with `…` where these lines have one.
  func renewed(from output: [String]) -> [String] {
    let parts = lines.split(omittingEmptySubsequences: false, whereSeparator: Self.isElision)
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return output }
    let middle = parts.dropFirst().dropLast().map { part in
      let place = output.firstIndex { $0 == part.first } ?? 0
      return Array(output[place...].prefix(part.count))
    }
    let shown = [Array(output.prefix(first.count))] + middle + [output.suffix(last.count)]
    return Array(shown.joined(separator: ["…"]))
  }

  static func isElision(_ line: String) -> Bool {
    ["…", "# …", "// …"].contains(line.drop { $0 == " " })
  }

  private static func outdented(_ lines: ArraySlice<String>) -> [String] {
    let margins = lines.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }
    return lines.map { String($0.dropFirst(margins.min() ?? 0)) }
  }
}
