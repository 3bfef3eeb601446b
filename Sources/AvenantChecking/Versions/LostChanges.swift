import AvenantDiagnostics
import AvenantSyntax

/// What the version in force before changed and a version that amends an earlier one does not take
/// over.
struct LostChanges {
  /// Something that is stated otherwise by the version in between, or not at all.
  struct Change {
    /// What it is, in words.
    let name: String
    /// What the version in between does with it.
    let deed: String
    /// Where it says so; `nil` where only its absence does.
    let range: SourceRange?
  }

  /// What is left out, in the order of the version in between.
  let all: [Change]

  /// - Parameters:
  ///   - between: What the version in force before states.
  ///   - base: What the version states from which both come.
  ///   - text: What the version states that is looked at.
  init(of between: VersionText, since base: VersionText, leftOutBy text: VersionText) {
    let (parts, then) = (between.parts, between.origins)
    let (since, now) = (base.origins, text.origins)
    var changes: [Change] = []
    for part in parts
    where since[part.name.text] != part.version && since[part.name.text] == now[part.name.text] {
      let isNew = since[part.name.text] == nil
      changes.append(
        Change(
          name: "'\(part.name.text)'", deed: isNew ? "adds" : "restates", range: part.name.range)
      )
    }
    for name in since.keys.sorted()
    where then[name] == nil && now[name] == since[name] {
      changes.append(
        Change(name: "'\(name)'", deed: "repeals", range: between.repealed[name]?.range))
    }
    let known = Set((base.declared + text.declared).map(\.text))
    changes += between.declared.filter { !known.contains($0.text) }.map {
      Change(name: "'\($0.text)'", deed: "adds", range: $0.range)
    }
    if between.consistent.count > base.consistent.count,
      text.consistent.count == base.consistent.count
    {
      changes.append(
        Change(
          name: "a condition under 'consistent'", deed: "adds",
          range: between.consistent.last?.range)
      )
    }
    all = changes + Self.rules(between, base, text)
  }

  private static func rules(
    _ between: VersionText, _ base: VersionText, _ text: VersionText
  ) -> [Change] {
    func rule<Rule: Equatable>(
      _ key: String, _ rule: KeyPath<VersionText, Rule?>,
      _ own: KeyPath<RulesSyntax, NameSyntax?>
    ) -> Change? {
      guard between[keyPath: rule] != base[keyPath: rule],
        text[keyPath: rule] == base[keyPath: rule], text.own.rules[keyPath: own] == nil
      else { return nil }
      return Change(
        name: "'\(key)'", deed: "restates", range: between.own.rules[keyPath: own]?.range)
    }
    return [
      rule("rounding", \.rounding, \.rounding), rule("month_end", \.monthEnd, \.monthEnd),
      rule("tax_rounding", \.taxRounding, \.taxRounding),
    ].compactMap(\.self)
  }
}

extension VersionText {
  /// Its parts, with the version whose file states each.
  fileprivate var parts: [(name: NameSyntax, version: String)] {
    terms.map { ($0.content.name, $0.version) } + definitions.map { ($0.content.name, $0.version) }
      + clauses.map { ($0.content.name, $0.version) }
      + unsettled.map { ($0.content.name, $0.version) }
  }

  /// The version whose file states each part, by the part's name.
  fileprivate var origins: [String: String] {
    Dictionary(parts.map { ($0.name.text, $0.version) }) { first, _ in first }
  }

  /// The names of its facts and entitlements.
  fileprivate var declared: [NameSyntax] { facts.map(\.name) + entitlements.map(\.name) }
}
