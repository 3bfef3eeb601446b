import AvenantDiagnostics
import AvenantSyntax

/// Applies amendments: what a version does not list stays as it was in the version it amends.
struct Amending {
  /// The contract's versions, by id.
  let versions: [String: VersionSyntax]
  var diagnostics = Diagnostics()
  private var finished: [String: VersionText] = [:]

  init(versions: [VersionSyntax]) {
    self.versions = Dictionary(versions.map { ($0.id.text, $0) }) { first, _ in first }
  }

  /// What `version` states, with what it amends; amendments of amendments included.
  mutating func text(of version: VersionSyntax) -> VersionText {
    text(of: version, path: [version.id.text])
  }

  private mutating func text(of version: VersionSyntax, path: [String]) -> VersionText {
    if let text = finished[version.id.text] { return text }
    let base = base(of: version, path: path)
    var text = VersionText(own: version)
    text.rounding = version.rules.rounding ?? base?.rounding
    text.monthEnd = version.rules.monthEnd ?? base?.monthEnd
    text.facts = (base?.facts ?? []) + version.facts
    text.consistent = (base?.consistent ?? []) + version.consistent
    text.entitlements = (base?.entitlements ?? []) + version.entitlements
    text.damaged = version.damagedNames.union(base?.damaged ?? [])
    let change = Change(version)
    text.terms = change.apply(to: base?.terms ?? [], adding: version.terms, &diagnostics)
    text.definitions = change.apply(
      to: base?.definitions ?? [], adding: version.definitions, &diagnostics)
    text.clauses = change.apply(to: base?.clauses ?? [], adding: version.clauses, &diagnostics)
    text.unsettled = change.apply(
      to: base?.unsettled ?? [], adding: version.unsettled, &diagnostics)
    checkLists(of: version, base: base)
    finished[version.id.text] = text
    return text
  }

  /// The text of the version that `version` amends, if there is one that can be amended.
  private mutating func base(of version: VersionSyntax, path: [String]) -> VersionText? {
    guard let amends = version.amends else {
      for name in version.replaces + version.repeals {
        diagnostics.report(.changesWithoutAmending(name))
      }
      return nil
    }
    guard !path.contains(amends.text) else {
      diagnostics.report(.amendsItself(amends))
      return nil
    }
    guard let base = versions[amends.text] else {
      diagnostics.report(.unknownVersion(amends, known: versions.keys.sorted()))
      return nil
    }
    guard base.inForce.from.text < version.inForce.from.text else {
      diagnostics.report(.amendsLaterVersion(amends, base: base))
      return nil
    }
    return text(of: base, path: path + [amends.text])
  }

  /// Every listed id exists in the base, is listed once, and is stated anew exactly when replaced.
  private mutating func checkLists(of version: VersionSyntax, base: VersionText?) {
    guard let base else { return }
    let before = base.statedNames
    let anew = version.statedNames.union(version.damagedNames)
    for name in version.replaces + version.repeals where !before.contains(name.text) {
      guard !base.damaged.contains(name.text) else { continue }
      diagnostics.report(.changesUnknownID(name, base: base.own.id.text, known: before.sorted()))
    }
    for name in version.replaces where before.contains(name.text) && !anew.contains(name.text) {
      diagnostics.report(.replacesNothing(name))
    }
    let replaced = Set(version.replaces.map(\.text))
    for name in version.repeals where replaced.contains(name.text) {
      diagnostics.report(.replacesAndRepeals(name))
    }
  }
}

/// What one version changes.
private struct Change {
  let version: String
  let base: String?
  let replaced: Set<String>
  let repealed: Set<String>

  init(_ version: VersionSyntax) {
    self.version = version.id.text
    base = version.amends?.text
    replaced = Set(version.replaces.map(\.text))
    repealed = Set(version.repeals.map(\.text))
  }

  /// What stays, with what is replaced in its old place; what is new follows.
  func apply<Content: Amendable>(
    to old: [VersionText.Stated<Content>], adding new: [Content], _ diagnostics: inout Diagnostics
  ) -> [VersionText.Stated<Content>] {
    var result = old.filter { !repealed.contains($0.content.name.text) }
    for content in new {
      let name = content.name
      let stated = VersionText.Stated(content: content, version: version)
      guard let place = result.firstIndex(where: { $0.content.name.text == name.text }) else {
        result.append(stated)
        continue
      }
      if replaced.contains(name.text) {
        result[place] = stated
      } else if result[place].version != version {
        diagnostics.report(.addsExistingID(name, first: result[place].content.name))
      } else {
        diagnostics.report(.declaredTwice(name, first: result[place].content.name.range))
      }
    }
    return result
  }
}

extension VersionSyntax {
  /// The ids that the version's own file states.
  fileprivate var statedNames: Set<String> {
    Set(terms.map(\.name.text) + definitions.map(\.name.text) + clauses.map(\.name.text))
      .union(unsettled.map(\.name.text))
  }
}

extension VersionText {
  /// The ids that the version states, amendments applied.
  fileprivate var statedNames: Set<String> {
    Set(terms.map(\.content.name.text) + definitions.map(\.content.name.text))
      .union(clauses.map(\.content.name.text)).union(unsettled.map(\.content.name.text))
  }
}
