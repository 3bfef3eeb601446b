import TestSupport

/// Conditions and values as they are laid out in YAML.
extension ExpressionGenerator {
  /// A condition under `key`: an expression, a list, or nested `all`, `any` and `none`.
  mutating func condition(key: String, _ scope: Scope) -> Made {
    let made = block(2, scope)
    return Made(text: "\(key):" + made.text, names: made.names)
  }

  /// What stands behind a key or a dash; with lines of its own where it is no expression.
  private mutating func block(_ depth: Int, _ scope: Scope) -> Made {
    guard depth > 0, random.happens(45) else {
      let made = condition(depth, scope)
      return Made(text: " \(quoted(made.text))", names: made.names)
    }
    switch random.number(0...3) {
    case 0, 1: return items(depth, scope, isAll: true, header: random.happens(50) ? "" : "all")
    case 2: return items(depth, scope, isAll: false, header: "any")
    default: return items(depth, scope.knowing([]), isAll: false, header: "none")
    }
  }

  private mutating func items(
    _ depth: Int, _ scope: Scope, isAll: Bool, header: String
  ) -> Made {
    var scope = scope
    var names: Set<String> = []
    var lines = ""
    for _ in 0..<random.number(1...3) {
      let made = block(depth - 1, scope)
      lines += "-" + made.text.replacingFirstBreak + "\n"
      if isAll {
        names.formUnion(made.names)
        scope.present.formUnion(made.names)
      }
    }
    if header.isEmpty { return Made(text: "\n" + indented(lines, by: 2), names: names) }
    return Made(
      text: "\n  \(header):\n" + indented(lines, by: 4), names: names)
  }

  /// A value under `key`: an expression or a table.
  mutating func value(key: String, _ kind: Kind, _ depth: Int, _ scope: Scope) -> String {
    let isOrdered = random.happens(40)
    guard random.happens(25),
      let table = isOrdered ? orderedTable(kind, scope) : table(kind, scope)
    else {
      return "\(key): \(quoted(value(kind, depth, scope).text))"
    }
    return key == "is" ? table : "\(key):\n" + indented(table, by: 2)
  }

  /// A table over something ordered, whose rows neither overlap nor leave a gap.
  private mutating func table(_ kind: Kind, _ scope: Scope) -> String? {
    let present = scope.knowing([])
    let axes = [Kind.number, .date, .euros, .kilometres, .days].filter {
      !present.usable($0).isEmpty
    }
    guard !axes.isEmpty else { return nil }
    let axis = random.pick(axes)
    let subject = random.pick(present.usable(axis)).text
    let (low, high) = sorted(axis)
    var rows = ["\(subject) < \(low)", "\(subject) in [\(low)..\(high))", "\(subject) >= \(high)"]
    if random.happens(50) { rows.shuffle(using: &random) }
    let hasOtherwise = random.happens(60)
    if hasOtherwise { rows.removeLast() }
    var text = "table:\n"
    for row in rows {
      text += "  - when: \(quoted(row))\n    then: \(quoted(value(kind, 1, scope).text))\n"
    }
    if hasOtherwise { text += "  - otherwise: \(quoted(value(kind, 1, scope).text))\n" }
    return text
  }

  /// A table whose rows overlap and are tried in order; what may be absent is dealt with first.
  private mutating func orderedTable(_ kind: Kind, _ scope: Scope) -> String? {
    let names = scope.names.filter {
      // The value of a term is no case of its own: rows that compare it are never reached.
      $0.text.contains(".") && [.number, .date, .euros, .kilometres, .days].contains($0.kind)
    }
    guard !names.isEmpty else { return nil }
    let name = random.pick(names)
    let (low, high) = sorted(name.kind)
    var inner = scope.knowing([])
    var text = "first_match: true\ntable:\n"
    func row(_ condition: String, _ value: Made) -> String {
      "  - when: \(quoted(condition))\n    then: \(quoted(value.text))\n"
    }
    if name.mayBeAbsent, !inner.present.contains(name.text) {
      text += row("\(name.text) is absent", value(kind, 1, inner))
      inner.present.insert(name.text)
    }
    let truths = inner.usable(.boolean)
    if !truths.isEmpty, random.happens(70) {
      text += row(random.pick(truths).text, value(kind, 1, inner))
    }
    text += row("\(name.text) < \(low)", value(kind, 1, inner))
    text += row("\(name.text) <= \(high)", value(kind, 1, inner))
    return text + "  - otherwise: \(quoted(value(kind, 1, inner).text))\n"
  }
}

extension String {
  /// The text with its first line break taken away where what follows can stand behind a dash.
  fileprivate var replacingFirstBreak: String {
    guard hasPrefix("\n") else { return self }
    return " "
      + dropFirst().drop { $0 == " " }.split(separator: "\n", omittingEmptySubsequences: true)
      .joined(separator: "\n")
  }
}

/// An expression as a YAML scalar.
func quoted(_ expression: String) -> String {
  "'\(expression)'"
}
