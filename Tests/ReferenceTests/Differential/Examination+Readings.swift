import Avenant
import AvenantEvaluation
import AvenantModel

/// Whether other readings of open questions come to something else, by both.
extension Examination {
  /// The first reading of which the engine says otherwise than the reference whether it matters.
  func disagreementOnReadings(
    _ facts: Facts, _ ticket: Ticket, _ keys: [FacetKey], _ own: [Facet]
  ) -> String? {
    let version = contract.versions[facts.versionIndex ?? 0]
    guard !version.alternatives.isEmpty else { return nil }
    let decision = try? program.evaluate(facts, asOf: ticket.asOf, otherReadings: true)
    return version.alternatives.lazy.compactMap { alternative -> String? in
      let reference = ReferenceEvaluator(
        contract, facts, asOf: ticket.asOf, read: alternative.version)
      let other = reference.facets()
      let failures = [own, other].filter { $0.contains(Facet(hasFailed: true)) }
      guard failures.isEmpty, other.count == keys.count else { return nil }
      let differs = keys.indices.contains { own[$0] != other[$0] && keys.isOfReading($0, own) }
      let said = decision?.readings.first { $0.question == alternative.question }?
        .otherwise.first { $0.reading == alternative.reading }
      let isSaid = said?.differsInFacets ?? false
      guard differs != isSaid else { return nil }
      return "\(alternative.question) read as \(alternative.reading) matters: \(isSaid), "
        + "but the reference says \(differs)"
    }.first
  }
}

extension QuestionOutcome.OtherReading {
  /// Whether something would come out otherwise for which there are facets: what is left of an
  /// allowance has none.
  fileprivate var differsInFacets: Bool {
    let hasSameDebts = charges.isEmpty && credits.isEmpty && obligations.isEmpty
    return !(hasSameDebts && entitlements.isEmpty && values.isEmpty)
  }
}

extension [FacetKey] {
  /// Whether a difference there is a difference between two readings; of tax, where there is an
  /// amount, which stands behind it.
  fileprivate func isOfReading(_ index: Int, _ facets: [Facet]) -> Bool {
    switch self[index].line {
    case .status, .amount, .dueOn, .payment, .taxes, .lastDay, .value: true
    case .kind: self[index].isOfCharge && facets[index + 1] != .nothing
    default: false
    }
  }
}
