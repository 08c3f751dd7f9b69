/// An environment that was rendered already.
struct RenderedSide: ComparedSide {
  let label: String
  private let rendering: Rendering
  private let name: String

  init(_ rendering: Rendering, of name: String, label: String) {
    self.rendering = rendering
    self.name = name
    self.label = label
  }

  var environments: [String] { [name] }

  var tree: ReconciledTree? { nil }

  func rendering(of environment: String) -> ComparedRendering? {
    environment == name ? ComparedRendering(rendering) : nil
  }
}
