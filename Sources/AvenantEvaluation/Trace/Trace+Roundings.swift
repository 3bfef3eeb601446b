import AvenantModel
import AvenantValues

extension Trace {
  /// The roundings of known values that happened for a reason, also those of values that were
  /// exact, in the order of the work.
  ///
  /// - Parameter reason: Why they happened.
  /// - Returns: One for each place of the version that rounds for this reason; where a record is at
  ///   hand, those of its values too.
  public func roundings(because reason: Rounding.Reason) -> [Rounding] {
    let ofItem = family.flatMap { program.families[$0]?.instructions } ?? []
    return [program.instructions, ofItem].joined().compactMap { instruction in
      guard let rule = instruction.roundingRule(in: program), rule.reason == reason else {
        return nil
      }
      return rounding(by: instruction, rule)
    }
  }

  private func rounding(by instruction: Instruction, _ rule: RoundingRule) -> Rounding? {
    switch instruction {
    case .number(.rounded(let source, _), let slot):
      rounding(
        rule, memory.fraction(source, scale: rule.sourceScale),
        memory.fraction(slot, scale: rule.step.scale))
    case .wide(.rounded(let source, _), let wide):
      rounding(rule, memory.fraction(source), memory.fraction(wide))
    case .test, .gate, .number, .wide, .fold: nil
    }
  }

  private func rounding(
    _ rule: RoundingRule, _ exact: Fraction?, _ rounded: Fraction?
  ) -> Rounding? {
    guard let exact, let rounded,
      let number = RoundingMode.down.round(rounded, toScale: rule.step.scale)
    else { return nil }
    return Rounding(reason: rule.reason, exact: exact, rounded: number, mode: rule.mode)
  }
}

extension Instruction {
  /// The rule by which it rounds; `nil` of one that does not.
  fileprivate func roundingRule(in program: VersionProgram) -> RoundingRule? {
    switch self {
    case .number(.rounded(_, let rule), _), .wide(.rounded(_, let rule), _): program.rules[rule]
    case .test, .gate, .number, .wide, .fold: nil
    }
  }
}
