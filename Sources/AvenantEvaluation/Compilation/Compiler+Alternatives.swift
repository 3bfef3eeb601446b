import AvenantModel

/// Compiles an alternative of a version on top of it.
extension Compiler {
  /// What was compiled for the version, with some parts compiled anew.
  ///
  /// What only those parts were worked out by before stays among the instructions, and nobody reads
  /// it.
  ///
  /// - Parameters:
  ///   - alternative: The version under another reading.
  ///   - parts: What of it is not what it was, and all that rests on that.
  /// - Returns: A program that decides as that of the whole alternative does.
  mutating func recompile(
    _ alternative: Version, anew parts: RestatedParts
  ) -> VersionProgram {
    version = alternative
    forget(parts)
    for step in version.order where parts.contains(step) { compile(step) }
    for place in parts.guarantees { promise(version.guarantees[place]) }
    for id in parts.clauses {
      appliesAnywhere[id.index] = applies[id.index]
      clauses[id.index] = outcome(id)
    }
    for id in parts.entitlements { entitlements[id.index] = entitlement(id) }
    return program
  }

  /// Forgets where the values of some parts were; what else stands in the files keeps its place.
  private mutating func forget(_ parts: RestatedParts) {
    for id in parts.terms {
      terms[id.index] = nil
      forget(version[id].expressions)
    }
    for id in parts.definitions { forget(version[id].expressions) }
    for id in parts.clauses {
      capLimits[id.index] = nil
      forget(version[id].expressions)
    }
    for place in parts.guarantees { forget(version.guarantees[place].conditions) }
  }

  private mutating func forget(_ expressions: [Expression]) {
    for expression in expressions { expression.walk { map[$0] = nil } }
  }
}
