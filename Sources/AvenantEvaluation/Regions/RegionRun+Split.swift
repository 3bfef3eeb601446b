import AvenantModel

extension RegionRun {
  /// What a difference test splits the region into; `nil` where it cannot be told.
  func split(at yes: Literal) -> Split? {
    guard
      case .test(.difference(let one, let other, let low, let high), _) =
        ticket.program.origins.instruction(writing: .literal(yes))
    else { return nil }
    if let (part, among) = dayPart(testedBy: one, other, low, high) {
      return Split(part, among: among, in: region)
    }
    if tested(one, other, low, high) == nil,
      let (span, low, high) = spans(testedBy: one, other, low, high)
    {
      return Split(span, low: low, high: high, in: region)
    }
    guard let (form, low, high) = tested(one, other, low, high),
      let range = region.range(of: form),
      form.factors.keys.contains(where: region.mayBeEither)
        || !(low <= range.lowerBound && range.upperBound <= high)
          && !(range.upperBound < low || high < range.lowerBound)
    else { return nil }
    return Split(form, low: low, high: high, in: region)
  }
}
