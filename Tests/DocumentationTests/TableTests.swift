import Foundation
import Testing

/// Tables that repeat what the code says are compared with the code.
@Suite struct TableTests {
  @Test func theReadmeNamesEveryModuleAndWhatItMayImport() throws {
    let package = try Repository.lines(of: "Package.swift").joined(separator: "\n")
    let targets = package.components(separatedBy: "targets: [\n").last ?? ""
    let declaration = #/(?:module|executableTarget)\([^()]*(?:\([^()]*\)[^()]*)*\)/#
    let modules = targets.matches(of: declaration)
    let arrows = modules.map { module in module.0.matches(of: #/"(\w+)"/#).map { String($0.1) } }
      .filter { $0.first?.hasPrefix("Avenant") == true }
      .map { "\($0[0]): \($0.dropFirst().sorted().joined(separator: " "))" }
    let rows = try Markdown(path: "README.md").prose.filter { $0.hasPrefix("| [`Avenant") }.map {
      let cells = $0.split(separator: "|")
      let name = cells[0].matches(of: #/`(\w+)`/#).map { String($0.1) }.joined()
      let imports = cells[2].matches(of: #/`(\w+)`/#).map { String($0.1) }
      return "\(name): \(imports.sorted().joined(separator: " "))"
    }
    #expect(rows.sorted() == arrows.sorted())
  }

  @Test func everyLimitStandsInTheCode() throws {
    let rows = try Markdown(path: "Sources/Avenant/Documentation.docc/Limits.md").prose
      .compactMap { $0.firstMatch(of: #/\| `([^`]+)` \| `(\w+/.*\.swift)` \|$/#) }
    #expect(rows.count > 10)
    for row in rows {
      let code = try Repository.lines(of: "Sources/\(row.2)").joined(separator: "\n")
      #expect(code.contains(row.1), "\(row.2) does not say \(row.1)")
    }
  }

  @Test func theReadmesTestCommandIsTheOneThatCIRuns() throws {
    let command = "./.ci/setup && swift test --parallel"
    #expect(try Repository.lines(of: ".ci/run").contains(command))
    #expect(try Repository.lines(of: "README.md").contains("$ " + command))
  }

  @Test func theReferenceNamesEveryWordOfTheLanguage() throws {
    let catalogue = Repository.documents.filter { $0.contains(".docc/") }
    let articles = try catalogue.flatMap(Repository.lines).joined(separator: "\n")
    let known = Set(articles.matches(of: #/[a-z_]+/#).map(\.0))
    for file in Repository.files(under: "Sources") where file.hasSuffix(".swift") {
      guard ["Syntax", "Checking", "Values", "Scenarios"].contains(where: file.contains) else {
        continue
      }
      for word in try words(enumeratedIn: Repository.lines(of: file)) where !known.contains(word) {
        Issue.record("no article has the word '\(word)' of \(file)")
      }
    }
  }

  /// The raw values of the enumerations whose cases the reader of a document looks for.
  private func words(enumeratedIn lines: [String]) -> [Substring] {
    let declaration = #/enum \w+: String,[^{]*CaseIterable[^{]*\{([\s\S]*?)\n *\}/#
    let bodies = lines.joined(separator: "\n").matches(of: declaration).map(\.1)
    let cases = bodies.flatMap { $0.matches(of: #/\n *case ([^.].*)/#).map(\.1) }
    return cases.flatMap { $0.split(separator: ",") }.compactMap { item in
      item.contains("\"")
        ? item.firstMatch(of: #/"([a-z_]+)"/#)?.1 : item.firstMatch(of: #/[a-z_]+/#)?.0
    }
  }
}
