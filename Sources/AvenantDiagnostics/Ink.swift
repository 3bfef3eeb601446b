/// How a text looks on a terminal; the raw values are ANSI's numbers.
package enum Ink: String {
  case bold = "1"
  case dim = "2"
  case red = "31"
  case green = "32"
  case yellow = "33"
  case boldRed = "1;31"
  case boldGreen = "1;32"
  case boldYellow = "1;33"
  case boldBlue = "1;34"

  /// Returns `text` between the escape sequences that begin and end this look.
  package func on(_ text: String) -> String {
    "\u{1B}[\(rawValue)m\(text)\u{1B}[0m"
  }
}
