extension VersionProgram {
  /// The instructions that some places need, in order, and no others.
  ///
  /// - Parameter wanted: The places that are read afterwards.
  /// - Returns: Instructions after which these places hold what all instructions put there; all of
  ///   them where there is a fold.
  func instructions(for wanted: [Address]) -> [Instruction] {
    var needed = Set(wanted)
    var kept: [Instruction] = []
    for instruction in instructions.reversed() {
      if case .fold = instruction { return instructions }
      guard instruction.results.contains(where: needed.contains) else { continue }
      needed.formUnion(reads(of: instruction))
      kept.append(instruction)
    }
    return kept.reversed()
  }
}
