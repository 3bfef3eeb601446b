extension VersionProgram {
  /// The schedule of what some places need, and of nothing else.
  ///
  /// - Parameter wanted: The places that are read afterwards.
  /// - Returns: A schedule after which these places hold what the whole schedule puts there.
  func schedule(for wanted: [Reading]) -> Schedule {
    var needed = Set(wanted)
    var kept: [Instruction] = []
    for instruction in instructions.reversed() {
      if case .fold = instruction { return schedule }
      guard instruction.results.contains(where: needed.contains) else { continue }
      needed.formUnion(reads(of: instruction))
      kept.append(instruction)
    }
    return Schedule(kept.reversed(), operands: operands, datedRows: datedRows, rules: rules)
  }
}
