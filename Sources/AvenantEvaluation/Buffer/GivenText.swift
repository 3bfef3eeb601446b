import AvenantDiagnostics
import AvenantModel

/// The pieces of the JSON for a value that is an outcome: up to the value, and where there is none.
struct GivenText: Sendable {
  let known: Pieces.Piece
  let absent: Pieces.Piece
  private let type: ValueType

  init(_ definition: Definition, _ pieces: inout Pieces) {
    let (type, says) = (definition.value.type, JSONText.quoted(definition.says))
    func text(_ status: ValueOutcome.Status) -> String {
      JSONText.quoted(definition.name)
        + #":{"status":"\#(status.rawValue)","says":\#(says),"type":"\#(type.name)","value":"#
    }
    known = pieces.add(text(.known))
    absent = pieces.add(text(.absent) + "null}")
    self.type = type
  }

  /// The value as it stands in JSON.
  func json(_ value: Value) -> String {
    if case .boolean(let truth) = value { return truth ? "true" : "false" }
    return JSONText.quoted(value.literal(as: type))
  }

  /// The most bytes that it takes, with a comma and a brace.
  var longest: Int { max(known.count, absent.count) + type.longestLiteral + 8 }
}

extension ValueType {
  /// The most bytes that a value takes as a JSON string.
  ///
  /// A number has 128 bits and is written with at most forty digits, a length of time with three numbers.
  var longestLiteral: Int {
    let word =
      switch self {
      case .choice(let choice):
        choice.options.map { JSONText.quoted($0.name).utf8.count }.max() ?? 0
      case .number(let unit?): JSONText.quoted(unit.symbol).utf8.count
      case .boolean, .text, .number, .percent, .money, .date, .days, .months, .period, .list: 0
      }
    return word + 152
  }
}
