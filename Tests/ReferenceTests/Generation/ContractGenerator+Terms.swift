import TestSupport

/// Terms: constants, intervals, values that change with time, and scales.
extension ContractGenerator {
  mutating func term(_ name: String) -> ContractText.Entry {
    let kind: Kind = pick([
      .number, .kilometres, .percent, .euros, .euros, .dollars, .days, .months, .period, .date,
      .date,
    ])
    switch int(0...11) {
    case 10, 11: return scaleTerm(name)
    case 0...4:
      scope.names.append(Name(text: name, kind: kind, mayBeAbsent: false))
      return .init(name: name, parts: ["value: \(expressions.literal(kind))", "cite: x"])
    case 5...7: return datedTerm(name, kind)
    default: return intervalTerm(name, kind)
    }
  }

  /// A scale from zero, perhaps one that changes with time.
  private mutating func scaleTerm(_ name: String) -> ContractText.Entry {
    let input: Kind = pick([.euros, .number, .kilometres, .days])
    let isSlab = happens(50)
    let isMoney = input != .euros && happens(50)
    let isAmount = isSlab && happens(30)
    let result: Kind = isMoney || isAmount ? .euros : input
    let word = pick(["above", "from"])
    func brackets(_ generator: inout ContractGenerator) -> String {
      let (low, high) = generator.expressions.sorted(input)
      let zero = ["\(generator.least(input, below: !isSlab || word == "from"))", low, high]
      let starts = zero[1].hasPrefix("0 ") || zero[1] == "0" ? [zero[0], zero[2]] : zero
      let all = starts.map { start in
        let rate =
          isMoney || isAmount
          ? generator.pick(["0.05 EUR", "2 EUR", "0.333 EUR"])
          : generator.pick(["0%", "2%", "12.5%", "100%"])
        return "{ \(word): \(start), \(isAmount ? "amount" : "rate"): \(rate) }"
      }
      return "[\(all.joined(separator: ", "))]"
    }
    let mode = "scale: \(isSlab ? "slab" : "slice")"
    guard happens(40) else {
      scope.scales.append(
        ScaleName(text: name, input: input, result: result, mayBeAbsent: false))
      return .init(name: name, parts: [mode, "brackets: \(brackets(&self))", "cite: x"])
    }
    scope.scales.append(ScaleName(text: name, input: input, result: result, mayBeAbsent: true))
    let values = ["2011-03-01", "2014-01-01"].map { from in
      "  - { from: \(from), brackets: \(brackets(&self)), cite: x }\n"
    }
    return .init(
      name: name,
      parts: [
        mode, "dated_by: \(pick(["as_of", "t.opened_on"]))", "values:\n" + values.joined(),
        "through: \(pick(["open", "superseded", "2015-12-31"]))",
      ])
  }

  /// Where the first bracket begins: at zero, or below it.
  private func least(_ kind: Kind, below isZero: Bool) -> String {
    let number = isZero ? "0" : "-1"
    switch kind {
    case .euros: return "\(number) EUR"
    case .kilometres: return "\(number) km"
    case .days: return "\(number) days"
    default: return number
    }
  }

  private mutating func intervalTerm(_ name: String, _ kind: Kind) -> ContractText.Entry {
    let kind = kind == .period ? .date : kind
    scope.intervals.append((name, kind))
    let (low, high) = expressions.sorted(kind)
    if kind == .date, happens(50) {
      return .init(name: name, parts: ["from: \(low)", "through: \(high)", "cite: x"])
    }
    let interval = "\(pick(["[", "("]))\(low)..\(happens(80) ? high : "")\(pick(["]", ")"]))"
    return .init(name: name, parts: ["in: \"\(interval)\"", "cite: x"])
  }

  private mutating func datedTerm(_ name: String, _ kind: Kind) -> ContractText.Entry {
    let dates = facts.filter { $0.kind == .date }
    let picker = pick(dates)
    let isAsOf = happens(20)
    var froms = ["2011-03-01", "2012-07-01", "2014-01-01", "2015-05-31"].filter { _ in happens(60) }
    if happens(50) || froms.isEmpty { froms.insert("0001-01-01", at: 0) }
    let through = pick(["open", "open", "superseded", "2015-12-31"])
    let coversAll = froms[0] == "0001-01-01" && through == "open"
    scope.names.append(
      Name(
        text: name, kind: kind, mayBeAbsent: !coversAll || (!isAsOf && picker.mayBeAbsent)))
    scope.dated.append((name, kind))
    let values = froms.map { from in
      "  - { from: \(from), value: \(quoted(expressions.literal(kind))), cite: x }\n"
    }
    return .init(
      name: name,
      parts: [
        "dated_by: \(isAsOf ? "as_of" : picker.text)", "values:\n" + values.joined(),
        "through: \(through)",
      ])
  }
}
