import Testing

/// The arrows of the architecture: which module may import which.
@Suite struct ImportTests {
  /// What each module may import, besides the standard library.
  static let arrows: [String: Set<String>] = [
    "AvenantDiagnostics": ["Synchronization"],
    "AvenantValues": [],
    "AvenantSyntax": ["AvenantDiagnostics", "CLibYAML"],
    "AvenantModel": ["AvenantDiagnostics", "AvenantValues"],
    "AvenantChecking": [
      "AvenantDiagnostics", "AvenantValues", "AvenantSyntax", "AvenantModel",
    ],
    "AvenantEvaluation": [
      "AvenantDiagnostics", "AvenantValues", "AvenantModel", "Crypto", "Synchronization",
    ],
    "AvenantAnalysis": [
      "AvenantDiagnostics", "AvenantValues", "AvenantModel", "AvenantEvaluation",
    ],
    "AvenantExplanation": [
      "AvenantDiagnostics", "AvenantValues", "AvenantModel", "AvenantEvaluation",
      "AvenantAnalysis",
    ],
    "AvenantScenarios": [
      "AvenantDiagnostics", "AvenantValues", "AvenantSyntax", "AvenantModel",
      "AvenantEvaluation",
    ],
    "Avenant": [
      "AvenantDiagnostics", "AvenantValues", "AvenantSyntax", "AvenantModel", "AvenantChecking",
      "AvenantEvaluation", "AvenantAnalysis", "AvenantExplanation", "AvenantScenarios",
      "FoundationEssentials", "Glibc", "Synchronization",
    ],
    "AvenantCLI": ["Avenant", "ArgumentParser", "Glibc", "Synchronization"],
  ]

  @Test func everyModuleHasItsArrows() {
    let modules = Set(
      Repository.files(under: "Sources", endingWith: ".swift").map { $0.split(separator: "/")[1] })
    #expect(Set(modules.map(String.init)) == Set(Self.arrows.keys))
  }

  @Test(arguments: arrows.keys.sorted())
  func importsFollowTheArrows(module: String) {
    let allowed = Self.arrows[module] ?? []
    for file in Repository.files(under: "Sources/\(module)", endingWith: ".swift") {
      for name in imports(of: file) where !allowed.contains(name) {
        Issue.record("\(file) imports \(name), which \(module) may not")
      }
    }
  }

  @Test func onlyOneFolderKnowsLibYAML() {
    for file in Repository.files(under: "Sources", endingWith: ".swift")
    where imports(of: file).contains("CLibYAML") {
      #expect(file.hasPrefix("Sources/AvenantSyntax/YAML/"), "\(file) knows libyaml")
    }
  }

  @Test func onlyTheCheckerMakesCheckedValues() {
    for file in Repository.files(under: "Sources", endingWith: ".swift")
    where Repository.text(of: file).contains("@_spi(Checking) import")
      || Repository.text(of: file).contains("@_spi(Checking) public import")
      || Repository.text(of: file).contains("@_spi(Checking) package import")
    {
      let mayMake =
        file.hasPrefix("Sources/AvenantChecking/") || file.hasPrefix("Sources/AvenantAnalysis/")
        || file.hasPrefix("Sources/AvenantEvaluation/Regions/")
      #expect(mayMake, "\(file) can make a checked value without checking it")
    }
  }

  /// The modules that a file imports.
  private func imports(of file: String) -> [String] {
    Repository.text(of: file).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), place <= 2, place + 1 < words.count,
        words[..<place].allSatisfy({ $0.hasPrefix("@") || $0 == "public" || $0 == "package" })
      else { return nil }
      return String(words[place + 1])
    }
  }
}
