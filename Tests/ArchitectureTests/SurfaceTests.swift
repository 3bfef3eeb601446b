import Testing

/// The page that names what is public says what the code says.
@Suite struct SurfaceTests {
  private static let page = "Sources/Avenant/Documentation.docc/Surface.md"

  @Test func thePageNamesEveryPublicNameByModule() {
    let names = Self.names(on: Repository.text(of: Self.page))
    let modules = Self.modulesShown(by: Repository.text(of: "Sources/Avenant/Exports.swift"))
    #expect(modules.count == 8)
    #expect(Set(names.keys) == Set(modules))
    for module in modules {
      let files = Repository.files(under: "Sources/\(module)", endingWith: ".swift")
      let inCode = Set(files.flatMap { Self.publicNames(in: Repository.text(of: $0)) })
      let onPage = names[module] ?? []
      #expect(inCode.subtracting(onPage) == [], "public in \(module), and not on the page")
      #expect(Set(onPage).subtracting(inCode) == [], "on the page, and not public in \(module)")
      #expect(onPage == onPage.sorted(), "the names of \(module) are not in order")
      #expect(Set(onPage).count == onPage.count, "\(module) has a name twice")
    }
  }

  @Test func whatIsNotPublicAtTheTopIsNotTaken() {
    let text = """
      /// public struct Written
      public struct Shown<Value>: Sendable {
        public struct Nested {}
      }
      package struct Hidden {}
      public import Module
      public final class Kept {}
      @frozen public enum Marked {}
      public let constant = 1
      extension Shown { public func member() {} }
      """
    #expect(Self.publicNames(in: text) == ["Shown", "Kept", "Marked", "constant"])
  }

  @Test func aRowWithoutWordsNamesNothing() {
    let text = """
      ## Module

      | name | what it is |
      |---|---|
      | `Said` | A thing. |
      | `Unsaid` |  |
      """
    #expect(Self.names(on: text) == ["Module": ["Said"]])
  }

  /// The modules that `import Avenant` shows, itself included.
  private static func modulesShown(by exports: String) -> [String] {
    ["Avenant"]
      + exports.matches(of: /@_exported public import (\w+)/).map { String($0.1) }
  }

  /// The names that are declared public at the top of a file, in order.
  private static func publicNames(in text: String) -> [String] {
    let declaration =
      /^(?:@\w+ )*public (?:final |indirect )*(?:struct|enum|class|actor|protocol|typealias|func|let|var) (\w+)/
    return text.split(separator: "\n").compactMap { line in
      line.firstMatch(of: declaration).map { String($0.1) }
    }
  }

  /// The names on the page by module, in order; only those of which it says something.
  private static func names(on page: String) -> [String: [String]] {
    var names: [String: [String]] = [:]
    var module: String?
    for line in page.split(separator: "\n") {
      if let heading = line.wholeMatch(of: /## (\w+)/) { module = String(heading.1) }
      guard let module, let row = line.wholeMatch(of: /\| `(\w+)` \| \S.* \|/) else { continue }
      names[module, default: []].append(String(row.1))
    }
    return names
  }
}
