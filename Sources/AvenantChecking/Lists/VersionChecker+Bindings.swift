import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax

/// A name for the record at hand, where it means something.
struct ItemName {
  let variable: String
  let binding: BindingID
}

/// Names for the records of lists, and where they mean something.
extension VersionChecker {
  /// The most lists that are gone through within one another, `for_each` included.
  static let mostListsWithin = 2

  /// Checks something while `variable` names a record of a list; `nil` after a diagnostic.
  mutating func binding<Content>(
    _ syntax: BindingSyntax, _ check: (inout VersionChecker, BindingID) -> Content?
  ) -> Content? {
    guard let id = declare(syntax) else { return nil }
    scope.append(ItemName(variable: syntax.variable.text, binding: id))
    defer { scope.removeLast() }
    return check(&self, id)
  }

  /// Declares a name for the records of a list, with a place for each field; `nil` after a
  /// diagnostic.
  mutating func declare(_ syntax: BindingSyntax) -> BindingID? {
    let id = declared(syntax)
    if id == nil { names.damagedItems.insert(syntax.variable.text) }
    return id
  }

  private mutating func declared(_ syntax: BindingSyntax) -> BindingID? {
    reads.noteNumbering()
    guard let list = list(named: syntax.list) else { return nil }
    guard isFree(syntax.variable) else { return nil }
    let depth = (scope.last.map { bindings[$0.binding.index].depth } ?? 0) + 1
    guard depth <= Self.mostListsWithin else {
      diagnostics.report(.tooManyListsWithin(at: syntax.variable.range.through(syntax.list.range)))
      return nil
    }
    let binding = RecordBinding(
      variable: syntax.variable.text, list: list, firstField: FactID(facts.count),
      depth: depth, range: syntax.variable.range)
    for field in facts[list.index].list?.fields ?? [] {
      facts.append(field.named("\(binding.variable).\(field.name)", at: field.range))
    }
    bindings.append(binding)
    return BindingID(bindings.count - 1)
  }

  private mutating func list(named name: NameSyntax) -> FactID? {
    guard let id = names.facts[name.text], facts[id.index].type == .list else {
      if !isDamaged(name.text) {
        let lists = facts.filter { $0.type == .list }.map(\.name)
        let declared = names.facts[name.text].map { facts[$0.index].range }
        diagnostics.report(.notAList(name, lists: lists, declared: declared))
      }
      return nil
    }
    used.insert(name.text)
    return id
  }

  /// Whether nothing else has the name, or a name that begins so.
  private mutating func isFree(_ variable: NameSyntax) -> Bool {
    guard let declared = declaration(hiddenBy: variable.text) else { return true }
    diagnostics.report(.variableHidesName(variable, declared: declared))
    return false
  }

  /// Where something is declared that a record could not be called like; `nil` where nothing is.
  private func declaration(hiddenBy name: String) -> SourceRange? {
    fact(hiddenBy: name)?.range
      ?? names.terms[name].map { text.terms[$0.index].content.name.range }
      ?? names.definitions[name].map { text.definitions[$0.index].content.name.range }
      ?? scope.first { $0.variable == name }.map { bindings[$0.binding.index].range }
  }

  /// A name that a record can have: `word` itself, its first letter, or another that nothing has.
  func freeItem(meant word: String) -> String {
    let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
    let names = [word, String(word.prefix(1))] + letters
    return names.first { declaration(hiddenBy: $0) == nil } ?? "item"
  }

  /// The first fact that has the name, or a name that begins so; the fields of records are none.
  private func fact(hiddenBy name: String) -> Fact? {
    facts.indices.first { index in
      let fact = facts[index].name
      return (fact == name || fact.hasPrefix(name + ".")) && names.facts[fact] == FactID(index)
    }.map { facts[$0] }
  }

  /// The field that a name like `w.amount` means where it stands; `nil` where it names no record.
  func field(named name: String) -> FactID? {
    guard let item = item(beginning: name) else { return nil }
    let binding = bindings[item.binding.index]
    let field = name.dropFirst(item.variable.count + 1)
    let fields = facts[binding.list.index].list?.fields ?? []
    guard let place = fields.firstIndex(where: { $0.name == field }) else { return nil }
    return FactID(binding.firstField.index + place)
  }

  /// Reports a name that begins with a record's and means nothing of it.
  mutating func reportUnknownField(_ name: String, at range: SourceRange) {
    guard let item = item(beginning: name) else { return }
    let field = String(name.dropFirst(item.variable.count + 1))
    guard !isDamaged(field) else { return }
    let plain = names.definitions[field].flatMap {
      text.definitions.indices.contains($0.index) ? $0 : nil
    }
    if let plain, text.definitions[plain.index].content.forEach == nil {
      let declared = text.definitions[plain.index].content.name.range
      return diagnostics.report(
        .definitionOfNoRecord(name, of: item.variable, at: range, declared: declared))
    }
    let list = facts[bindings[item.binding.index].list.index]
    let known = (list.list?.fields.map(\.name) ?? []) + definitionsOfEach(in: list.name)
    diagnostics.report(.unknownField(name, of: item.variable, known: known, at: range))
  }

  /// The record that a name like `w.amount` speaks of.
  func item(beginning name: String) -> ItemName? {
    if scope.isEmpty { return nil }
    let first = name.prefix { $0 != "." }
    return scope.first { $0.variable == first }
  }

  // MARK: Clauses

  /// The name of the record of a clause that is read for each record of a list; declared when it is
  /// first needed.
  mutating func binding(of clause: ClauseID) -> BindingID? {
    guard let syntax = text.clauses[clause.index].content.forEach else { return nil }
    reads.noteNumbering()
    if let known = clauseBindings[clause] { return known }
    let outside = scope
    scope = []
    defer { scope = outside }
    let id = declare(syntax)
    clauseBindings[clause] = .some(id)
    return id
  }

  /// The list for each of whose records a clause is read.
  func listName(of clause: ClauseID) -> String? {
    text.clauses[clause.index].content.forEach?.list.text
  }

  /// The list for each of whose records the clause is read that is being checked.
  var listAtHand: String? {
    guard let first = scope.first?.binding, clauseBindings.values.contains(first),
      !isDefining
    else { return nil }
    return facts[bindings[first.index].list.index].name
  }

  /// The names of records that mean something in what is checked for `node`.
  mutating func scope(of node: DependencyNode) -> [ItemName] {
    switch node {
    case .applies(let clause), .charge(let clause), .obligation(let clause): scope(of: clause)
    case .definition(let definition): scope(of: definition)
    case .term: []
    }
  }

  /// The name of the record of a clause that is read for each.
  mutating func scope(of clause: ClauseID) -> [ItemName] {
    guard let binding = binding(of: clause) else { return [] }
    return [ItemName(variable: bindings[binding.index].variable, binding: binding)]
  }
}
