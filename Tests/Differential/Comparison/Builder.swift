import Foundation

/// Somebody who builds trees: kustomize, or ours.
package struct Builder: Sendable {
  package let name: String
  package let build: @Sendable (KustomizationTree) throws -> Answer

  package init(
    name: String, build: @escaping @Sendable (KustomizationTree) throws -> Answer
  ) {
    self.name = name
    self.build = build
  }

  /// A program that gets a folder of files and the folder in it to build.
  package init(
    name: String, _ program: @escaping @Sendable (_ folder: String, _ target: String) -> Program
  ) {
    self.init(name: name) { tree in
      try WorkFolder.with(tree) { folder in
        let finished = try program(folder, tree.target).run(outputs: folder)
        let ending: Answer.Ending =
          switch finished.code {
          case 0?: .built
          // A panic of Go and a trap of Swift are no answers.
          case 1?: .refused
          case 2?: finished.complaint.contains("goroutine ") ? .crashed : .refused
          default: .crashed
          }
        return Answer(ending, output: finished.output, complaint: finished.complaint)
      }
    }
  }

  /// The kustomize inside kubectl.
  package static let kubectl = Program.find("kubectl").map { path in
    Builder(name: "kubectl kustomize") { Program(path, ["kustomize", "\($0)/\($1)"]) }
  }

  /// kustomize itself.
  package static let kustomize = Program.find("kustomize").map { path in
    Builder(name: "kustomize build") { Program(path, ["build", "\($0)/\($1)"]) }
  }

  /// The real thing, as new as it is installed.
  package static let real = kustomize ?? kubectl

  /// Our program.
  package static func reconcile(_ path: String) -> Builder {
    let absolute = URL(fileURLWithPath: path).path
    return Builder(name: "reconcile build") { Program(absolute, ["-C", $0, "build", $1]) }
  }
}
