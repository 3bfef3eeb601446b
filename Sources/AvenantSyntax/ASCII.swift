/// The bytes that have a meaning of their own in YAML and JSON.
extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let quotationMark = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let backslash = UInt8(ascii: "\\")
  static let colon = UInt8(ascii: ":")
  static let comma = UInt8(ascii: ",")
  static let dash = UInt8(ascii: "-")
  static let hash = UInt8(ascii: "#")
  static let underscore = UInt8(ascii: "_")

  /// Whether this is a space, a tab or part of a line break.
  var isBlankOrBreak: Bool {
    self == .space || self == .tab || self == .lineFeed || self == .carriageReturn
  }

  /// Whether this is one of `0` to `9`.
  var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }

  /// Whether this is one of `a` to `z`.
  var isLowerCaseLetter: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= self }

  /// Whether this is a letter of ASCII, a digit or an underscore.
  var isASCIIWord: Bool { (self | 0x20).isLowerCaseLetter || isDigit || self == .underscore }

  /// Whether this is printed in ASCII, and is no space.
  var isVisibleASCII: Bool { 0x21...0x7E ~= self }

  /// Whether this is a digit of a hexadecimal number.
  var isHexDigit: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}
