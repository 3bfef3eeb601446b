import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax
import AvenantValues

/// Amounts that are shared out over the records of a list.
extension VersionChecker {
  /// The part of the record at hand; what is shared out is checked once, where it is stated.
  mutating func part(of id: DefinitionID, _ syntax: AllocationSyntax) -> Expression? {
    let origin = stated(id)
    guard text.definitions[origin.index].content.forEach != nil else {
      diagnostics.report(.allocationWithoutRecords(syntax))
      return nil
    }
    guard let binding = binding(of: id) else { return nil }
    if origin == id {
      guard let allocation = allocation(syntax, over: binding) else { return nil }
      allocations[id] = allocation
    }
    guard let allocation = allocations[origin] else { return nil }
    let amount = allocation.amount
    let zero = Fraction(whole: 0)
    return numeric(.part(of: origin, binding), amount.type, at: syntax.range) {
      () throws(ShapeProblem) in
      try amount.numbers.map { numbers throws(ShapeProblem) in
        try .decimal(
          scale: allocation.decimals, low: min(numbers.low, zero), high: max(numbers.high, zero))
      }
    }
  }

  private mutating func allocation(
    _ syntax: AllocationSyntax, over binding: BindingID
  ) -> Allocation? {
    let outside = scope
    scope = []
    let amount = check(syntax.amount)
    scope = outside
    let weight = check(syntax.weight)
    guard let amount, let decimals = decimals(of: amount), let weight,
      isWeight(weight, of: amount, over: binding)
    else { return nil }
    return Allocation(amount: amount, weight: weight, decimals: decimals)
  }

  /// How many decimals a part has: those of the currency, or of the number that is shared out.
  private mutating func decimals(of amount: Expression) -> Int? {
    guard amount.type.isNumeric, amount.type != .date else {
      diagnostics.report(.cannotAggregate(amount, by: .sum))
      return nil
    }
    guard case .money(let currency) = amount.type else {
      if amount.numbers?.scale == nil { diagnostics.report(.allocationOfFraction(amount, "1")) }
      return amount.numbers?.scale
    }
    guard let scale = amount.numbers?.scale, scale <= currency.minorDigits else {
      let cent = currency.smallestUnit
      diagnostics.report(.allocationOfFraction(amount, "\(cent) \(currency)"))
      return nil
    }
    return currency.minorDigits
  }

  /// Whether something can be shared out by a weight: a decimal from zero on.
  private mutating func isWeight(
    _ weight: Expression, of amount: Expression, over binding: BindingID
  ) -> Bool {
    guard weight.type.isNumeric, weight.type != .date else {
      diagnostics.report(.cannotAggregate(weight, by: .sum))
      return false
    }
    guard weight.numbers?.scale != nil, let numbers = weight.numbers else {
      diagnostics.report(.sumOfFractions(weight))
      return false
    }
    guard numbers.low >= Fraction(whole: 0) else {
      diagnostics.report(.weightMayBeNegative(weight))
      return false
    }
    // On the way to a part the amount is multiplied by a weight and compared with the sum of all.
    let most = facts[bindings[binding.index].list.index].list?.maxItems ?? 1
    return shaped(at: weight.range) { () throws(ShapeProblem) in
      try amount.numbers?.multiplied(
        by: numbers.multiplied(by: .whole(from: 0, through: most)))
    } != nil
  }

  /// What makes a part absent: the amount, a weight, or that nothing has a weight.
  func mayBeAbsent(
    partOf id: DefinitionID, _ part: Expression, given: Assumptions
  ) -> Absence? {
    guard let allocation = allocations[id] else { return nil }
    if let absence = mayBeAbsent(allocation.amount, given: given) { return absence }
    // What is known of one record says nothing of the others.
    if let absence = mayBeAbsent(allocation.weight, given: Assumptions()) { return absence }
    guard let low = allocation.weight.numbers?.low, low > Fraction(whole: 0) else {
      return Absence(part: part, cause: part)
    }
    return nil
  }
}
