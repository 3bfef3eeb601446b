// swift-tools-version:6.2
import PackageDescription

/// Without the first option a binary has a `main` of its own; libFuzzer brings one.
let options: [SwiftSetting] = [
  .unsafeFlags(["-parse-as-library"]), .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// What libFuzzer feeds with texts.
func fuzzer(_ name: String) -> Target {
  .executableTarget(
    name: name, dependencies: ["FuzzedContract", .product(name: "Avenant", package: "avenant")],
    swiftSettings: options, linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])])
}

// A package of its own, so that nobody who uses the library or runs its tests builds it.
let package = Package(
  name: "fuzzing",
  dependencies: [.package(name: "avenant", path: "../..")],
  targets: [
    .target(
      name: "FuzzedContract", dependencies: [.product(name: "Avenant", package: "avenant")],
      swiftSettings: options),
    fuzzer("FuzzYAML"), fuzzer("FuzzExpressions"), fuzzer("FuzzFacts"), fuzzer("FuzzContracts"),
  ],
  swiftLanguageModes: [.v6]
)
