// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target: what the conventions forbid, the compiler refuses.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let testing: [SwiftSetting] = [.treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny")]

let package = Package(
  name: "reconcile",
  products: [.executable(name: "reconcile", targets: ["reconcile"])],
  targets: [
    // Turns the bytes of a file into a tree that knows where each value stands, and back.
    .target(name: "Documents", swiftSettings: strict),
    // Gives the workflow a command line; the only place that prints.
    .executableTarget(name: "reconcile", dependencies: ["Documents"], swiftSettings: strict),

    // Tests only: reads and runs the Markdown cases.
    .target(
      name: "CaseSupport", dependencies: ["Documents"], path: "Tests/CaseSupport", swiftSettings: testing),
    .testTarget(
      name: "CaseTests", dependencies: ["CaseSupport", "Documents", "reconcile"], swiftSettings: testing),
  ]
)
