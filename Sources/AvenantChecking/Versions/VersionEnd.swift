import AvenantDiagnostics
public import AvenantModel
public import AvenantValues

/// The end of a version that is taken to end otherwise than it does.
struct VersionEnd {
  /// The id of the version.
  let version: String
  /// The last day; `nil` where it never ends.
  let lastDay: CalendarDate?
}

/// Checks a contract as though a version that is superseded were in force through another day, so
/// that what holds until it is superseded holds as long.
///
/// - Parameters:
///   - version: The version.
///   - lastDay: The last day on which it is taken to be in force; `nil` where it never ends.
///   - contract: The contract as it was checked before.
///   - documents: The documents that it was checked from.
/// - Returns: The contract, for which the same facts can be used; `nil` where it would have an
///   error.
public func check(
  _ version: Version, inForceThrough lastDay: CalendarDate?, of contract: Contract,
  _ documents: ContractDocuments
) -> Contract? {
  guard version.through == .superseded, version.lastDay != lastDay else { return contract }
  let questions = contract.versions.flatMap(\.unsettled)
  let readings = questions.compactMap { question in
    question.readings.flatMap { $0.departs ? (question.name, $0.applied.name) : nil }
  }
  var found = Diagnostics()
  return check(
    documents, readings: Dictionary(readings) { _, last in last }, identity: contract.identity,
    ending: VersionEnd(version: version.id, lastDay: lastDay), into: &found)
}
