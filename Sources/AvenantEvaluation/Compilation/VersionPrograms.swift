import AvenantModel

/// Versions that are compiled when somebody asks for them, each once for all threads.
struct VersionPrograms: RandomAccessCollection, Sendable {
  private let compiled: [Once<CompiledVersion>]

  /// Takes versions of a contract, in the order in which they are asked for.
  init(_ versions: [Version], of contract: Contract) {
    compiled = versions.map { version in Once { CompiledVersion(version, of: contract) } }
  }

  /// Takes the alternatives of one of these versions, in their order.
  init(alternativesOf index: Int, in versions: VersionPrograms, of contract: Contract) {
    let version = versions.compiled[index]
    compiled = contract.versions[index].alternatives.map { alternative in
      Once { version.value.compiled(alternative.version, of: contract) }
    }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { compiled.count }

  subscript(index: Int) -> VersionProgram { compiled[index].value.program }
}
