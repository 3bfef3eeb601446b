import AvenantEvaluation
import AvenantModel
import AvenantValues

/// Scales, bracket by bracket.
extension Narrator {
  /// What each bracket that counts gives.
  func brackets(of scaled: ScaledValue) -> [Explanation.Line] {
    guard case .scale(let scale) = version[scaled.term].content else { return [] }
    return scaled.steps.filter { holds($0, of: scale) }.map { step in
      let edition = scale.editions[step.edition]
      let bracket = edition.brackets[step.bracket]
      let cite = edition.cite ?? version[scaled.term].cite
      let next = step.bracket + 1
      let end = edition.brackets.indices.contains(next) ? edition.brackets[next].start : nil
      return .init(line(step, bracket, end, scale), margin: cite?.text)
    }
  }

  private func line(
    _ step: ScaledValue.Step, _ bracket: Scale.Bracket, _ end: Expression?, _ scale: Scale
  ) -> String {
    let part = value(of: step.part)
    let reach = reach(from: bracket.start, to: end, scale)
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
    switch trace.value(of: step.part) {
    case .known(.number(let number)): return number > ExactNumber(0)
    case .fraction(let fraction): return fraction.numerator > 0
    case .known(.period(let period)): return period.months + period.days > 0
    case .known, .absent, .unknown, .failed: return false
    }
  }
}
