import AvenantDiagnostics

extension Explanation.Line.Mark {
  /// The sign before a line.
  var sign: String {
    switch self {
    case .met: "✓"
    case .unmet: "✗"
    case .open: "?"
    }
  }

  var ink: Ink {
    switch self {
    case .met: .green
    case .unmet: .red
    case .open: .yellow
    }
  }
}
