import AvenantEvaluation
import AvenantModel
import AvenantValues

/// Scales, bracket by bracket.
extension Narrator {
  /// What each bracket that counts gives.
  func brackets(of scaled: ScaledValue) -> [Explanation.Line] {
    guard case .scale(let scale) = version[scaled.term].content else {
      return stretches(of: scaled)
    }
    return scaled.steps.filter { holds($0, of: scale) }.map { step in
      let edition = scale.editions[step.edition]
      let bracket = edition.brackets[step.bracket]
      let cite = edition.cite ?? version[scaled.term].cite
      let next = step.bracket + 1
      let end = edition.brackets.indices.contains(next) ? edition.brackets[next].start : nil
      return .init(line(step, bracket, end, scale), margin: cite?.text)
    }
  }

  /// What each value of a term gives for the days on which it holds.
  private func stretches(of scaled: ScaledValue) -> [Explanation.Line] {
    guard case .dated(let values) = version[scaled.term].content else { return [] }
    return scaled.steps.compactMap { step in
      guard let from = step.from, let through = step.through, isThere(step.part) else { return nil }
      let bracket = values.brackets[step.edition]
      return .init(
        "from \(value(of: from)) through \(value(of: through)): \(value(of: step.part)) "
          + "\(isOne(step.part) ? "day" : "days") at \(value(of: bracket.value)), which makes "
          + value(of: step.result), margin: (bracket.cite ?? version[scaled.term].cite)?.text)
    }
  }

  private func isOne(_ part: Expression) -> Bool {
    trace.value(of: part) == .known(.number(ExactNumber(1)))
  }

  private func line(
    _ step: ScaledValue.Step, _ bracket: Scale.Bracket, _ end: Expression?, _ scale: Scale
  ) -> String {
    let part = value(of: step.part)
    let isLast = end == nil && scale.mode == .slab && scale.includesStart
    let reach =
      isLast ? "at least \(value(of: bracket.start))" : reach(from: bracket.start, to: end, scale)
    if bracket.isAmount { return "\(part) is \(reach): \(value(of: bracket.value))" }
    let rate = value(of: bracket.value)
    let result = value(of: step.result)
    return scale.mode == .slice
      ? "\(reach): \(part) at \(rate) is \(result)"
      : "\(part) is \(reach), so all of it at \(rate) is \(result)"
  }

  /// Where a bracket begins and ends: `above 0 EUR, through 100 EUR`.
  private func reach(from start: Expression, to end: Expression?, _ scale: Scale) -> String {
    let lower = "\(scale.includesStart ? "from" : "above") \(value(of: start))"
    guard let end else { return lower }
    return "\(lower) \(scale.includesStart ? "to below" : "through") \(value(of: end))"
  }

  /// Whether a bracket is of the edition that holds, and something of the value lies in it.
  private func holds(_ step: ScaledValue.Step, of scale: Scale) -> Bool {
    let edition = scale.editions[step.edition]
    if let date = scale.datedBy, let from = edition.from {
      guard case .known(.date(let day)) = trace.value(of: date), day >= from,
        edition.lastDay.map({ day <= $0 }) ?? true
      else { return false }
    }
    if let condition = step.condition { return trace.truth(of: condition) == .yes }
    return isThere(step.part)
  }

  /// Whether there is more than nothing of it.
  private func isThere(_ part: Expression) -> Bool {
    switch trace.value(of: part) {
    case .known(.number(let number)): return number > ExactNumber(0)
    case .fraction(let fraction): return fraction.numerator > 0
    case .known(.period(let period)): return period.months + period.days > 0
    case .known, .absent, .unknown, .failed: return false
    }
  }
}
