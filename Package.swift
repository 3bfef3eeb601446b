// swift-tools-version:6.2
import PackageDescription

/// What every Swift target is built with: warnings are errors, and what a file imports it says.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A module of the library, with the modules that it may import: the arrows of the architecture.
func module(
  _ name: String, _ imports: [String] = [], products: [Target.Dependency] = []
) -> Target {
  .target(
    name: name, dependencies: imports.map { .init(stringLiteral: $0) } + products,
    swiftSettings: strict)
}

/// The tests of a module.
func tests(_ name: String, _ imports: [String], resources: [Resource] = []) -> Target {
  .testTarget(
    name: name, dependencies: imports.map { .init(stringLiteral: $0) }, resources: resources,
    swiftSettings: strict)
}

let package = Package(
  name: "avenant",
  products: [
    .library(name: "Avenant", targets: ["Avenant"]),
    .executable(name: "avenant", targets: ["AvenantCLI"]),
  ],
  dependencies: [
    // The command line: options, help texts and shell completions.
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
    // SHA-256, for the receipt of a decision and the identity of a time zone's data.
    .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
  ],
  targets: [
    // The system's libyaml reads YAML; Debian calls the package libyaml-dev.
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),

    module("AvenantDiagnostics"),
    module("AvenantValues"),
    module("AvenantSyntax", ["AvenantDiagnostics", "CLibYAML"]),
    module("AvenantModel", ["AvenantDiagnostics", "AvenantValues"]),
    module(
      "AvenantChecking",
      ["AvenantSyntax", "AvenantModel", "AvenantDiagnostics", "AvenantValues"]),
    module(
      "AvenantEvaluation", ["AvenantModel", "AvenantDiagnostics", "AvenantValues"],
      products: [.product(name: "Crypto", package: "swift-crypto")]),
    module(
      "AvenantAnalysis",
      ["AvenantEvaluation", "AvenantModel", "AvenantDiagnostics", "AvenantValues"]),
    module(
      "AvenantExplanation",
      [
        "AvenantAnalysis", "AvenantEvaluation", "AvenantModel", "AvenantDiagnostics",
        "AvenantValues",
      ]),
    module(
      "AvenantScenarios",
      ["AvenantEvaluation", "AvenantSyntax", "AvenantModel", "AvenantDiagnostics", "AvenantValues"]
    ),
    module(
      "Avenant",
      [
        "AvenantScenarios", "AvenantExplanation", "AvenantAnalysis", "AvenantEvaluation",
        "AvenantChecking", "AvenantSyntax", "AvenantModel", "AvenantDiagnostics",
        "AvenantValues",
      ]),
    .executableTarget(
      name: "AvenantCLI",
      dependencies: [
        "Avenant", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // What a service does with the library, of which it sees what everybody sees.
    .executableTarget(
      name: "TicketService", dependencies: ["Avenant"], path: "examples/swift-service",
      exclude: ["README.md"], packageAccess: false, swiftSettings: strict),
    // The engine beside the same contract written by hand.
    .executableTarget(
      name: "Benchmarks", dependencies: ["Avenant"], path: "examples/benchmarks",
      exclude: ["README.md", "instructions.txt"], swiftSettings: strict),

    // Contracts that a test states in a few lines.
    .target(
      name: "SmallContracts", dependencies: ["Avenant"], path: "Tests/SmallContracts",
      swiftSettings: strict),
    // What more than one module's tests are made with.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests("ArchitectureTests", []),
    tests("AvenantDiagnosticsTests", ["AvenantDiagnostics"]),
    tests("AvenantValuesTests", ["TestSupport", "AvenantValues"]),
    tests("AvenantSyntaxTests", ["TestSupport", "AvenantSyntax", "AvenantDiagnostics"]),
    tests(
      "AvenantEvaluationTests",
      [
        "TestSupport", "AvenantEvaluation", "AvenantChecking", "AvenantSyntax", "AvenantModel",
        "AvenantDiagnostics", "AvenantValues",
      ]),
    tests(
      "AvenantCheckingTests",
      [
        "TestSupport", "AvenantChecking", "AvenantEvaluation", "AvenantSyntax", "AvenantModel",
        "AvenantDiagnostics", "AvenantValues",
      ], resources: [.copy("Cases")]),
    tests(
      "AvenantAnalysisTests",
      [
        "SmallContracts", "Avenant", "AvenantAnalysis", "AvenantEvaluation", "AvenantModel",
        "AvenantDiagnostics",
      ]),
    tests(
      "AvenantExplanationTests", ["SmallContracts", "Avenant"], resources: [.copy("Golden")]),
    tests(
      "AvenantScenariosTests",
      [
        "AvenantScenarios", "AvenantChecking", "AvenantEvaluation", "AvenantSyntax",
        "AvenantModel", "AvenantDiagnostics", "AvenantValues",
      ]),
    tests("AvenantTests", ["SmallContracts", "Avenant"]),
    tests("AvenantCLITests", []),
    // The evaluator against a slow and obvious one, on generated contracts and tickets.
    tests(
      "ReferenceTests",
      [
        "SmallContracts", "TestSupport", "Avenant", "AvenantAnalysis", "AvenantEvaluation",
        "AvenantModel", "AvenantDiagnostics", "AvenantValues",
      ]),
    // Every command and every block of the documentation.
    tests("DocumentationTests", []),
  ],
  swiftLanguageModes: [.v6]
)
