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

  /// What is known of a ticket, with the changes; those that are none are reported.
  func changed(_ input: FactsInput, _ problems: inout Problems) throws -> FactsInput {
    var (changed, names) = (input, Set<Substring>())
    for (index, change) in changes.enumerated() {
      let (name, number) = (change.prefix { $0 != "=" }, index + 1)
      if name.endIndex == change.endIndex {
        problems.reportWrongLine(.notAChange(change, number: number))
      } else if !names.insert(name).inserted {
        problems.reportWrongLine(.changedTwice(String(name), by: change, number: number))
      } else if let read = try problems.collect({ try FactsInput(change: change, number: number) })
      {
        changed = changed.changed(by: read)
      }
    }
    return changed
  }
}
