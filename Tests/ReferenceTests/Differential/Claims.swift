/// What a decision settles, and what must therefore hold however the ticket is completed.
struct Claims {
  private let keys: [FacetKey]
  private let facets: [Facet]
  /// The places of what is settled.
  private let settled: [Int]

  init(_ keys: [FacetKey], _ facets: [Facet]) {
    self.keys = keys
    self.facets = facets
    settled = zip(keys, facets).enumerated().compactMap { index, line in
      Self.isSettled(line.0, line.1, status: facets[line.0.status]) ? index : nil
    }
  }

  /// The first thing that is settled here and turns out otherwise when more is known.
  func contradiction(with later: [Facet]) -> String? {
    guard facets.count == later.count else { return "\(facets.count) lines, then \(later.count)" }
    for index in settled where !agrees(index, later[index]) && !isReplaced(keys[index], later) {
      return "\(keys[index]): '\(facets[index])', but it turns out to be '\(later[index])'"
    }
    return nil
  }

  private static func isSettled(_ key: FacetKey, _ facet: Facet, status: Facet) -> Bool {
    switch key.line {
    case .status, .payment:
      return ![.word("undetermined"), .word("failed"), .nothing].contains(facet)
    case .amount, .dueOn, .lastDay, .value, .periodFrom, .periodThrough, .allowed, .used, .left,
      .uses:
      return facet != .nothing
    case .waivedBy: return status == .word("waived")
    case .because, .unsettled, .version, .asOf, .kind, .party: return true
    case .totals:
      guard case .names(let lines) = facet else { return false }
      return !lines.contains { $0.hasSuffix("incomplete") }
    case .taxes:
      guard case .names(let parts) = facet else { return false }
      return !parts.contains("?")
    case .defaulted, .unknown, .mayBeWaivedBy, .missing, .failure: return false
    }
  }

  private func agrees(_ index: Int, _ later: Facet) -> Bool {
    guard facets[index] != later else { return true }
    guard case .names(let names) = facets[index], case .names(let others) = later else {
      return false
    }
    switch keys[index].line {
    case .because, .waivedBy: return Set(names).isSubset(of: others)
    case .unsettled: return Set(others).isSubset(of: names)
    default: return false
    }
  }

  /// Whether a line is of a charge that is still free to become something else.
  ///
  /// What is waived may turn out not to be due at all, for a waiver is looked at before it is known
  /// whether the clause applies; and what is due fails where its amount turns out to be below zero.
  private func isReplaced(_ key: FacetKey, _ later: [Facet]) -> Bool {
    guard key.isOfCharge else { return false }
    switch (facets[key.status], later[key.status]) {
    case (.word("waived"), .word("not_due")): return true
    case (.word("due"), .word("failed")): return facets[key.status + 2] == .nothing
    default: return false
    }
  }
}

extension [FacetKey] {
  /// The first thing on which two decisions of one complete ticket differ.
  func difference(_ decided: [Facet], _ reference: [Facet]) -> String? {
    guard decided.count == count, reference.count == count else {
      return "\(decided) where \(count) lines are wanted"
    }
    return indices.first { decided[$0] != reference[$0] }.map {
      "\(self[$0]): '\(decided[$0])', but the reference says '\(reference[$0])'"
    }
  }
}
