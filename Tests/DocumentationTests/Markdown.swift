/// A Markdown file: its prose, and its fenced blocks by section.
struct Markdown {
  /// A fenced block.
  struct Block {
    /// The first word behind the fence: `console`, `yaml`, `swift` or `json`.
    let kind: String
    /// What stands behind the first word: mostly a path.
    let subject: String
    /// The index of the first line of the content.
    let start: Int
    let lines: [String]
  }

  let path: String
  /// The prose, line by line.
  private(set) var prose: [String] = []
  /// The blocks before the first heading of the second level, then those of each such section.
  private(set) var sections: [[Block]] = [[]]

  init(path: String) throws {
    self.path = path
    var fence: (info: [Substring], start: Int)?
    let lines = try Repository.lines(of: path)
    for (index, line) in lines.enumerated() {
      if let open = fence {
        guard line == "```" else { continue }
        let block = Block(
          kind: String(open.info.first ?? ""),
          subject: open.info.dropFirst().joined(separator: " "),
          start: open.start, lines: Array(lines[open.start..<index]))
        sections[sections.count - 1].append(block)
        fence = nil
      } else if line.hasPrefix("```") {
        fence = (line.dropFirst(3).split(separator: " "), index + 1)
      } else {
        if line.hasPrefix("## ") { sections.append([]) }
        prose.append(line)
      }
    }
    if fence != nil { throw Complaint("\(path): a block is not closed") }
  }

  /// Where the links of the prose lead: paths from the package's folder on, anchors left out.
  var linkedFiles: [String] {
    let folder = path.split(separator: "/").dropLast().map(String.init)
    return prose.flatMap { $0.matches(of: #/\]\(([^)\s#]+)[^)]*\)/#) }.map { String($0.1) }
      .filter { !$0.contains(":") }
      .map { link in
        link.split(separator: "/").reduce(into: folder) { parts, part in
          if part == ".." { parts.removeLast() } else if part != "." { parts.append(String(part)) }
        }.joined(separator: "/")
      }
  }

  /// The articles that `<doc:…>` names.
  var linkedArticles: [String] {
    prose.flatMap { $0.matches(of: #/<doc:([A-Za-z0-9-]+)>/#) }.map { String($0.1) }
  }

  /// The symbols that stand in two backticks.
  var linkedSymbols: [String] {
    prose.flatMap { $0.matches(of: #/``([A-Za-z]+)(?:/[^`]*)?``/#) }.map { String($0.1) }
  }
}

/// What is wrong with a document, in words.
struct Complaint: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
