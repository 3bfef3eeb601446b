import Foundation
import Testing

/// Everything that is shown to people is run, or found where it is said to stand.
@Suite struct DocumentationTests {
  /// The article whose first blocks the examples of all articles continue.
  private static let reference = "Sources/Avenant/Documentation.docc/LanguageReference.md"

  @Test(arguments: Repository.documents)
  func commandsSayWhatIsShown(path: String) throws {
    let document = try Markdown(path: path)
    let base = try Markdown(path: Self.reference).sections[0]
    let shared = path == Self.reference ? base : base + document.sections[0]
    let workspace = try Workspace()
    var corrections: [(block: Markdown.Block, lines: [String])] = []
    for (index, section) in document.sections.enumerated() {
      let transcripts = try section.filter { $0.kind == "console" }.map { ($0, try Transcript($0)) }
      let isExample = section.contains { ExampleContract.kinds.contains($0.subject) }
      if isExample, index > 0 {
        let example = ExampleContract(shared + section)
        try example.write(into: workspace)
        if !transcripts.contains(where: { $0.1.runs("check example") }) {
          try expectSound(example, in: workspace, at: "\(path):\(section[0].start)")
        }
      }
      for (block, transcript) in transcripts {
        guard let lines = try transcript.corrected(in: workspace) else { continue }
        corrections.append((block, lines))
      }
    }
    if Repository.isRecording { return try record(corrections, in: path) }
    for (block, lines) in corrections {
      let place = "\(path):\(block.start + 1)"
      Issue.record("\(place) shows\n\(block.lines.text)but it is\n\(lines.text)")
    }
  }

  @Test(arguments: Repository.documents)
  func everyBlockIsOfAKnownKind(path: String) throws {
    for block in try Markdown(path: path).sections.joined() {
      switch block.kind {
      case "console": break
      case "yaml" where ExampleContract.kinds.contains(block.subject): break
      case "yaml", "swift", "json":
        #expect(Repository.exists(block.subject), "\(path):\(block.start): no such file")
        let file = try Repository.lines(of: block.subject)
        let isFound = Excerpt(lines: block.lines).isFound(in: file)
        #expect(isFound, "\(path):\(block.start): not found in \(block.subject)")
      default: Issue.record("\(path):\(block.start): what is '\(block.kind)'?")
      }
    }
  }

  @Test(arguments: Repository.documents)
  func linksLeadSomewhere(path: String) throws {
    let document = try Markdown(path: path)
    for file in document.linkedFiles { #expect(Repository.exists(file), "\(path) links \(file)") }
    let library = Repository.files(under: "Sources/Avenant").joined(separator: "\n") + "\n"
    for article in document.linkedArticles { #expect(library.contains("/\(article).md\n")) }
    for symbol in document.linkedSymbols where symbol != "Avenant" {
      #expect(library.contains("/\(symbol).swift\n"), "\(path) names ``\(symbol)``")
    }
  }

  private func expectSound(
    _ example: ExampleContract, in workspace: Workspace, at place: String
  ) throws {
    #expect(example.hasScenarios, "\(place): the example has no scenario")
    // What shows a construct need not be a contract that anybody would sign.
    for command in ["avenant check --no-analysis example", "avenant test example"] {
      let (output, code) = try workspace.run(command)
      let isSound = code == 0 && !output.contains { $0.hasPrefix("warning") }
      #expect(isSound, "\(place): \(command)\n\(output.text)")
      guard isSound else { return }
    }
  }

  private func record(
    _ corrections: [(block: Markdown.Block, lines: [String])], in path: String
  ) throws {
    var lines = try Repository.lines(of: path)
    for (block, correct) in corrections.reversed() {
      lines.replaceSubrange(block.start..<block.start + block.lines.count, with: correct)
    }
    try lines.text.write(toFile: "\(Repository.root)/\(path)", atomically: true, encoding: .utf8)
  }
}

extension [String] {
  fileprivate var text: String { map { $0 + "\n" }.joined() }
}
