import Avenant

extension Result<String, any Error> {
  /// What came out, or why nothing did.
  var words: String {
    switch self {
    case .success(let text): text
    case .failure(let error as DiagnosticsError):
      error.diagnostics.map(\.message).joined(separator: "\n")
    case .failure(let error): "\(error)"
    }
  }
}

extension Decision {
  /// The decision as ``TypedDecider`` writes it.
  var jsonWithoutReceipt: String {
    guard case .object(let members) = jsonValue else { return "" }
    return JSONValue.object(members.filter { $0.key != "receipt" }).text()
  }
}
