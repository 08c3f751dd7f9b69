internal import Documents

/// What was looked at in a part of a build. What several builds share is one part of all of them.
package final class InputPart: Sendable {
  /// What was looked at, in the order in which that happened; it may be here twice.
  package let inputs: [Input]
  package let parts: [InputPart]

  package init(_ inputs: [Input], _ parts: [InputPart] = []) {
    self.inputs = inputs
    self.parts = parts
  }

  /// This part together with another.
  package func with(_ other: InputPart) -> InputPart { InputPart(inputs, parts + [other]) }

  /// This part and all that is in it, each once.
  private var all: [InputPart] {
    var found: [InputPart] = [self]
    var known: Set<ObjectIdentifier> = [ObjectIdentifier(self)]
    var position = 0
    while position < found.count {
      for part in found[position].parts where known.insert(ObjectIdentifier(part)).inserted {
        found.append(part)
      }
      position += 1
    }
    return found
  }

  /// What was looked at in this part and all that is in it.
  package var everyInput: [Input] { parts.isEmpty ? inputs : all.flatMap(\.inputs) }

  /// Everything that was looked at. The `.gitattributes` of all folders above a file are among it,
  /// whoever read them first.
  package var everything: Set<Input> {
    var found: Set<Input> = []
    var folders: Set<RepoPath> = []
    for part in all {
      for input in part.inputs where found.insert(input).inserted && input.aspect == .contents {
        var folder = input.path.parent
        while folders.insert(folder).inserted {
          if let path = folder.appending(AttributeFile.name) {
            found.insert(Input(path, .contents))
          }
          folder = folder.parent
        }
      }
    }
    return found
  }
}
