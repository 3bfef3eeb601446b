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
  }

  /// What is known of a ticket, with the changes.
  func changed(_ input: FactsInput) throws -> FactsInput {
    try changes.reduce(input) { try $0.changed(by: FactsInput(change: $1)) }
  }
}
