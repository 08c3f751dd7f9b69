import Foundation
import Testing

/// No image is built from another, so what they share is copied: these copies are equal.
@Suite struct SharedFilesTests {
  @Test(arguments: ["entrypoint.sh", "pom.xml", "requirements.in", "requirements.txt"])
  func filesOfSparkAreTheSame(_ file: String) {
    let text = ImageFolder("spark-base").text(of: file)
    #expect(!text.isEmpty)
    for image in ImageFolder.withSpark {
      #expect(image.text(of: file) == text, "\(image.name)/\(file)")
    }
  }

  @Test func imagesOnApacheSparkDifferInWhatTheyStartOnly() {
    let shared = ImageFolder.onApacheSpark.map { image in
      image.dockerfile.instructions.filter { !["EXPOSE", "CMD"].contains($0.keyword) }
    }
    for (image, instructions) in zip(ImageFolder.onApacheSpark, shared) {
      #expect(instructions == shared[0], "\(image.name)")
    }
  }

  @Test func jarsAreTheSameWhereSparkIsBuilt() {
    let base = commands("mvn", of: "spark-base")
    #expect(base == commands("mvn", of: "spark-4.1"))
    #expect(base.count == 1)
  }

  private func commands(_ program: String, of image: String) -> [String] {
    ImageFolder(image).dockerfile.texts("RUN").filter { $0.hasPrefix(program + " ") }
  }

  @Test func manifestsNameImagesOfThisRepository() throws {
    var named: Set<String> = []
    for folder in ["base", "config", "environments"] {
      let place = ImageFolder.root.appendingPathComponent(folder)
      let files = FileManager.default.enumerator(atPath: place.path)?.allObjects as? [String] ?? []
      for file in files {
        let url = place.appendingPathComponent(file)
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { continue }
        named.formUnion(text.matches(of: #/\belectinfo\/([a-z0-9.-]+)/#).map { String($0.1) })
      }
    }
    #expect(named.isSubset(of: Set(ImageFolder.all.map(\.name))), "\(named)")
    #expect(!named.isEmpty)
  }
}
