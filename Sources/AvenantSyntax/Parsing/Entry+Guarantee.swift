import AvenantDiagnostics

/// What stands under a name of `guarantees`.
extension SyntaxNode.Entry {
  private enum GuaranteeKey: String, CaseIterable {
    case says, from
    case condition = "where"
    case always
    case granted = "always_granted"
    case denied = "always_denied"
    case neverDecreases = "never_decreases"
    case neverIncreases = "never_increases"
    case with
    case noMoreThan = "no_more_than"
    case charges

    /// The keys of which each says what is promised.
    static let promises: [GuaranteeKey] = [
      .always, .granted, .denied, .neverDecreases, .neverIncreases, .noMoreThan,
    ]
  }

  /// Returns the guarantee; `nil` after a diagnostic.
  func guarantee(into diagnostics: inout Diagnostics) -> GuaranteeSyntax? {
    let name = keyName(into: &diagnostics)
    guard let fields = fields(GuaranteeKey.self, into: &diagnostics) else { return nil }
    let says = fields.required(.says, into: &diagnostics)?.sentence(into: &diagnostics)
    let from = fields[.from]?.sentence(into: &diagnostics)
    let condition = fields[.condition]?.condition(into: &diagnostics)
    let promise = promise(fields, into: &diagnostics)
    guard let name, let says, let promise, (condition == nil) == (fields[.condition] == nil)
    else { return nil }
    return GuaranteeSyntax(
      name: name, says: says, condition: condition, promise: promise, from: from)
  }

  private func promise(
    _ fields: MappingReader<GuaranteeKey>, into diagnostics: inout Diagnostics
  ) -> GuaranteeSyntax.Promise? {
    let given = GuaranteeKey.promises.compactMap { key in fields[key].map { (key, $0) } }
    guard let (key, entry) = given.first else {
      diagnostics.report(.promisesNothing(self, keys: GuaranteeKey.promises.map(\.rawValue)))
      return nil
    }
    if given.count > 1 {
      diagnostics.report(.exclusiveKeys(entry, given[1].1))
      return nil
    }
    for (companion, owners) in [
      (GuaranteeKey.with, [GuaranteeKey.neverDecreases, .neverIncreases]),
      (.charges, [.noMoreThan]),
    ]
    where !owners.contains(key) {
      if let companion = fields[companion] { diagnostics.report(.exclusiveKeys(entry, companion)) }
    }
    return promise(key, entry, fields, into: &diagnostics)
  }

  private func promise(
    _ key: GuaranteeKey, _ entry: SyntaxNode.Entry, _ fields: MappingReader<GuaranteeKey>,
    into diagnostics: inout Diagnostics
  ) -> GuaranteeSyntax.Promise? {
    switch key {
    case .always: return entry.condition(into: &diagnostics).map { .always($0) }
    case .granted, .denied:
      let names = entry.names(into: &diagnostics)
      guard !names.isEmpty else { return nil }
      return key == .granted ? .granted(names) : .denied(names)
    case .neverDecreases, .neverIncreases:
      let charges = entry.charges(into: &diagnostics)
      let fact = fields.required(.with, into: &diagnostics)?.sentence(into: &diagnostics)
      guard let charges, let fact else { return nil }
      return key == .neverDecreases
        ? .neverDecreases(charges, with: fact) : .neverIncreases(charges, with: fact)
    case .noMoreThan:
      let version = entry.sentence(into: &diagnostics)
      let charges = fields.required(.charges, into: &diagnostics)?.charges(into: &diagnostics)
      guard let version, let charges else { return nil }
      return .noMoreThan(version, charges)
    case .says, .from, .condition, .with, .charges: return nil
    }
  }
}

extension Diagnostic {
  fileprivate static func promisesNothing(
    _ guarantee: SyntaxNode.Entry, keys: [String]
  ) -> Diagnostic {
    Diagnostic(
      .missingKey, "\(Subject(guarantee).words) promises nothing", at: guarantee.keyRange,
      help: "add one of \(keys.map(\.inQuotes).joined(separator: ", "))")
  }
}
