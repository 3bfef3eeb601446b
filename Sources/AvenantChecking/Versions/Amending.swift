import AvenantDiagnostics
import AvenantSyntax

/// Applies amendments: what a version does not list stays as it was in the version it amends.
struct Amending {
  /// The versions, by id and, where that is another, by the name of the file.
  private let versions: [String: VersionSyntax]
  /// The names of files of which nothing could be read.
  private let unreadable: Set<String>
  var diagnostics = Diagnostics()
  private var finished: [String: VersionText?] = [:]

  init(versions: [VersionSyntax], unreadable: [SourceFile]) {
    let byFile = versions.map { ($0.fileName, $0) }
    self.versions = Dictionary(byFile + versions.map { ($0.id.text, $0) }) { first, _ in first }
    self.unreadable = Set(unreadable.map(\.stem))
  }

  /// What `version` states, with what it amends, amendments of amendments included.
  ///
  /// - Returns: The text; `nil` when what it amends is not there, which has been said.
  mutating func text(of version: VersionSyntax) -> VersionText? {
    let path = version.id.range.file.path
    if let text = finished[path] { return text }
    var text: VersionText?
    if let base = base(of: version) {
      checkLists(of: version, base: base)
      if case .version(let base) = base {
        var questions = InheritedQuestions(of: version, amending: base)
        questions.report(into: &diagnostics)
      }
      text = amended(base, by: version)
    }
    finished[path] = .some(text)
    if let text { checkLostChanges(by: text) }
    return text
  }

  /// Says what the version in force before changed, where this one amends another and leaves that
  /// out.
  private mutating func checkLostChanges(by text: VersionText) {
    let version = text.own
    guard let amends = version.amends, let before = predecessor(of: version),
      let base = ancestors(of: version).first(where: { base in
        ancestors(of: before).contains { $0.fileName == base.fileName }
      }), let between = self.text(of: before), let base = self.text(of: base)
    else { return }
    let lost = LostChanges(of: between, since: base, leftOutBy: text).all
    if !lost.isEmpty {
      diagnostics.report(.changesNotCarriedOver(lost, of: before, by: version, at: amends))
    }
  }

  /// The version that is in force before another; `nil` for the first, and where it amends this
  /// one.
  private func predecessor(of version: VersionSyntax) -> VersionSyntax? {
    let earlier = versions.values.filter { $0.inForce.from.day < version.inForce.from.day }
    let before = earlier.max { $0.inForce.from.day < $1.inForce.from.day }
    return ancestors(of: version).contains { $0.fileName == before?.fileName } ? nil : before
  }

  /// What a version amends, what that amends, and so on; the nearest first.
  private func ancestors(of version: VersionSyntax) -> [VersionSyntax] {
    var (found, next) = ([VersionSyntax](), version)
    while let base = next.amends.flatMap({ versions[$0.text] }),
      base.inForce.from.day < next.inForce.from.day
    {
      found.append(base)
      next = base
    }
    return found
  }

  /// What a version amends.
  private enum Base {
    case none
    case version(VersionText)
  }

  /// What `version` amends, which may be nothing; `nil` when it cannot be amended.
  private mutating func base(of version: VersionSyntax) -> Base? {
    guard let amends = version.amends else {
      let changes = version.replaces + version.repeals
      guard let first = changes.first else { return Base.none }
      diagnostics.report(.changesWithoutAmending(first))
      return nil
    }
    guard !unreadable.contains(amends.text) else { return nil }
    guard let base = versions[amends.text] else {
      let known = Set(versions.values.map(\.id.text)).subtracting([version.id.text])
      diagnostics.report(.unknownVersion(amends, known: known.sorted()))
      return nil
    }
    guard base.fileName != version.fileName else {
      diagnostics.report(.amendsItself(amends))
      return nil
    }
    guard base.inForce.from.day < version.inForce.from.day else {
      diagnostics.report(.amendsLaterVersion(amends, base: base))
      return nil
    }
    return text(of: base).map(Base.version)
  }

  private mutating func amended(_ base: Base, by version: VersionSyntax) -> VersionText {
    var text = VersionText(own: version)
    var old = VersionText(own: version)
    if case .version(let base) = base { old = base }
    text.files = old.files.union([version.id.range.file.path])
    text.rounding = version.rules.roundingMode(into: &diagnostics) ?? old.rounding
    text.monthEnd = version.rules.monthEndRule(into: &diagnostics) ?? old.monthEnd
    text.taxRounding = version.rules.taxRounding(into: &diagnostics) ?? old.taxRounding
    text.facts = old.facts + version.facts
    text.consistent = old.consistent + version.consistent
    text.entitlements = old.entitlements + version.entitlements
    text.damaged = version.damagedNames.union(old.damaged)
    text.repealed = old.repealed.filter { !version.statedNames.contains($0.key) }
    for name in version.repeals { text.repealed[name.text] = name }
    let change = Change(version, old)
    text.terms = change.apply(to: old.terms, adding: version.terms, &diagnostics)
    text.definitions = change.apply(
      to: old.definitions, adding: version.definitions, &diagnostics)
    text.clauses = change.apply(to: old.clauses, adding: version.clauses, &diagnostics)
    text.unsettled = change.apply(to: old.unsettled, adding: version.unsettled, &diagnostics)
    return text
  }

  /// Every listed id exists in the base, is listed once, and is stated anew exactly when replaced.
  private mutating func checkLists(of version: VersionSyntax, base: Base) {
    guard case .version(let base) = base else { return }
    let before = base.statedNames
    let anew = version.statedNames.union(version.damagedNames)
    for name in version.replaces + version.repeals where !before.contains(name.text) {
      guard !base.damaged.contains(name.text) else { continue }
      diagnostics.report(.changesUnknownID(name, base: base.own.id.text, known: before.sorted()))
    }
    let repealed = Set(version.repeals.map(\.text))
    for name in version.replaces
    where before.contains(name.text) && !anew.contains(name.text) && !repealed.contains(name.text) {
      diagnostics.report(.replacesNothing(name))
    }
    let replaced = Set(version.replaces.map(\.text))
    for name in version.repeals {
      if replaced.contains(name.text) {
        diagnostics.report(.replacesAndRepeals(name))
      } else if before.contains(name.text), version.statedNames.contains(name.text) {
        diagnostics.report(.repealsAndStates(name))
      }
    }
    for list in [version.replaces, version.repeals] { diagnostics.report(repeatedIn: list) }
  }
}

/// What one version changes.
private struct Change {
  let version: String
  /// The names of which nothing stays: repealed, replaced by something that could not be read, or
  /// replaced by something of another kind.
  private let dropped: Set<String>
  private let replaced: Set<String>

  init(_ version: VersionSyntax, _ old: VersionText) {
    self.version = version.id.text
    replaced = Set(version.replaces.map(\.text))
    let moved = zip(version.namesByKind, old.namesByKind).flatMap { $0.subtracting($1) }
    dropped = Set(version.repeals.map(\.text))
      .union(replaced.intersection(version.damagedNames)).union(replaced.intersection(moved))
  }

  /// What stays, with what is replaced in its old place; what is new follows.
  func apply<Content: Amendable>(
    to old: [VersionText.Stated<Content>], adding new: [Content], _ diagnostics: inout Diagnostics
  ) -> [VersionText.Stated<Content>] {
    var result = old.filter { !dropped.contains($0.content.name.text) }
    var places = Dictionary(
      result.enumerated().map { ($1.content.name.text, $0) }, uniquingKeysWith: min)
    for content in new {
      let name = content.name
      let stated = VersionText.Stated(content: content, version: version)
      guard let place = places[name.text] else {
        places[name.text] = result.count
        result.append(stated)
        continue
      }
      if !replaced.contains(name.text) {
        diagnostics.report(.addsExistingID(name, first: result[place].content.name))
      }
      result[place] = stated
    }
    return result
  }
}

extension VersionSyntax {
  /// The ids that the version's own file states, kind by kind.
  fileprivate var namesByKind: [Set<String>] {
    [
      Set(terms.map(\.name.text)), Set(definitions.map(\.name.text)),
      Set(clauses.map(\.name.text)), Set(unsettled.map(\.name.text)),
    ]
  }

  /// The ids that the version's own file states.
  fileprivate var statedNames: Set<String> { namesByKind.reduce([]) { $0.union($1) } }
}

extension VersionText {
  /// The ids that the version states, amendments applied, kind by kind.
  fileprivate var namesByKind: [Set<String>] {
    [
      Set(terms.map(\.content.name.text)), Set(definitions.map(\.content.name.text)),
      Set(clauses.map(\.content.name.text)), Set(unsettled.map(\.content.name.text)),
    ]
  }

  /// The ids that the version states, amendments applied.
  fileprivate var statedNames: Set<String> { namesByKind.reduce([]) { $0.union($1) } }
}

extension Diagnostics {
  /// Reports each name that stands in a list more than once.
  mutating func report(repeatedIn names: [NameSyntax]) {
    guard names.count > 1 else { return }
    var seen: [String: NameSyntax] = [:]
    for name in names {
      if let first = seen[name.text] { report(.namedTwice(name, first: first)) }
      seen[name.text] = seen[name.text] ?? name
    }
  }
}
