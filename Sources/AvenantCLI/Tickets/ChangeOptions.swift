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
  ///
  /// - Parameters:
  ///   - input: What is known without them.
  ///   - lists: Whether the records that may be changed are known.
  ///   - problems: Where they are reported.
  /// - Returns: What is known with them.
  /// - Throws: What keeps a change from being read at all.
  func changed(
    _ input: FactsInput, lists: Bool = true, _ problems: inout Problems
  ) throws -> FactsInput {
    var (changed, names) = (input, Set<Substring>())
    for (index, change) in changes.enumerated() {
      let (name, number) = (change.prefix { $0 != "=" }, index + 1)
      if name.endIndex == change.endIndex {
        problems.reportWrongLine(.notAChange(change, number: number))
      } else if !names.insert(name).inserted {
        problems.reportWrongLine(.changedTwice(String(name), by: change, number: number))
      } else if let read = try problems.collect({ try FactsInput(change: change, number: number) })
      {
        // Which records there are, only the ticket tells.
        if lists || !name.contains("[") { changed = changed.changed(by: read) }
      }
    }
    return changed
  }
}
