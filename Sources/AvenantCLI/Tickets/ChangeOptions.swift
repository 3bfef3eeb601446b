import ArgumentParser
import Avenant

/// Changes of single facts.
struct ChangeOptions: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Changes one fact, or works[2].amount of a record: null for none, ? for not known.",
      valueName: "fact=value"))
  var changes: [String] = []

  func validate() throws {
    for change in changes where !change.contains("=") {
      let parts = change.split(separator: ":", maxSplits: 1)
      let meant = parts.count == 2 ? parts.joined(separator: "=") : "diagnosis.fault=customer"
      throw ValidationError("'\(change)' changes no fact; write --set \(meant).")
    }
    let names = changes.map { String($0.prefix { $0 != "=" }) }
    if let twice = names.indices.first(where: { names[..<$0].contains(names[$0]) }) {
      throw ValidationError("'\(names[twice])' is changed twice; leave one --set out.")
    }
  }

  /// What is known of a ticket, with the changes.
  func changed(_ input: FactsInput) throws -> FactsInput {
    var (changed, problems) = (input, [Diagnostic]())
    for (index, change) in changes.enumerated() {
      do throws(DiagnosticsError) {
        changed = changed.changed(by: try FactsInput(change: change, number: index + 1))
      } catch {
        problems += error.diagnostics
      }
    }
    guard problems.isEmpty else { throw DiagnosticsError(diagnostics: problems) }
    return changed
  }
}
