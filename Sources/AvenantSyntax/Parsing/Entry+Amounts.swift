import AvenantDiagnostics

/// What stands under a key, read as what changes amounts of other clauses.
extension SyntaxNode.Entry {
  private enum ReductionKey: String, CaseIterable {
    case charge, credit, by, of, after
  }

  private enum CapKey: String, CaseIterable {
    case together
    case atMost = "at_most"
  }

  /// Returns what is taken off another clause's charge or credit; `nil` after a diagnostic.
  func reduction(into diagnostics: inout Diagnostics) -> ReductionSyntax? {
    guard let fields = fields(ReductionKey.self, into: &diagnostics) else { return nil }
    let target = fields.either(.charge, or: .credit, into: &diagnostics)
    if fields.lacks(.charge), fields.lacks(.credit) {
      diagnostics.report(.missingKey(ReductionKey.charge.rawValue, of: fields.subject))
    }
    let charge = target?.name(into: &diagnostics)
    let by = fields.required(.by, into: &diagnostics)?.expression(into: &diagnostics)
    let base = fields[.of].flatMap { entry in
      entry.word(of: ReductionSyntax.Base.self, into: &diagnostics)
        .map { (word: $0, range: entry.value.range) }
    }
    let after = fields[.after]?.names(into: &diagnostics) ?? []
    guard let charge, let by, (base == nil) == (fields[.of] == nil) else { return nil }
    return ReductionSyntax(
      isCredit: target?.key == "credit", charge: charge, by: by, base: base, after: after,
      range: keyRange)
  }

  /// Returns what several charges or credits come to at most together; `nil` after a diagnostic.
  func cap(into diagnostics: inout Diagnostics) -> CapSyntax? {
    guard let fields = fields(CapKey.self, into: &diagnostics) else { return nil }
    let members = fields.required(.together, into: &diagnostics)?.names(into: &diagnostics)
    let atMost = fields.required(.atMost, into: &diagnostics)?.expression(into: &diagnostics)
    guard let members, !members.isEmpty, let atMost else { return nil }
    return CapSyntax(members: members, atMost: atMost, range: keyRange)
  }
}
