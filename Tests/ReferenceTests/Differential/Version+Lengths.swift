import AvenantModel

extension Version {
  /// Whether a date is moved by months and days that are worked out together: of such a length no value is
  /// recorded, so that a page cannot tell the steps to it.
  var hasMixedLengths: Bool {
    let expressions =
      definitions.map(\.value) + clauses.flatMap(\.expressions) + terms.flatMap(\.expressions)
      + consistent + clauses.compactMap { $0.charge?.taxRate }
    var isMixed = false
    for expression in expressions {
      expression.walk { part in
        if case .shifted(_, let length) = part.kind, length.type == .period { isMixed = true }
      }
    }
    return isMixed
  }
}
