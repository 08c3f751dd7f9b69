// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target: what the conventions forbid, the compiler refuses.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  // Regular expressions and concurrency are libraries that every start would load, used or not.
  .unsafeFlags([
    "-Xfrontend", "-disable-implicit-concurrency-module-import",
    "-Xfrontend", "-disable-implicit-string-processing-module-import",
  ]),
]

let testing: [SwiftSetting] = [
  .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
]

/// The fuzzer needs its own flags in every module, so it is built only where RECONCILE_FUZZ is set:
/// `make fuzz`.
let fuzzing: [Target] =
  Context.environment["RECONCILE_FUZZ"] == nil
  ? []
  : [
    .executableTarget(
      name: "fuzz", dependencies: ["Documents"], path: "Tests/Fuzz/Sources", swiftSettings: testing,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"])])
  ]

let package = Package(
  name: "reconcile",
  products: [.executable(name: "reconcile", targets: ["reconcile"])],
  targets: [
    // Turns the bytes of a file into a tree that knows where each value stands, and back.
    .target(name: "Documents", swiftSettings: strict),
    // Gives the workflow a command line; the only place that prints.
    .executableTarget(name: "reconcile", dependencies: ["Documents"], swiftSettings: strict),

    // Tests where a table is clearer than a case.
    .testTarget(name: "DocumentsTests", dependencies: ["Documents"], swiftSettings: testing),
    // Tests only: reads and runs the Markdown cases.
    .target(
      name: "CaseSupport", dependencies: ["Documents"], path: "Tests/CaseSupport",
      swiftSettings: testing),
    .executableTarget(
      name: "bench", dependencies: ["Documents", "Libyaml"], path: "Benchmarks/Sources",
      swiftSettings: testing),
    .systemLibrary(name: "CLibyaml", path: "Tests/Oracles/CLibyaml", pkgConfig: "yaml-0.1"),
    .target(
      name: "Libyaml", dependencies: ["CLibyaml"], path: "Tests/Oracles/Libyaml",
      swiftSettings: testing),
    .testTarget(
      name: "OracleTests", dependencies: ["CaseSupport", "Documents", "Libyaml"],
      swiftSettings: testing),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents"], swiftSettings: testing),
    .testTarget(name: "TidyTests", swiftSettings: testing),
    .testTarget(
      name: "CaseTests", dependencies: ["CaseSupport", "Documents", "reconcile"],
      swiftSettings: testing),
  ] + fuzzing
)
