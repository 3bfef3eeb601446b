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
    let restated = between.restatedParts(since: base)
    let (since, then, now) = (base.origins, between.origins, text.origins)
    var changes = restated.filter { since[$0.text] == now[$0.text] }.map { name in
      Change(
        name: "'\(name.text)'", deed: since[name.text] == nil ? "adds" : "restates",
        range: name.range)
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
    let conditions = Set((base.consistent + text.consistent).map(\.written))
    changes += between.consistent.filter { !conditions.contains($0.written) }.map {
      Change(name: "a condition under 'consistent'", deed: "adds", range: $0.range)
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
  /// A part, and the version whose file states it.
  private typealias Origin = (part: WrittenParts.Part, name: NameSyntax, version: String)

  private var parts: [Origin] {
    let terms = terms.map { Origin(.term($0.content.name.text), $0.content.name, $0.version) }
    let definitions = definitions.map {
      Origin(.definition($0.content.name.text), $0.content.name, $0.version)
    }
    let clauses = clauses.map { Origin(.clause($0.content.name.text), $0.content.name, $0.version) }
    let questions = unsettled.map {
      Origin(.question($0.content.name.text), $0.content.name, $0.version)
    }
    return terms + definitions + clauses + questions
  }

  /// The version whose file states each part, by the part's name.
  fileprivate var origins: [String: String] {
    Dictionary(parts.map { ($0.name.text, $0.version) }) { first, _ in first }
  }

  /// The names of the parts that mean something else than in an earlier version, or that it has
  /// not; what is stated anew as it was is the same.
  fileprivate func restatedParts(since base: VersionText) -> [NameSyntax] {
    let since = base.origins
    var (before, now) = (WrittenParts(of: base), WrittenParts(of: self))
    return parts.filter { part, name, version in
      since[name.text] != version && before[part] != now[part]
    }.map(\.name)
  }

  /// The names of its facts and entitlements.
  fileprivate var declared: [NameSyntax] { facts.map(\.name) + entitlements.map(\.name) }
}
