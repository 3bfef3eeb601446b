import AvenantModel

/// Versions that are compiled when somebody asks for them, each once for all threads.
struct VersionPrograms: RandomAccessCollection, Sendable {
  private let programs: [Once<VersionProgram>]

  /// Takes versions of a contract, in the order in which they are asked for.
  init(_ versions: [Version], of contract: Contract) {
    programs = versions.map { version in
      Once {
        var compiler = Compiler(version, of: contract)
        return compiler.compile()
      }
    }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { programs.count }

  subscript(index: Int) -> VersionProgram { programs[index].value }
}
