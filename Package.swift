// swift-tools-version: 6.2
import Foundation
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
  // A release names its generic types by their parts, not by a text that is read at run time, and
  // leaves to the tests to find accesses that overlap: both cost each start.
  .unsafeFlags(
    [
      "-enforce-exclusivity=unchecked",
      "-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors",
    ], .when(configuration: .release)),
]

/// The same for C.
let strictC: [CSetting] = [
  .treatAllWarnings(as: .error), .enableWarning("all"), .enableWarning("extra"),
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
      name: "fuzz", dependencies: ["Documents", "Overlays"], path: "Tests/Fuzz/Sources",
      swiftSettings: testing,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"])])
  ]

/// Where RECONCILE_STATIC is set, libgit2 is part of the program, without network: `make release`.
/// Otherwise the library of the system is loaded.
let isStatic = Context.environment["RECONCILE_STATIC"] != nil

/// Where RECONCILE_WITHOUT_PLACES is set, values do not know where they come from: `make places`
/// measures what that saves.
let hasPlaces = Context.environment["RECONCILE_WITHOUT_PLACES"] == nil

/// Answers what libgit2 asks of its network, and only where libgit2 is linked in.
let networkless: [Target] =
  isStatic ? [.target(name: "CNetworkless", cSettings: strictC)] : []

/// What Debian's libgit2.a needs besides, for digests, addresses, expressions and packs.
let libgit2Needs: [LinkerSetting] =
  isStatic ? ["mbedcrypto", "http_parser", "pcre2-8", "z"].map { .linkedLibrary($0) } : []

/// The linker names each build, so what one has kept is not taken by another.
let buildName: [LinkerSetting] = [
  .unsafeFlags(["-Xlinker", "--build-id"], .when(platforms: [.linux]))
]

/// Objects are compressed by libdeflate where it is installed and RECONCILE_ZLIB is not set, else by
/// zlib. `make setup` installs it.
let hasLibdeflate =
  Context.environment["RECONCILE_ZLIB"] == nil
  && ["/usr/include", "/usr/local/include"].contains { folder in
    FileManager.default.fileExists(atPath: folder + "/libdeflate.h")
  }

let package = Package(
  name: "reconcile",
  products: [.executable(name: "reconcile", targets: ["reconcile"])],
  targets: [
    // SHA-1 and SHA-256 with the instructions of the processor, where it has them.
    .target(name: "CDigest", cSettings: strictC),
    // Makes zlib streams.
    .target(
      name: "CDeflate",
      cSettings: strictC + (hasLibdeflate ? [.define("RECONCILE_LIBDEFLATE")] : []),
      linkerSettings: [.linkedLibrary(hasLibdeflate ? "deflate" : "z")]),
    // Starts programs.
    .target(name: "CPrograms", cSettings: strictC),
    // How the process gets its memory.
    .target(name: "CHeap", cSettings: strictC),
    // Turns the bytes of a file into a tree that knows where each value stands, and back.
    .target(
      name: "Documents", dependencies: ["CDigest"],
      swiftSettings: strict + (hasPlaces ? [] : [.define("RECONCILE_WITHOUT_PLACES")])),
    // Knows Kubernetes objects: identity, schema facts, field paths, references, sets, differences.
    .target(name: "Manifests", dependencies: ["Documents"], swiftSettings: strict),
    // Builds a manifest set from a kustomization in a file tree as kustomize would.
    .target(name: "Overlays", dependencies: ["Documents", "Manifests"], swiftSettings: strict),
    // libgit2 of the system; no C type leaves `Git`.
    .systemLibrary(name: "CLibgit2", pkgConfig: "libgit2"),
    // Opens a repository as file trees, and writes objects, commits, notes and refs.
    .target(
      name: "Git",
      dependencies: ["CDeflate", "CLibgit2", "CPrograms", "Documents"]
        + networkless.map { .target(name: $0.name) },
      swiftSettings: strict, linkerSettings: libgit2Needs),
    // Knows Spark: key catalogues, effective configuration, memory, what Spark does to a pod template.
    .target(name: "Spark", dependencies: ["Documents", "Manifests"], swiftSettings: strict),
    // Reads a rendered environment and its sources and reports what is wrong with it.
    .target(
      name: "Checks", dependencies: ["Documents", "Manifests", "Spark"], swiftSettings: strict),
    // Finds environments, renders, checks and delivers them.
    .target(
      name: "Reconciler",
      dependencies: ["Checks", "Documents", "Git", "Manifests", "Overlays", "Spark"],
      swiftSettings: strict),
    // Gives the workflow a command line; the only place that prints.
    .executableTarget(
      name: "reconcile",
      dependencies: [
        "CHeap", "Checks", "Documents", "Git", "Manifests", "Overlays", "Reconciler", "Spark",
      ],
      swiftSettings: strict, linkerSettings: buildName),

    // Measures parsing, printing, node access and start-up, with libyaml beside us.
    .executableTarget(
      name: "bench", dependencies: ["CHeap", "Documents", "Libyaml", "Overlays"],
      path: "Benchmarks/Sources", swiftSettings: testing),

    // Measures whole builds, with kubectl beside us.
    .executableTarget(
      name: "bench-builds", dependencies: ["BenchSupport"], path: "Benchmarks/Builds",
      swiftSettings: testing),
    // Measures deliveries of a fleet, with git and kubectl beside us.
    .executableTarget(
      name: "bench-fleet", dependencies: ["BenchSupport"], path: "Benchmarks/Fleet",
      swiftSettings: testing),
    // Measures writing objects, with libgit2 beside us.
    .executableTarget(
      name: "bench-objects", dependencies: ["Git"], path: "Benchmarks/Objects",
      swiftSettings: testing),
    // Runs `launch` and reads what it says.
    .target(name: "BenchSupport", path: "Benchmarks/Support", swiftSettings: testing),
    // Starts a process and says what it took; small, because a process inherits a peak.
    .executableTarget(name: "launch", path: "Benchmarks/Launch", swiftSettings: testing),

    // Tests where a table is clearer than a case.
    .testTarget(
      name: "DocumentsTests", dependencies: ["CaseSupport", "Documents"], swiftSettings: testing),
    .testTarget(
      name: "ManifestsTests",
      dependencies: ["CaseSupport", "Documents", "Manifests", "ProgramSupport"],
      swiftSettings: testing),
    .testTarget(
      name: "SparkTests",
      dependencies: ["CaseSupport", "Checks", "Documents", "Manifests", "ProgramSupport", "Spark"],
      swiftSettings: testing),
    .testTarget(
      name: "OverlaysTests", dependencies: ["CaseSupport", "Documents", "Manifests", "Overlays"],
      swiftSettings: testing),
    .testTarget(
      name: "ReconcilerTests",
      dependencies: [
        "CaseSupport", "Checks", "Documents", "Git", "GitSupport", "Manifests", "Overlays",
        "ProgramSupport", "Reconciler", "reconcile",
      ],
      swiftSettings: testing),
    // Checks the environments of this repository, and compares with the schemas themselves.
    .testTarget(
      name: "ChecksTests",
      dependencies: [
        "CaseSupport", "Checks", "Documents", "Manifests", "Overlays", "ProgramSupport",
        "Reconciler", "Spark",
      ], swiftSettings: testing),
    // Looks at what this repository renders.
    .testTarget(
      name: "PlatformTests",
      dependencies: [
        "CaseSupport", "Checks", "Documents", "Overlays", "ProgramSupport", "Reconciler",
      ],
      swiftSettings: testing),
    // Compares with git, in repositories that it makes.
    .testTarget(
      name: "GitTests", dependencies: ["CaseSupport", "Documents", "Git", "GitSupport"],
      swiftSettings: testing),
    // The real git, in folders that tests make.
    .target(
      name: "GitSupport", dependencies: ["Git"], path: "Tests/GitSupport", swiftSettings: testing),
    // Runs the Markdown cases, which are the specification.
    .testTarget(
      name: "CaseTests", dependencies: ["CaseSupport", "Documents", "Overlays", "reconcile"],
      swiftSettings: testing),
    // Reads and runs one Markdown case.
    .target(
      name: "CaseSupport", dependencies: ["Documents"], path: "Tests/CaseSupport",
      swiftSettings: testing),
    // Compares with libyaml, kustomize, go-yaml and Java, and with what they printed.
    .testTarget(
      name: "OracleTests",
      dependencies: [
        "CaseSupport", "Documents", "Libyaml", "Manifests", "Overlays", "ProgramSupport",
      ],
      swiftSettings: testing),
    // Makes kustomization trees from seeds and compares what is built of them.
    .target(name: "Differential", path: "Tests/Differential", swiftSettings: testing),
    // Compares some of these trees, and tests what makes them.
    .testTarget(
      name: "DifferentialTests",
      dependencies: ["CaseSupport", "Differential", "Documents", "Manifests", "Overlays"],
      swiftSettings: testing),
    // Compares many of these trees: `make trees`.
    .executableTarget(
      name: "trees", dependencies: ["Differential"], path: "Tests/TreesTool",
      swiftSettings: testing),
    // Reads a file of a commit, to see that the linked library can: `make release`.
    .executableTarget(
      name: "smoke", dependencies: ["Documents", "Git"], path: "Tests/Smoke",
      swiftSettings: testing),
    // Writes objects, to be ended in the middle of it.
    .executableTarget(
      name: "writer", dependencies: ["Git"], path: "Tests/Writer", swiftSettings: testing),
    // What libyaml makes of a text; tests and benchmarks only.
    .target(
      name: "Libyaml", dependencies: ["CLibyaml"], path: "Tests/Oracles/Libyaml",
      swiftSettings: testing),
    .systemLibrary(name: "CLibyaml", path: "Tests/Oracles/CLibyaml", pkgConfig: "yaml-0.1"),
    // Checks the images: their Dockerfiles, what is locked, and their entry points with real Spark.
    .testTarget(
      name: "ImagesTests", dependencies: ["ProgramSupport"], swiftSettings: testing),
    // Runs the workflows of forges, in repositories that it makes.
    .testTarget(
      name: "WorkflowTests", dependencies: ["CaseSupport", "GitSupport", "ProgramSupport"],
      swiftSettings: testing),
    // Runs programs and scripts for tests.
    .target(
      name: "ProgramSupport", dependencies: ["CaseSupport"], path: "Tests/ProgramSupport",
      swiftSettings: testing),
    // Checks what the conventions say.
    .testTarget(name: "TidyTests", swiftSettings: testing),
  ] + networkless + fuzzing
)
