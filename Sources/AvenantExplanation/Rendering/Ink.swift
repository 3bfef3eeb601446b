/// How a text looks on a terminal.
enum Ink: String {
  case bold = "1"
  case dim = "2"
  case red = "31"
  case green = "32"
  case yellow = "33"
}

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
