import AvenantDiagnostics
import Crypto

/// Names a value by what it says: `sha256:` and 64 hexadecimal digits.
///
/// - Parameter value: The value; the same values, in the same order, have the same name.
/// - Returns: The hash of the value's compact text in UTF-8.
func identity(of value: JSONValue) -> String {
  identity(of: value.bytes())
}

/// Names bytes by what they are: `sha256:` and 64 hexadecimal digits.
///
/// - Parameter bytes: The bytes, such as those of a time zone's file.
/// - Returns: The hash of the bytes.
package func identity(of bytes: [UInt8]) -> String {
  named(SHA256.hash(data: bytes))
}

/// The name of a hash: `sha256:` and 64 hexadecimal digits.
func named(_ digest: SHA256.Digest) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var name = Array("sha256:".utf8)
  for byte in digest {
    name.append(digits[Int(byte >> 4)])
    name.append(digits[Int(byte & 15)])
  }
  return String(decoding: name, as: UTF8.self)
}

extension JSONValue {
  /// An object whose keys are in the order of their bytes.
  static func sorted(_ members: [(key: String, value: JSONValue)]) -> JSONValue {
    .object(members.inOrderOfKeys)
  }

  /// A list of an operation's name and what it is done to.
  static func call(_ name: String, _ operands: [JSONValue]) -> JSONValue {
    .array([.string(name)] + operands)
  }
}

extension [(key: String, value: JSONValue)] {
  /// The members in the order of the bytes of their keys.
  var inOrderOfKeys: Self { sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) } }
}
