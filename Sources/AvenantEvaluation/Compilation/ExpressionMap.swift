import AvenantDiagnostics
import AvenantModel

/// Where the value of each expression of a version is found.
struct ExpressionMap: Sendable {
  private var operands: [ExpressionKey: Operand] = [:]

  /// Makes place for so many expressions.
  mutating func reserveCapacity(_ count: Int) { operands.reserveCapacity(count) }

  /// Where the expression's value is; `nil` where the version has no such expression.
  subscript(expression: Expression) -> Operand? {
    get { operands[ExpressionKey(expression)] }
    set { operands[ExpressionKey(expression)] = newValue }
  }
}

/// What tells the expressions of a version apart: their place, and what they are at that place.
///
/// An expression that the checker makes around another has its place, but is of another kind, or
/// has it for a part: the `-x` that moves a date backwards.
private struct ExpressionKey: Hashable {
  private let expression: Expression

  init(_ expression: Expression) { self.expression = expression }

  /// Nearly all that are the same are one; what was checked anew is found by its place.
  static func == (one: Self, other: Self) -> Bool {
    let (one, other) = (one.expression, other.expression)
    if one === other { return true }
    return one.range == other.range && one.kind.ordinal == other.kind.ordinal
      && one.placesOfChildren == other.placesOfChildren
  }

  /// Its place alone tells nearly all expressions apart.
  func hash(into hasher: inout Hasher) { hasher.combine(expression.range) }
}

extension Expression {
  fileprivate var placesOfChildren: [SourceRange] {
    var places: [SourceRange] = []
    visitChildren { places.append($0.range) }
    return places
  }
}

extension Expression.Kind {
  /// The place of the case among the cases.
  fileprivate var ordinal: Int {
    switch self {
    case .constant: 0
    case .fact: 1
    case .term: 2
    case .definition: 3
    case .asOf: 4
    case .applies: 5
    case .isDue: 6
    case .amountOf: 7
    case .negated: 8
    case .arithmetic: 9
    case .shifted: 10
    case .minimum: 11
    case .maximum: 12
    case .absolute: 13
    case .rounded: 14
    case .between: 15
    case .datePart: 16
    case .calendarEdge: 17
    case .comparison: 18
    case .inInterval: 19
    case .inSet: 20
    case .presence: 21
    case .not: 22
    case .junction: 23
    case .conditional: 24
    case .table: 25
    case .termOn: 26
    case .aggregate: 27
    case .totalOf: 28
    case .scaled: 30
    case .obligationIs: 29
    case .businessDays: 31
    case .recurrence: 32
    case .daysInCommon: 33
    case .part: 34
    }
  }
}
