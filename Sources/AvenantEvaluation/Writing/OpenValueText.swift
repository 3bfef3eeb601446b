import AvenantDiagnostics
import AvenantModel
import AvenantValues

/// Writes a value that is an outcome, where something is open.
struct OpenValueText: Sendable {
  private let name: [UInt8]
  private let type: ValueType
  private let says: [UInt8]

  init(_ definition: Definition) {
    type = definition.value.type
    name = Array((JSONText.quoted(definition.name) + #":{"status":""#).utf8)
    says = Array(
      (#"","says":\#(JSONText.quoted(definition.says)),"type":"\#(type.name)","value":"#).utf8)
  }

  /// Writes what is known of it, without the closing brace.
  func write(_ value: Value?, isOpen: Bool, to output: inout [UInt8]) {
    let status: ValueOutcome.Status = isOpen ? .undetermined : value == nil ? .absent : .known
    output += name
    output.add(status.rawValue)
    output += says
    guard !isOpen, let value else { return output.add("null") }
    if case .boolean(let truth) = value {
      output.add(truth ? "true" : "false")
    } else {
      output += [UInt8].quoted(value.literal(as: type))
    }
  }
}

extension [UInt8] {
  /// A text as it stands in JSON.
  static func quoted(_ text: String) -> [UInt8] { Array(JSONText.quoted(text).utf8) }

  /// Writes a text that stands in the code.
  mutating func add(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Writes a text without quotes, in which nothing has to be escaped.
  mutating func add(_ text: String) { append(contentsOf: text.utf8) }

  /// Writes texts, with commas between them.
  mutating func add(_ texts: some Sequence<[UInt8]>) {
    var isFirst = true
    for text in texts {
      separate(&isFirst)
      self += text
    }
  }

  /// Writes an amount, and a quote behind it.
  mutating func add(amount: Int64, scale: Int) {
    add(ExactNumber(mantissa: Int128(amount), scale: scale).description)
    add("\"")
  }

  /// Writes a comma, but not before the first of several.
  mutating func separate(_ isFirst: inout Bool) {
    if !isFirst { append(UInt8(ascii: ",")) }
    isFirst = false
  }
}
