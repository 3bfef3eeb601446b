/// The contract that the YAML blocks of a section add up to.
///
/// A block continues the blocks before it: what stands under the same key is joined, and a key that
/// is stated again on one line is replaced. A block with a `version:` of its own begins a version.
struct ExampleContract {
  /// What a block may be part of.
  static let kinds: Set = ["contract", "version", "scenarios", "calendar"]

  private var contract = Mapping()
  private var scenarios = Mapping()
  private var calendars: [(name: String, text: String)] = []
  private var versions: [(id: String, text: Mapping)] = []

  init(_ blocks: [Markdown.Block]) {
    for block in blocks where block.kind == "yaml" {
      switch block.subject {
      case "contract": contract.add(block.lines)
      case "scenarios": scenarios.add(block.lines)
      case "version":
        let stated = block.lines.first { $0.hasPrefix("version: ") }
        if let stated { versions.append((stated.filter { $0.isNumber || $0 == "-" }, Mapping())) }
        versions[versions.count - 1].text.add(block.lines)
      case "calendar":
        let name = block.lines.first.map { String($0.dropFirst("calendar: ".count)) } ?? ""
        calendars.append((name, block.lines.map { $0 + "\n" }.joined()))
      default: break
      }
    }
  }

  var hasScenarios: Bool { scenarios.text.contains("\n  - scenario:") }

  func write(into workspace: Workspace) throws {
    workspace.remove("example")
    try workspace.write("example/contract.yaml", contract.text)
    for version in versions {
      try workspace.write("example/versions/\(version.id).yaml", version.text.text)
    }
    for calendar in calendars {
      try workspace.write("example/calendars/\(calendar.name).yaml", calendar.text)
    }
    if hasScenarios { try workspace.write("example/scenarios/example.yaml", scenarios.text) }
  }

  /// A YAML mapping as lines under its outermost keys.
  private struct Mapping {
    private var keys: [String] = []
    private var lines: [String: [String]] = [:]

    var text: String { keys.flatMap { lines[$0] ?? [] }.map { $0 + "\n" }.joined() }

    mutating func add(_ block: [String]) {
      var key = ""
      for line in block {
        guard let end = line.firstIndex(of: ":"), line.first?.isLetter == true else {
          lines[key, default: []].append(line)
          continue
        }
        key = String(line[..<end])
        if lines[key] == nil { keys.append(key) }
        if lines[key] == nil || line.last != ":" { lines[key] = [line] }
      }
    }
  }
}
