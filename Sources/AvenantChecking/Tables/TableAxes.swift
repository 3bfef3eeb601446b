import AvenantDiagnostics
import AvenantModel
import AvenantValues

/// Gathers the axes that conditions read.
struct TableAxes {
  private let checker: VersionChecker
  private(set) var axes: [TableAxis] = []
  private var thresholds: [String: Set<Fraction>] = [:]
  private var domains: [String: NumberShape] = [:]

  init(checker: VersionChecker) {
    self.checker = checker
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
    default: truth(condition)
    }
  }

  private mutating func compare(_ one: Expression, _ other: Expression) {
    switch one.type {
    case .boolean:
      truth(one)
      truth(other)
    case .choice(let choice): options(choice, of: one.isConstant ? other : one, one, other)
    case .text: texts(one, other)
    default:
      if let number = other.constantNumber, other.isConstant {
        split(one, at: number)
      } else if let number = one.constantNumber, one.isConstant {
        split(other, at: number)
      } else {
        order(one, other)
      }
    }
  }

  /// Splits a numeric axis at a threshold, within the bounds of its values.
  private mutating func split(_ value: Expression, at threshold: Fraction) {
    let key = value.axisKey
    thresholds[key, default: []].insert(threshold)
    if let numbers = value.numbers { domains[key] = numbers }
    let cells = cells(between: thresholds[key, default: []].sorted(), within: domains[key])
    set(TableAxis(key: key, words: value.range.text, cells: cells))
  }

  private func cells(
    between thresholds: [Fraction], within domain: NumberShape?
  ) -> [TableAxis.Cell] {
    let inside = thresholds.filter { number in
      domain.map { number >= $0.low && number <= $0.high } ?? true
    }
    let edges = [nil] + inside.map(Optional.some) + [nil]
    var cells: [TableAxis.Cell] = []
    for (low, high) in zip(edges, edges.dropFirst()) {
      if let low { cells.append(.at(low)) }
      if isInhabited(low, high, domain) { cells.append(.between(low, high)) }
    }
    return cells
  }

  /// Whether a value of the domain lies between two thresholds.
  private func isInhabited(_ low: Fraction?, _ high: Fraction?, _ domain: NumberShape?) -> Bool {
    guard let domain else { return true }
    let least = low.map { max($0, domain.low) } ?? domain.low
    let greatest = high.map { min($0, domain.high) } ?? domain.high
    let includesLeast = low.map { domain.low > $0 } ?? true
    let includesGreatest = high.map { domain.high < $0 } ?? true
    guard least != greatest else { return includesLeast && includesGreatest }
    guard least < greatest, let scale = domain.scale else { return least < greatest }
    let bounds = Assumptions.Bounds(
      low: least, high: greatest, excludesLow: !includesLeast, excludesHigh: !includesGreatest)
    return domain.hasValue(in: bounds, scale: scale)
  }

  private mutating func options(
    _ choice: Choice, of value: Expression, _ one: Expression, _ other: Expression
  ) {
    guard one.isConstant || other.isConstant else { return order(one, other) }
    let cells = choice.options.enumerated().map { TableAxis.Cell.option($0, $1.name) }
    set(TableAxis(key: value.axisKey, words: value.range.text, cells: cells))
  }

  private mutating func texts(_ one: Expression, _ other: Expression) {
    let value = one.isConstant ? other : one
    guard case .constant(.text(let text)) = (one.isConstant ? one : other).kind else {
      return order(one, other)
    }
    let key = value.axisKey
    var cells = axes.first { $0.key == key }?.cells ?? [.text(nil)]
    let isNew = !cells.contains {
      if case .text(let known?) = $0 { known.utf8.elementsEqual(text.utf8) } else { false }
    }
    if isNew { cells.append(.text(text)) }
    set(TableAxis(key: key, words: value.range.text, cells: cells))
  }

  private mutating func order(_ one: Expression, _ other: Expression) {
    let cells: [TableAxis.Cell] = [.order(.less), .order(.equal), .order(.greater)]
    set(TableAxis(key: one.axisKey(against: other), words: one.range.text, cells: cells))
  }

  private mutating func truth(_ condition: Expression) {
    guard !condition.isConstant else { return }
    let cells: [TableAxis.Cell] = [.truth(true), .truth(false)]
    set(TableAxis(key: condition.axisKey, words: condition.range.text, cells: cells))
  }

  private mutating func set(_ axis: TableAxis) {
    if let place = axes.firstIndex(where: { $0.key == axis.key }) {
      axes[place] = axis
    } else {
      axes.append(axis)
    }
  }
}

extension Expression {
  /// The same for the same expression, wherever it stands.
  var axisKey: String {
    switch kind {
    case .fact(let id): return "fact \(id.index)"
    case .term(let id): return "term \(id.index)"
    case .definition(let id): return "definition \(id.index)"
    case .applies(let id): return "applies \(id.index)"
    case .isDue(let id): return "is_due \(id.index)"
    case .amountOf(let id): return "amount_of \(id.index)"
    default:
      return range.text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    }
  }

  /// The key of the comparison of two expressions.
  func axisKey(against other: Expression) -> String { "\(axisKey) <> \(other.axisKey)" }

  /// Whether nothing in it depends on a ticket: literals, and terms that do not change with time.
  var isConstant: Bool {
    switch kind {
    case .constant: true
    case .term: type.isNumeric ? constantNumber != nil : true
    case .fact, .definition, .asOf, .applies, .isDue, .amountOf: false
    default: !children.isEmpty && children.allSatisfy(\.isConstant)
    }
  }
}
