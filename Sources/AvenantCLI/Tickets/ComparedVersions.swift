import Avenant

/// The two versions that `avenant diff` compares.
struct ComparedVersions {
  /// The contract of the earlier version.
  let contract: LoadedContract
  /// The id of the earlier version.
  let before: String
  /// The contract of the later version; `nil` where it is the same.
  let other: LoadedContract?
  /// The id of the later version.
  let after: String

  /// Both contracts.
  var contracts: [LoadedContract] { [contract] + (other.map { [$0] } ?? []) }

  /// Reads the contracts, and finds the versions; `nil` where a contract cannot be used, or has no
  /// version to be compared.
  init?(_ command: DiffCommand, _ problems: inout Problems) throws {
    let choices = try command.readings.choices(&problems)
    let own = try problems.collect { try Self.contract(command.contract) }
    let copy = try command.workingCopy.map { folder in
      try problems.collect { try Self.contract(folder) }
    }
    Self.report(command.before, of: "BEFORE", among: own, &problems)
    Self.report(
      command.after, of: "AFTER", among: command.workingCopy == nil ? own : copy ?? nil, &problems)
    if case .some(nil) = copy { return nil }
    guard let own else { return nil }
    let loaded = (own, copy ?? nil)
    (contract, other) =
      try problems.collect { try own.reading(choices, with: loaded.1) } ?? loaded
    let (ids, later) = (contract.ids, (other ?? contract).ids)
    guard let after = command.after ?? later.last,
      let before = command.before ?? (other == nil ? ids.dropLast().last : ids.last)
    else {
      _ = try problems.collect { throw Self.onlyOne(ids) }
      return nil
    }
    (self.before, self.after) = (before, after)
  }

  /// Reports an id that is none of a version of the contract, where that could be read.
  private static func report(
    _ id: String?, of argument: String, among contract: LoadedContract?, _ problems: inout Problems
  ) {
    guard let id, let known = contract?.ids, !known.contains(id) else { return }
    problems.report(.unknownVersion(id, of: argument, among: known))
  }

  private static func contract(_ name: String) throws -> LoadedContract {
    try ContractPath.contract(in: ContractPath.folder(of: name))
  }

  private static func onlyOne(_ ids: [String]) -> Refusal {
    let known = ids.joined(separator: ", ")
    return Refusal(
      remarks: [
        .init(id: "only-one-version", message: "there is only one version: known are \(known)")
      ],
      code: Terminal.wrongLine)
  }
}

extension LoadedContract {
  /// The ids of its versions, in their order.
  fileprivate var ids: [String] { contract.versions.map(\.id) }
}
