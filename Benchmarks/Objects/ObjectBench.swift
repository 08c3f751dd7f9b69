import Git
import Glibc

/// Measures writing the objects of many environments, as one pack and each for itself, which is what
/// libgit2 does, in the folder that is named.
@main
struct ObjectBench {
  /// Objects of many environments: for each one file in one folder.
  struct Work {
    let name: String
    let environments: Int
    let objects: Int
  }

  static let works = [
    Work(name: "1,000 x 34 kB", environments: 1_000, objects: 47),
    Work(name: "10,000 x 800 B", environments: 10_000, objects: 1),
    Work(name: "one environment", environments: 1, objects: 47),
    Work(name: "eight environments", environments: 8, objects: 47),
  ]
  static let rounds = 9

  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      print("usage: bench-objects FOLDER; FOLDER is a bare repository without objects")
      exit(2)
    }
    let user = GitUser { getenv($0).map { String(cString: $0) } }
    let repository = try Repository.open(CommandLine.arguments[1], for: user)
    let batch = ObjectBatch(for: repository)
    for work in works {
      var times: [[(cpu: Double, wall: Double)]] = [[], []]
      var size = 0
      for round in 0..<rounds {
        var meter = Meter()
        size = try write(work, round, into: batch, &meter)
        try meter.measure { try batch.finish() }
        times[0].append((meter.cpu, meter.wall))
      }
      let peak = Meter.peak
      for round in rounds..<rounds + 3 {
        var meter = Meter()
        _ = try write(work, round, into: repository, &meter)
        times[1].append((meter.cpu, meter.wall))
      }
      print("\(work.name): \(size) bytes, peak \(peak) KiB")
      print("  ObjectBatch  \(median(times[0]))")
      print("  libgit2      \(median(times[1]))")
    }
  }

  /// Stores all objects of a work; what differs from round to round differs in each object.
  private static func write(
    _ work: Work, _ round: Int, into sink: some ObjectSink, _ meter: inout Meter
  ) throws -> Int {
    var root: [UInt8] = []
    var size = 0
    for number in 0..<work.environments {
      let text = text(work.objects, number * 1_000 + round)
      size += text.count
      let id = try meter.measure {
        let blob = try sink.store(text, as: .blob)
        return try sink.store(Array("100644 manifest.yaml\0".utf8) + blob.bytes, as: .tree)
      }
      root += Array("40000 environment-\(number + 100_000)\0".utf8) + id.bytes
    }
    try meter.measure {
      let tree = try sink.store(root, as: .tree)
      let person = "a <a@example.org> 1700000000 +0000"
      let text = "tree \(tree)\nauthor \(person)\ncommitter \(person)\n\nround \(round)\n"
      _ = try sink.store(Array(text.utf8), as: .commit)
    }
    return size
  }

  /// Manifests as they are rendered: objects that resemble each other.
  private static func text(_ objects: Int, _ seed: Int) -> [UInt8] {
    var text = ""
    for number in 0..<objects {
      let name = "service-\(number)-of-\(seed)"
      text += """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          labels:
            app.kubernetes.io/managed-by: reconcile
            app.kubernetes.io/name: \(name)
            environment: environment-\(seed)
          name: \(name)
          namespace: spark-\(seed)
        spec:
          replicas: \(number % 5 + 1)
          selector:
            matchLabels:
              app.kubernetes.io/name: \(name)
          template:
            metadata:
              labels:
                app.kubernetes.io/name: \(name)
            spec:
              containers:
              - image: registry.example.org/team-\(number % 7)/\(name):4.1.\(number)
                name: main
                ports:
                - containerPort: \(7_000 + number)
                resources:
                  limits:
                    memory: \(number % 13 + 1)Gi
                  requests:
                    cpu: \(number % 9 * 100 + 100)m
                    memory: \(number % 13 + 1)Gi
        ---

        """
    }
    return Array(text.utf8)
  }

  private static func median(_ times: [(cpu: Double, wall: Double)]) -> String {
    let middle = times.count / 2
    let (cpu, wall) = (times.map(\.cpu).sorted()[middle], times.map(\.wall).sorted()[middle])
    func milliseconds(_ seconds: Double) -> String { "\((seconds * 1e5).rounded() / 100) ms" }
    return "CPU \(milliseconds(cpu)), wall \(milliseconds(wall))"
  }
}
