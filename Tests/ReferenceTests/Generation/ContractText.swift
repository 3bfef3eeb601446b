/// A contract as texts, in pieces that can be taken away one by one.
struct ContractText: Sendable {
  /// A declaration: its name, and the lines under it, each of which may itself be several lines.
  struct Entry: Sendable {
    var name: String
    var parts: [String]

    fileprivate var text: String {
      "  \(name):\n" + parts.map { indented($0, by: 4) }.joined()
    }
  }

  /// One file of `versions/`.
  struct Edition: Sendable {
    var id: String
    var head: [String]
    var facts: [Entry] = []
    var terms: [Entry] = []
    var definitions: [Entry] = []
    var clauses: [Entry] = []
    var unsettled: [Entry] = []
    var replaces: [String] = []
    var repeals: [String] = []
  }

  var head: [String] = []
  var facts: [Entry] = []
  var consistent: [String] = []
  var entitlements: [Entry] = []
  var editions: [Edition] = []
  /// The head of the calendar `desk`, and its holidays.
  var calendar = (head: [""], holidays: [""])

  /// The text of `contract.yaml`.
  var contractFile: String {
    lines(head) + section("facts", facts) + list("consistent", consistent)
      + section("entitlements", entitlements)
  }

  /// The text of `calendars/desk.yaml`.
  var calendarFile: String {
    calendar.holidays.isEmpty
      ? lines(calendar.head) + "holidays: []\n"
      : lines(calendar.head) + list("holidays", calendar.holidays)
  }

  /// The texts of the versions, by their ids.
  var versionFiles: [(id: String, text: String)] { editions.map { ($0.id, $0.text) } }
}

extension ContractText.Edition {
  fileprivate var text: String {
    var text = lines(head)
    if !replaces.isEmpty { text += "replaces: [\(replaces.joined(separator: ", "))]\n" }
    if !repeals.isEmpty { text += "repeals: [\(repeals.joined(separator: ", "))]\n" }
    return text + section("facts", facts) + section("terms", terms)
      + section("definitions", definitions) + section("clauses", clauses)
      + section("unsettled", unsettled)
  }
}

private func lines(_ lines: [String]) -> String {
  lines.map { $0 + "\n" }.joined()
}

private func section(_ name: String, _ entries: [ContractText.Entry]) -> String {
  entries.isEmpty ? "" : "\(name):\n" + entries.map(\.text).joined()
}

private func list(_ name: String, _ items: [String]) -> String {
  items.isEmpty ? "" : "\(name):\n" + items.map { "  - \($0)\n" }.joined()
}

/// The lines of a text, each moved to the right.
func indented(_ text: String, by count: Int) -> String {
  text.split(separator: "\n").map { String(repeating: " ", count: count) + $0 + "\n" }.joined()
}
