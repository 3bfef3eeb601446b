import AvenantEvaluation
import AvenantModel
import AvenantValues

/// What is shared out over the records of a list: by which weights, and who got what was left over.
extension Narrator {
  func part(of allocation: Allocation, _ part: Expression) -> [Explanation.Line] {
    guard case .part(let id, _) = part.kind, let binding = version[id].forEach else { return [] }
    let list = version[binding].list
    let shared =
      "\(value(of: allocation.amount)) is shared out over \(noun(of: list)), in proportion to "
      + noun(of: allocation.weight)
    let parts = trace.parts(behind: part)
    let lines =
      parts.isEmpty
      ? weights(of: allocation, part, binding)
      : parts.prefix(Self.mostTold).map { line(of: $0, allocation, list) }
    let rest = parts.count - lines.count
    return steps(to: allocation.amount) + [
      .init(shared, derivation: lines + (rest > 0 ? [.init("and \(rest) more")] : []))
    ]
  }

  /// The weights alone, where the parts are not known or there are none.
  private func weights(
    of allocation: Allocation, _ part: Expression, _ binding: BindingID
  ) -> [Explanation.Line] {
    trace.records(of: part).prefix(Self.mostTold).map { item in
      let name = noun(ofItem: item.recordIndex ?? 0, in: version[binding].list)
      return .init("\(name): \(telling(item, as: binding).value(of: allocation.weight))")
    }
  }

  /// A weight, the exact share, and what became of the rest.
  private func line(
    of part: AllocatedPart, _ allocation: Allocation, _ list: FactID
  ) -> Explanation.Line {
    let weight = part.weight.words(as: allocation.weight.type)
    let (share, got) = (
      part.share.words(as: allocation.amount.type), part.part.words(as: allocation.amount.type)
    )
    let name = "\(noun(ofItem: part.recordIndex, in: list)): \(weight)"
    guard part.share != part.part else { return .init("\(name), so \(got)") }
    let isMore = (part.part > part.share) == (part.share >= Fraction(ExactNumber(0)))
    return .init(
      "\(name), so \(share), " + (isMore ? "with what was left over \(got)" : "cut off to \(got)"))
  }
}
