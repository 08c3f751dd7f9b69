import Foundation
import Manifests
import Testing

@testable import Overlays

/// Each of our facts against the text of kustomize's source.
@Suite(.enabled(if: KustomizeSource.folder != nil, KustomizeSource.absence))
struct KustomizeFactTests {
  @Test func fieldLists() throws {
    let lists: [(ours: [FieldSpec], name: String, file: String)] = [
      (FieldLists.namePrefix, "namePrefixFieldSpecs", "nameprefix"),
      (FieldLists.nameSuffix, "nameSuffixFieldSpecs", "namesuffix"),
      (FieldLists.namespace, "namespaceFieldSpecs", "namespace"),
      (FieldLists.selectorLabels, "commonLabelFieldSpecs", "commonlabels"),
      (FieldLists.templateLabels, "metadataLabelsFieldSpecs", "metadatalabels"),
      (FieldLists.commonAnnotations, "commonAnnotationFieldSpecs", "commonannotations"),
      (FieldLists.images, "imagesFieldSpecs", "images"),
      (FieldLists.replicas, "replicasFieldSpecs", "replicas"),
      (FieldLists.varReference, "varReferenceFieldSpecs", "varreference"),
    ]
    for (ours, name, file) in lists {
      let theirs = try KustomizeSource.fields(name, in: file)
      #expect(ours == theirs, "\(file)")
    }
  }

  @Test func labelsOfTemplatesBelongToCommonLabels() throws {
    for (file, name) in [("commonlabels", "commonLabel"), ("templatelabels", "templateLabel")] {
      let text = try KustomizeSource.text("api/internal/konfig/builtinpluginconsts/\(file).go")
      #expect(text.contains("const \(name)FieldSpecs = `"))
      #expect(text.contains("` + metadataLabelsFieldSpecs"))
    }
    #expect(FieldLists.commonLabels.count == 32)
  }

  @Test func nameReferences() throws {
    var theirs: [NameReference] = []
    let list = try KustomizeSource.list("nameReferenceFieldSpecs", in: "namereference")
    for (depth, fields) in KustomizeSource.entries(of: list) {
      if depth == 0 {
        theirs.append(NameReference(target: KustomizeSource.kind(fields), fields: []))
      } else {
        theirs[theirs.count - 1].fields.append(KustomizeSource.field(fields))
      }
    }
    theirs.sort { $0.target.orderKey.precedes($1.target.orderKey) }
    let ours = FieldLists.nameReference.rules
    #expect(ours.map(\.target) == theirs.map(\.target))
    for (one, other) in zip(ours, theirs) { #expect(one == other, "\(one.target.kind)") }
  }

  @Test func orderOfKinds() throws {
    let text = try KustomizeSource.text("kyaml/resid/gvk.go")
    #expect(try Self.strings(of: "var orderFirst", in: text) == LegacyOrder.first.map(\.string))
    #expect(try Self.strings(of: "var orderLast", in: text) == LegacyOrder.last.map(\.string))
  }

  /// The strings of a list in Go.
  static func strings(of name: String, in text: String) throws -> [String] {
    let start = try #require(text.range(of: name)).upperBound
    let body = text[start...].drop { $0 != "{" }.prefix { $0 != "}" }
    return body.split(separator: "\"").filter { $0.first?.isLetter == true }.map(String.init)
  }

  @Test func scopes() throws {
    let text = try KustomizeSource.text("kyaml/openapi/openapi.go")
    var count = 0
    for line in text.split(separator: "\n") where line.contains("{APIVersion: \"") {
      let words = line.split(separator: "\"").map(String.init)
      let kind = ObjectKind(apiVersion: words[1], kind: Name(words[3]))
      #expect(Schema.isNamespaced(kind) == words[4].contains("true"), "\(kind)")
      count += 1
    }
    #expect(count == 82)
  }
}
