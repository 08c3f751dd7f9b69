internal import Documents

extension Report {
  /// The errors in it, a line each, without the lines of the files that they are about.
  var errorLines: [String] {
    var places = Places()
    return diagnostics.filter { $0.severity == .error }.map { diagnostic in
      let place = diagnostic.location.map { location in
        let start = places.start(of: location)
        return "\(location.file.path):\(start.line):\(start.column): "
      }
      return "\(place ?? "")\(diagnostic.message) [\(diagnostic.rule)]"
    }
  }
}
