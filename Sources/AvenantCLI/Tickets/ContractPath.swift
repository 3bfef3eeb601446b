import ArgumentParser
import Avenant
import Glibc

/// Where the contract of a name lies.
enum ContractPath {
  /// The folder itself where there is one, else the folder of that name beneath `./policies`.
  static func folder(of name: String) -> String {
    if access("\(name)/contract.yaml", F_OK) == 0 || name.contains("/") { return name }
    return "policies/\(name)"
  }

  /// The folder of the contract that a file of scenarios belongs to.
  static func folder(above scenarios: String) -> String {
    var parts = scenarios.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(min(2, parts.count))
    return parts.isEmpty ? (scenarios.contains("/") ? "." : "..") : parts.joined(separator: "/")
  }

  /// Reads the one contract that lies in a folder; where nobody named it, the line lacks an option.
  static func contract(in folder: String, isNamed: Bool = true) throws -> LoadedContract {
    let contracts = try ContractLibrary(contentsOf: folder).contracts
    if let contract = contracts.first, contracts.count == 1 { return contract }
    let ids = contracts.map(\.id).joined(separator: ", ")
    guard isNamed else {
      let help = "choose one of \(ids) with --contract"
      throw Refusal(
        remarks: [
          .init(id: "several-contracts", message: "there are several contracts", help: help)
        ],
        code: Terminal.wrongLine)
    }
    throw Refusal(
      "several-contracts", "there are several contracts in '\(folder)': name one of \(ids)")
  }
}
