import AvenantModel

/// A version that was compiled, with what compiling its alternatives begins with.
struct CompiledVersion: Sendable {
  let program: VersionProgram
  /// What is known once the version is compiled; `nil` where nothing is compiled on top of it.
  private let compiler: Compiler?
  /// What of the version rests on what, looked for when the first alternative is compiled.
  private let readers: Once<PartReaders>

  /// Compiles a version as a whole.
  init(_ version: Version, of contract: Contract) {
    var compiler = Compiler(version, of: contract)
    program = compiler.compile()
    self.compiler = version.alternatives.isEmpty ? nil : compiler
    readers = Once { PartReaders(version) }
  }

  private init(_ program: VersionProgram) {
    self.program = program
    compiler = nil
    readers = Once { PartReaders(program.version) }
  }

  /// Compiles an alternative of the version: on top of it, where they share most.
  func compiled(_ alternative: Version, of contract: Contract) -> CompiledVersion {
    guard var compiler,
      let parts = RestatedParts(of: alternative, after: program.version, readers.value)
    else { return CompiledVersion(alternative, of: contract) }
    return CompiledVersion(compiler.recompile(alternative, anew: parts))
  }
}
