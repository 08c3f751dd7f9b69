package import Documents
internal import Synchronization

/// What one build looks at, while it does. What others have found already is taken as they did.
package final class InputLog: Sendable {
  private struct State {
    var inputs: [Input] = []
    var parts: [InputPart] = []
  }

  /// A moment of a build.
  struct Mark {
    fileprivate let inputs: Int
    fileprivate let parts: Int
  }

  private let state = Mutex(State())

  package init() {}

  /// Takes something that was looked at.
  package func add(_ path: RepoPath, _ aspect: Input.Aspect) {
    state.withLock { $0.inputs.append(Input(path, aspect)) }
  }

  /// Takes what somebody else looked at, and this build needs not.
  func add(_ part: InputPart) {
    state.withLock { $0.parts.append(part) }
  }

  /// This moment.
  var mark: Mark {
    state.withLock { Mark(inputs: $0.inputs.count, parts: $0.parts.count) }
  }

  /// What came since a moment.
  func part(since mark: Mark) -> InputPart {
    state.withLock { state in
      InputPart(Array(state.inputs[mark.inputs...]), Array(state.parts[mark.parts...]))
    }
  }

  /// All of it.
  package var whole: InputPart { state.withLock { InputPart($0.inputs, $0.parts) } }
}
