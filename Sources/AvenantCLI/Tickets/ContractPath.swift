import Glibc

/// Where the contract of a name lies.
enum ContractPath {
  /// The folder itself where there is one, else the folder of that name beneath `./policies`.
  static func folder(of name: String) -> String {
    if access("\(name)/contract.yaml", F_OK) == 0 || name.contains("/") { return name }
    return "policies/\(name)"
  }
}

/// The machine's clock: read here and nowhere else.
enum Clock {
  /// The seconds since 1970-01-01T00:00:00Z.
  static var secondsSince1970: Int64 { Int64(time(nil)) }
}
