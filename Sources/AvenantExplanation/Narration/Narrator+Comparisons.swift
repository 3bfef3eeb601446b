import AvenantAnalysis
import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel

/// Comparisons: what the ticket has, beside what it would have to have.
extension Narrator {
  typealias Mark = Explanation.Line.Mark

  /// What stands behind the noun of what there is none of, and would have to be there.
  static let noneWhereOneMustBe = ": there is none; there would have to be one"
  /// What stands behind the noun of what there is none of, where it is compared.
  static let noneSoNothing = ": there is none, so this decides nothing"

  func comparison(
    _ one: Expression, _ comparison: Comparison, _ other: Expression, _ mark: Mark
  ) -> String {
    if one.isFixed, !other.isFixed { return self.comparison(other, comparison.mirrored, one, mark) }
    let isEquality = comparison == .equal || comparison == .notEqual
    let said = (isEquality ? namedPart(of: one) : nil) ?? statement(of: one)
    let object = (isEquality ? name(of: other, as: one) : nil) ?? object(other)
    let required = comparison.words(object, isTime: one.type == .date)
    if mark == .met {
      return switch comparison {
      case .equal: other.isFixed ? said : "\(said), the same as \(required)"
      case .notEqual: "\(said), not \(object)"
      case .less, .lessOrEqual, .greater, .greaterOrEqual: "\(said), which is \(required)"
      }
    }
    let nothing = mark == .unmet ? nothingThere(in: [one, other]) : nil
    return nothing ?? "\(said); it would have to be \(required)"
  }

  func presence(of value: Expression, _ isPresent: Bool, _ mark: Mark) -> String {
    let tail = mark == .met ? "" : "; there would have to be \(isPresent ? "one" : "none")"
    return statement(of: value) + tail
  }

  /// A fact or a term that is true or false.
  func answer(_ value: Expression, _ wanted: Bool, _ mark: Mark) -> String {
    let tail = mark == .met ? "" : "; it would have to be \(wanted ? "yes" : "no")"
    return nothingThere(in: mark == .unmet ? [value] : []) ?? statement(of: value) + tail
  }

  func membership(
    of value: Expression, in members: [Expression], _ wanted: Bool, _ mark: Mark
  ) -> String {
    let list = members.map { name(of: $0, as: value) ?? object($0) }.listed(by: "or")
    let said = namedPart(of: value) ?? statement(of: value)
    if mark == .met { return said + (wanted ? "" : ", not \(list)") }
    let nothing = mark == .unmet ? nothingThere(in: [value] + members) : nil
    return nothing ?? "\(said); it would have to be \(wanted ? "" : "other than ")\(list)"
  }

  /// The sentence for a comparison that decides nothing, because something is absent.
  func nothingThere(in operands: [Expression]) -> String? {
    guard let absent = operands.first(where: { trace.value(of: $0) == .absent }) else {
      return nil
    }
    let fact = version.facts(readBy: absent).compactMap { version.factID(named: $0.name) }
      .first { trace.facts[$0] == .absent }
    return (fact.map { noun(of: $0) } ?? noun(of: absent)) + Self.noneSoNothing
  }
}

extension Expression {
  /// Whether it is the same for every ticket.
  var isFixed: Bool {
    switch kind {
    case .constant, .term, .asOf: true
    default: !children.isEmpty && children.allSatisfy(\.isFixed)
    }
  }
}

extension Comparison {
  /// What it asks for: `above 0`, `on or before 30 June 2010`.
  func words(_ object: String, isTime: Bool) -> String {
    switch self {
    case .equal: object
    case .notEqual: "other than \(object)"
    case .less: "\(isTime ? "before" : "below") \(object)"
    case .lessOrEqual: "\(isTime ? "on or before" : "at most") \(object)"
    case .greater: "\(isTime ? "after" : "above") \(object)"
    case .greaterOrEqual: "\(isTime ? "on or after" : "at least") \(object)"
    }
  }
}
