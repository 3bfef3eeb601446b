import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax
import AvenantValues

/// Scales of rates, as terms.
extension VersionChecker {
  mutating func scale(_ syntax: TermSyntax, _ scale: ScaleSyntax) -> Term? {
    let datedBy = scale.datedBy.map { self.datedBy($0) }
    let through = scale.through.map { self.through($0) } ?? .open
    let brackets = scale.editions.map { self.brackets($0, scale.mode) }
    checkStarts(scale)
    checkDates(scale)
    guard datedBy.map({ $0 != nil }) ?? true,
      let editions = editions(scale, brackets, through: through),
      let first = editions.first?.brackets.first,
      let type = resultType(first.start.type, first, editions)
    else { return nil }
    let includesStart = scale.editions.first?.brackets.first?.includesStart ?? false
    let content = Scale(
      mode: scale.mode.checked, includesStart: includesStart,
      datedBy: datedBy ?? nil, through: through, editions: editions)
    return term(syntax, .scale(content), of: type, nil)
  }

  private func through(_ through: ThroughSyntax) -> Version.Through {
    switch through {
    case .day(let word): .day(word.day)
    case .superseded: .superseded
    case .open: .open
    }
  }

  /// The brackets of one edition, lowest first; `nil` after a diagnostic.
  private mutating func brackets(
    _ edition: ScaleSyntax.Edition, _ mode: ScaleSyntax.Mode
  ) -> [Scale.Bracket]? {
    var brackets: [Scale.Bracket] = []
    for bracket in edition.brackets {
      let start = check(bracket.start).flatMap { requireConstant($0) }
      let value = check(bracket.value).flatMap { requireConstant($0) }
      if bracket.isAmount, mode == .slice {
        diagnostics.report(.amountOfASlice(at: bracket.value.range))
      }
      guard let start, let value else { continue }
      if let before = brackets.last { checkOrder(start, after: before.start) }
      brackets.append(.init(start: start, value: value, isAmount: bracket.isAmount))
    }
    return brackets.count == edition.brackets.count ? brackets : nil
  }

  private mutating func checkOrder(_ start: Expression, after before: Expression) {
    guard start.type == before.type else {
      diagnostics.report(.differentTypes(start, before))
      return
    }
    guard let one = before.constantNumber, let other = start.constantNumber else { return }
    if one >= other { diagnostics.report(.bracketsOutOfOrder(start)) }
  }

  /// All brackets state their starts by one word.
  private mutating func checkStarts(_ scale: ScaleSyntax) {
    let brackets = scale.editions.flatMap(\.brackets)
    guard let first = brackets.first,
      let other = brackets.first(where: { $0.includesStart != first.includesStart })
    else { return }
    diagnostics.report(.startsMix(other.start.range, first: first.start.range))
  }

  private mutating func checkDates(_ scale: ScaleSyntax) {
    let froms = scale.editions.compactMap(\.from)
    for (before, from) in zip(froms, froms.dropFirst()) where before.day >= from.day {
      diagnostics.report(.datesOutOfOrder(from))
    }
    for edition in scale.editions where edition.cite == nil {
      if let from = edition.from { diagnostics.report(.valueWithoutCite(from: from)) }
    }
    if case .day(let word) = scale.through, let last = froms.last, word.day < last.day {
      diagnostics.report(.endsBeforeItBegins(word, from: last))
    }
  }

  private mutating func editions(
    _ scale: ScaleSyntax, _ brackets: [[Scale.Bracket]?], through: Version.Through
  ) -> [Scale.Edition]? {
    let all = brackets.compactMap { $0 }
    guard all.count == scale.editions.count else { return nil }
    let end: CalendarDate? =
      switch through {
      case .day(let day): day
      case .superseded: versionDays.through.flatMap(CalendarDate.init(dayNumber:))
      case .open: nil
      }
    return scale.editions.indices.map { index in
      let next = index + 1 < all.count ? scale.editions[index + 1].from?.day.previous : nil
      return .init(
        from: scale.editions[index].from?.day, lastDay: [next, end].compactMap { $0 }.min(),
        brackets: all[index], cite: scale.editions[index].cite.map { Citation($0.text) })
    }
  }

  /// What the scale gives: a share of the value, or money for each unit, or an amount.
  private mutating func resultType(
    _ input: ValueType, _ first: Scale.Bracket, _ editions: [Scale.Edition]
  ) -> ValueType? {
    guard input.isNumeric, input != .date else {
      diagnostics.report(.cannotScale(first.start))
      return nil
    }
    var type: ValueType?
    for bracket in editions.flatMap(\.brackets) {
      guard bracket.start.type == input else {
        diagnostics.report(.differentTypes(bracket.start, first.start))
        return nil
      }
      guard let result = result(of: bracket, input), type == nil || type == result else {
        diagnostics.report(.rateDoesNotFit(bracket.value, input))
        return nil
      }
      type = result
    }
    return type
  }

  private func result(of bracket: Scale.Bracket, _ input: ValueType) -> ValueType? {
    let value = bracket.value.type
    if bracket.isAmount { return value.isNumeric && value != .date ? value : nil }
    switch (value, input) {
    case (.percent, _): return input
    case (.money, .number), (.money, .days), (.money, .months): return value
    default: return nil
    }
  }
}

extension ScaleSyntax.Mode {
  /// What the rates are applied to, in a checked contract.
  fileprivate var checked: Scale.Mode {
    switch self {
    case .slice: .slice
    case .slab: .slab
    }
  }
}
