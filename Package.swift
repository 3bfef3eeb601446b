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
func module(_ name: String, _ imports: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: strict)
}

/// The tests of a module.
func tests(_ name: String, _ imports: [Target.Dependency], resources: [Resource] = []) -> Target {
  .testTarget(name: name, dependencies: imports, resources: resources, swiftSettings: strict)
}

let package = Package(
  name: "avenant",
  dependencies: [],
  targets: [
    // The system's libyaml reads YAML; Debian calls the package libyaml-dev.
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),

    module("AvenantDiagnostics"),
    module("AvenantValues"),
    module("AvenantSyntax", ["AvenantDiagnostics", "CLibYAML"]),
    module("AvenantModel", ["AvenantDiagnostics", "AvenantValues"]),
    module("AvenantChecking", ["AvenantSyntax", "AvenantModel", "AvenantDiagnostics", "AvenantValues"]),

    module("AvenantEvaluation", ["AvenantModel", "AvenantDiagnostics", "AvenantValues"]),

    tests("AvenantDiagnosticsTests", ["AvenantDiagnostics"]),
    // tests("AvenantValuesTests", ["AvenantValues"]),
    tests("AvenantSyntaxTests", ["AvenantSyntax", "AvenantDiagnostics"]),
  ],
  swiftLanguageModes: [.v6]
)
