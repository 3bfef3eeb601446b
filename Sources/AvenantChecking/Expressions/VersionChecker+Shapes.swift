import AvenantDiagnostics
@_spi(Checking) import AvenantModel

/// What several values have in common, and what may go wrong with numbers.
extension VersionChecker {
  /// The type that all of `values` have, and a shape that holds them all.
  mutating func common(
    _ values: [Expression], at range: SourceRange
  ) -> (type: ValueType, numbers: NumberShape?)? {
    guard let first = values.first else { return nil }
    for value in values.dropFirst() where value.type != first.type {
      diagnostics.report(.differentTypes(value, first))
      return nil
    }
    guard first.type.isNumeric else { return (first.type, nil) }
    let shape = shaped(at: range) { () throws(ShapeProblem) -> NumberShape? in
      guard var shape = first.numbers else { return nil }
      for value in values.dropFirst() {
        if let numbers = value.numbers { shape = try shape.joined(with: numbers) }
      }
      return shape
    }
    return shape.map { (first.type, $0) }
  }

  /// The shape that `work` finds; says why when there is none.
  mutating func shaped(
    at range: SourceRange, _ work: () throws(ShapeProblem) -> NumberShape?
  ) -> NumberShape? {
    do {
      return try work()
    } catch {
      // Where a condition could not be read, nobody knows what it keeps from being divided.
      if error != .mayDivideByZero || !assumptions.isDamaged {
        diagnostics.report(.shape(error, at: range))
      }
      return nil
    }
  }

  /// The value, unless too much is behind it.
  mutating func measured(_ value: Expression, as node: DependencyNode) -> Expression? {
    if extents.measure(value, as: node) != nil { return value }
    diagnostics.report(.tooIntricate(at: value.range))
    return nil
  }

  /// The term, unless too much is behind it.
  mutating func measured(_ term: Term, as node: DependencyNode) -> Term? {
    if extents.measure(term.expressions, as: node) != nil { return term }
    diagnostics.report(.tooIntricate(at: term.range))
    return nil
  }
}
