// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target: what the conventions forbid, the compiler refuses.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "reconcile",
  targets: [
    // Turns the bytes of a file into a tree that knows where each value stands, and back.
    .target(name: "Documents", swiftSettings: strict)
  ]
)
