import AvenantDiagnostics
import AvenantModel

/// The pieces of the JSON for a value that is an outcome: up to the value, and where there is none.
struct GivenText: Sendable {
  let known: Pieces.Piece
  let absent: Pieces.Piece
  private let type: ValueType
  /// The most bytes that it takes, with a comma and a brace.
  let longest: Int

  init(_ definition: Definition, texts: [String], _ pieces: inout Pieces) {
    let (type, says) = (definition.value.type, JSONText.quoted(definition.says))
    func text(_ status: ValueOutcome.Status) -> String {
      JSONText.quoted(definition.name)
        + #":{"status":"\#(status.rawValue)","says":\#(says),"type":"\#(type.name)","value":"#
    }
    known = pieces.add(text(.known))
    absent = pieces.add(text(.absent) + "null}")
    self.type = type
    longest = max(known.count, absent.count) + type.longestLiteral(texts: texts) + 8
  }

  /// The value as it stands in JSON.
  func json(_ value: Value) -> String {
    if case .boolean(let truth) = value { return truth ? "true" : "false" }
    return JSONText.quoted(value.literal(as: type))
  }
}

extension ValueType {
  /// The most bytes that a value takes as a JSON string.
  ///
  /// A number has 128 bits and is written with at most forty digits, a length of time with three
  /// numbers.
  ///
  /// - Parameter texts: The texts that a text can be.
  /// - Returns: The number of bytes.
  func longestLiteral(texts: [String]) -> Int {
    let word =
      switch self {
      case .text: texts.map { JSONText.quoted($0).utf8.count }.max() ?? 0
      case .choice(let choice):
        choice.options.map { JSONText.quoted($0.name).utf8.count }.max() ?? 0
      case .number(let unit?): JSONText.quoted(unit.symbol).utf8.count
      case .boolean, .number, .percent, .money, .date, .days, .months, .period, .list: 0
      }
    return word + 152
  }
}
