import AvenantDiagnostics
import Foundation
import Testing

/// A case: a small contract, perhaps a ticket, and what checking says of it.
///
/// The file begins with a sentence. Then come sections, each behind a line such as
/// `--- contract.yaml`, `--- versions/2021.yaml` or `--- facts.yaml`, and at last `--- expected`.
///
/// A case states only what it is about. What is left out of `contract.yaml` and of a version stands
/// above what is stated: the parties, the currency, a rule for rounding and a date that governs;
/// for a version its id and its first day, which is that of the year in its name. Without a version
/// there is `versions/2020.yaml`, but for a section `--- no versions`. A section whose first line
/// is `# whole` is taken as it is.
struct CaseFile: CustomTestStringConvertible, Sendable {
  /// One file of the case.
  struct Section: Sendable {
    let name: String
    let text: String
  }

  let url: URL
  let title: String
  let sections: [Section]
  let expected: String

  var testDescription: String { url.pathComponents.suffix(2).joined(separator: "/") }

  /// The folder of all cases.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

  /// Every case, in the order of their names.
  static let all: [CaseFile] = {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "txt" }
      .sorted { $0.path < $1.path }.map(CaseFile.init)
  }()

  init(_ url: URL) {
    self.url = url
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    let parts = "\n\(text)".components(separatedBy: "\n--- ")
    title = parts[0].trimmingCharacters(in: .newlines)
    let all = parts.dropFirst().map { part in
      let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      return Section(name: String(lines[0]), text: lines.count > 1 ? String(lines[1]) : "")
    }
    sections = all.filter { $0.name != "expected" }
    expected = all.last { $0.name == "expected" }?.text ?? ""
  }

  /// The file that a section stands for; an empty one where there is no such section.
  func source(_ name: String) -> SourceFile {
    let text = sections.first { $0.name == name }?.text ?? ""
    return SourceFile(path: name, text: text.hasPrefix("# whole\n") ? text : completed(text, name))
  }

  var versionNames: [String] {
    if sections.contains(where: { $0.name == "no versions" }) { return [] }
    let names = sections.map(\.name).filter { $0.hasPrefix("versions/") }
    return names.isEmpty ? ["versions/2020.yaml"] : names
  }

  /// The calendars of the case.
  var calendarNames: [String] {
    sections.map(\.name).filter { $0.hasPrefix("calendars/") }
  }

  /// The text with what it leaves out above it.
  private func completed(_ text: String, _ name: String) -> String {
    if name.hasPrefix("calendars/") { return text }
    let defaults = name == "contract.yaml" ? Self.contract : Self.version(name)
    let stated = Set(text.split(separator: "\n").compactMap { Self.key(of: $0) })
    let above = defaults.filter { Self.key(of: $0[...]).map { !stated.contains($0) } ?? true }
    var body = text
    if name == "contract.yaml", !text.contains("\n  opened_on:") {
      let facts = "facts:\n  opened_on: { type: date }\n"
      body = stated.contains("facts") ? text.replacing("facts:\n", with: facts) : facts + text
    }
    return above.joined(separator: "\n") + "\n" + body
  }

  private static func key(of line: some StringProtocol) -> String? {
    guard let first = line.first, first.isLetter, let colon = line.firstIndex(of: ":") else {
      return nil
    }
    return String(line[..<colon])
  }

  private static let contract = [
    "contract: sample", "title: Sample",
    "parties: { provider: the provider, customer: the customer }", "currency: EUR",
    "rounding: half_up", "governed_by: opened_on",
  ]

  private static func version(_ name: String) -> [String] {
    let id = name.dropFirst("versions/".count).prefix { $0 != "." }
    return [
      "contract: sample", "version: \"\(id)\"",
      "in_force: { from: \(id)-01-01, through: superseded }",
    ]
  }
}
