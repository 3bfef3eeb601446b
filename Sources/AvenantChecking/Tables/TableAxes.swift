import AvenantDiagnostics
import AvenantModel
import AvenantValues

/// Gathers the axes that conditions read.
struct TableAxes {
  private let checker: VersionChecker
  private var found: [TableAxis] = []
  private var places: [String: Int] = [:]
  private var thresholds: [String: Set<Fraction>] = [:]
  private var domains: [String: NumberShape] = [:]

  init(checker: VersionChecker) {
    self.checker = checker
  }

  /// The axes, in the order in which they were first read.
  var axes: [TableAxis] {
    found.map { axis in
      guard let thresholds = thresholds[axis.key] else { return axis }
      var axis = axis
      axis.cells = cells(between: thresholds.sorted(), within: domains[axis.key])
      return axis
    }
  }

  /// Adds what `condition` reads.
  mutating func add(_ condition: Expression) {
    switch condition.kind {
    case .junction(_, let members): for member in members { add(member) }
    case .not(let operand): add(operand)
    case .constant: break
    case .definition(let id):
      if let definition = checker.finished(id) { add(definition.value) }
    case .comparison(let one, _, let other): compare(one, other)
    case .inInterval(let value, let interval):
      for end in [interval.lower, interval.upper].compactMap({ $0 }) { compare(value, end) }
    case .inSet(let value, let members): for member in members { compare(value, member) }
    case .presence(let operand, _): presence(of: operand)
    default: truth(condition)
    }
  }

  private mutating func compare(_ one: Expression, _ other: Expression) {
    switch one.type {
    case .boolean:
      truth(one)
      truth(other)
    case .choice(let choice): options(choice, one, other)
    case .text: texts(one, other)
    default:
      if let number = checker.threshold(other) {
        split(one, at: number)
      } else if let number = checker.threshold(one) {
        split(other, at: number)
      } else {
        order(one, other, [.order(.less), .order(.equal), .order(.greater)])
      }
    }
  }

  /// Splits a numeric axis at a threshold, within the bounds of its values.
  ///
  /// Where an expression stands beside a condition its bounds may be narrower than elsewhere; the
  /// widest ones count, for where none of the narrower ones hold the expression decides nothing.
  private mutating func split(_ value: Expression, at threshold: Fraction) {
    let key = value.axisKey
    thresholds[key, default: []].insert(threshold)
    if let numbers = value.numbers {
      domains[key] = domains[key].map { (try? $0.joined(with: numbers)) ?? $0 } ?? numbers
    }
    set(TableAxis(key: key, subject: value, cells: []))
  }

  private func cells(
    between thresholds: [Fraction], within domain: NumberShape?
  ) -> [TableAxis.Cell] {
    let edges = [nil] + thresholds.map(Optional.some) + [nil]
    var cells: [TableAxis.Cell] = []
    for (low, high) in zip(edges, edges.dropFirst()) {
      if let low, holds(domain, .init(low: low, high: low)) { cells.append(.at(low)) }
      let inside = Assumptions.Bounds(low: low, high: high, excludesLow: true, excludesHigh: true)
      if holds(domain, inside) { cells.append(.between(low, high)) }
    }
    return cells.isEmpty ? [.between(nil, nil)] : cells
  }

  /// Whether a value of the domain lies within bounds.
  private func holds(_ domain: NumberShape?, _ bounds: Assumptions.Bounds) -> Bool {
    guard let domain else { return true }
    var bounds = bounds
    if bounds.low.map({ $0 < domain.low }) ?? true {
      (bounds.low, bounds.excludesLow) = (domain.low, false)
    }
    if bounds.high.map({ $0 > domain.high }) ?? true {
      (bounds.high, bounds.excludesHigh) = (domain.high, false)
    }
    guard let low = bounds.low, let high = bounds.high, low <= high else { return false }
    guard let scale = domain.scale else {
      return low < high || !(bounds.excludesLow || bounds.excludesHigh)
    }
    return bounds.hasValue(scale: scale)
  }

  private mutating func options(_ choice: Choice, _ one: Expression, _ other: Expression) {
    guard let value = one.isOption ? other : other.isOption ? one : nil else {
      return order(one, other, [.order(.less), .order(.equal)])
    }
    let cells = choice.options.enumerated().map { TableAxis.Cell.option($0, $1.name) }
    set(TableAxis(key: value.axisKey, subject: value, cells: cells))
  }

  private mutating func texts(_ one: Expression, _ other: Expression) {
    let pair =
      checker.literalText(other).map { (one, $0) }
      ?? checker.literalText(one).map { (other, $0) }
    guard let (value, text) = pair else {
      return order(one, other, [.order(.less), .order(.equal)])
    }
    let key = value.axisKey
    var cells = places[key].map { found[$0].cells } ?? [.text(nil)]
    let isNew = !cells.contains {
      if case .text(let known?) = $0 { known.utf8.elementsEqual(text.utf8) } else { false }
    }
    if isNew { cells.append(.text(text)) }
    set(TableAxis(key: key, subject: value, cells: cells))
  }

  private mutating func order(
    _ one: Expression, _ other: Expression, _ cells: [TableAxis.Cell]
  ) {
    let (first, second) = one.axisKey <= other.axisKey ? (one, other) : (other, one)
    let key = first.axisKey(against: second)
    set(TableAxis(key: key, subject: first, other: second, cells: cells))
  }

  private mutating func presence(of operand: Expression) {
    let cells: [TableAxis.Cell] = [.presence(true), .presence(false)]
    set(TableAxis(key: operand.presenceKey, subject: operand, cells: cells))
  }

  private mutating func truth(_ condition: Expression) {
    if case .presence(let operand, _) = condition.kind { return presence(of: operand) }
    guard checker.literalTruth(condition) == nil else { return }
    let cells: [TableAxis.Cell] = [.truth(true), .truth(false)]
    set(TableAxis(key: condition.axisKey, subject: condition, cells: cells))
  }

  private mutating func set(_ axis: TableAxis) {
    if let place = places[axis.key] {
      found[place] = axis
    } else {
      places[axis.key] = found.count
      found.append(axis)
    }
  }
}

/// What stands for the same value on every ticket: literals, and terms that do not change with
/// time.
extension VersionChecker {
  /// The number that a numeric expression is compared with as a constant.
  func threshold(_ expression: Expression) -> Fraction? {
    var isConstant = true
    expression.walk { part in
      switch part.kind {
      case .fact, .termOn, .definition, .asOf, .applies, .isDue, .amountOf, .totalOf, .obligationIs:
        isConstant = false
      case .term(let id): if value(of: id) == nil { isConstant = false }
      default: break
      }
    }
    return isConstant ? expression.constantNumber : nil
  }

  /// The text of a literal, or of a term.
  func literalText(_ expression: Expression) -> String? {
    if case .constant(.text(let text)) = literal(expression).kind { text } else { nil }
  }

  /// The truth of a literal, or of a term.
  func literalTruth(_ expression: Expression) -> Bool? {
    if case .constant(.boolean(let truth)) = literal(expression).kind { truth } else { nil }
  }

  private func literal(_ expression: Expression) -> Expression {
    if case .term(let id) = expression.kind { value(of: id) ?? expression } else { expression }
  }

  private func value(of term: TermID) -> Expression? {
    if case .value(let value) = finished(term)?.content { value } else { nil }
  }
}

extension Expression {
  /// The key of the comparison of two expressions.
  func axisKey(against other: Expression) -> String { "\(axisKey) <> \(other.axisKey)" }

  /// The key of whether there is a value.
  var presenceKey: String { "presence of \(axisKey)" }

  /// Whether this is an option of a choice.
  var isOption: Bool {
    if case .constant(.choice) = kind { true } else { false }
  }
}
