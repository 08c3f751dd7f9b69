internal import Documents
internal import Manifests

extension Findings {
  /// Says that an object is there twice.
  mutating func addDuplicate(_ second: Manifest, of first: Manifest, named entry: TextEntry? = nil)
  {
    var notes = [("first here", first.namePlace)]
    if let entry { notes.append(("added here", entry.place)) }
    add(
      "duplicate-id", "\(second.id) is there twice", at: second.namePlace,
      hint: "give one of them another name, or list it once", notes: notes)
  }

  /// Says which objects became one.
  mutating func addDuplicates(in manifests: inout ManifestSet, named entry: TextEntry? = nil) {
    for (first, second) in manifests.findDuplicates() {
      addDuplicate(manifests[second], of: manifests[first], named: entry)
    }
  }
}
