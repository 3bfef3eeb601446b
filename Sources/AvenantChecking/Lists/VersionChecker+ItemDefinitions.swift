import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax

/// A definition of each record of a list, read for a name of a record.
struct ItemDefinition: Hashable {
  /// The definition that the files state.
  let stated: DefinitionID
  /// The name of the record.
  let binding: BindingID
}

/// Definitions that have a value for each record of a list: `v.price` is that of the record at
/// hand.
///
/// What such a definition says is read anew for every name of a record of which somebody asks it,
/// as a copy of its words. The copies stand behind the definitions of the text.
extension VersionChecker {
  /// The definition of the text whose words `id` has.
  func stated(_ id: DefinitionID) -> DefinitionID {
    id.index < text.definitions.count
      ? id : itemDefinitions[id.index - text.definitions.count].stated
  }

  /// What a definition says; a copy of the words where it is read for another name of a record.
  func words(of id: DefinitionID) -> ValueSyntax {
    let origin = stated(id)
    let words = text.definitions[origin.index].content.value
    return origin == id ? words : words.copied(as: id.index)
  }

  /// Whether a definition is of a record that cannot be used, which has been said.
  mutating func isOfUnusableItem(_ id: DefinitionID) -> Bool {
    text.definitions[stated(id).index].content.forEach != nil && binding(of: id) == nil
  }

  /// Whether what is being checked is a definition.
  var isDefining: Bool {
    if case .definition = underway.last?.node { true } else { false }
  }

  /// The list of whose records the definition speaks that is being checked.
  var listDefined: String? {
    guard isDefining, let first = scope.first?.binding else { return nil }
    return facts[bindings[first.index].list.index].name
  }

  /// The name of the record of which a definition speaks, for the one of the text and for its
  /// copies.
  mutating func scope(of id: DefinitionID) -> [ItemName] {
    guard let name = text.definitions[stated(id).index].content.forEach?.variable.text,
      let binding = binding(of: id)
    else { return [] }
    return [ItemName(variable: name, binding: binding)]
  }

  /// The name of the record of which a definition is read; declared when it is first needed.
  mutating func binding(of id: DefinitionID) -> BindingID? {
    if text.definitions[stated(id).index].content.forEach != nil { reads.noteNumbering() }
    guard id.index < text.definitions.count else {
      return itemDefinitions[id.index - text.definitions.count].binding
    }
    if let known = definitionBindings[id] { return known }
    guard let syntax = text.definitions[id.index].content.forEach else { return nil }
    let outside = scope
    scope = []
    defer { scope = outside }
    let binding = declare(syntax)
    definitionBindings[id] = .some(binding)
    if let binding { checkFields(of: binding, besides: id) }
    return binding
  }

  /// A definition of each record is asked for like a field, so that no field has its name.
  private mutating func checkFields(of binding: BindingID, besides id: DefinitionID) {
    let name = text.definitions[id.index].content.name
    let list = facts[bindings[binding.index].list.index]
    guard let field = list.list?.fields.first(where: { $0.name == name.text }) else { return }
    diagnostics.report(.definitionNamedAsField(name, field, of: list.name))
  }

  /// The definitions of each record of a list, by their names.
  func definitionsOfEach(in list: String) -> [String] {
    text.definitions.map(\.content).filter { $0.forEach?.list.text == list }.map(\.name.text)
  }

  /// The definition that a name like `w.price` means where it stands; `nil` where it means none.
  func itemDefinition(named name: String) -> ItemDefinition? {
    guard let item = item(beginning: name), item.variable.count < name.count,
      let id = names.definitions[String(name.dropFirst(item.variable.count + 1))],
      let each = text.definitions[id.index].content.forEach,
      each.list.text == facts[bindings[item.binding.index].list.index].name
    else { return nil }
    return ItemDefinition(stated: id, binding: item.binding)
  }

  /// Reports that a definition of each record is asked of none.
  ///
  /// - Returns: Whether it is one.
  mutating func reportIfOfEach(_ id: DefinitionID, at range: SourceRange) -> Bool {
    let syntax = text.definitions[id.index].content
    guard let each = syntax.forEach else { return false }
    used.insert(syntax.name.text)
    diagnostics.report(.definitionOfEach(syntax.name.text, each, at: range))
    return true
  }

  /// The definition read for the record; `nil` when it cannot be used.
  mutating func id(of item: ItemDefinition, neededAt range: SourceRange) -> DefinitionID? {
    reads.noteNumbering()
    guard let stated = checkedDefinition(item.stated, neededAt: range) else { return nil }
    if stated.forEach == item.binding { return item.stated }
    if let known = itemDefinitionIDs[item] { return known }
    let id = DefinitionID(definitions.count)
    definitions.append(.waiting)
    itemDefinitions.append(item)
    itemDefinitionIDs[item] = id
    return isUsable(id, neededAt: range) ? id : nil
  }

  /// Checks a copy of words.
  ///
  /// What is wrong with them was said when they were checked where they stand; only that they lie
  /// too deep within others, or lists within lists, can be wrong besides.
  private mutating func isUsable(_ id: DefinitionID, neededAt range: SourceRange) -> Bool {
    let before = diagnostics
    diagnostics = Diagnostics()
    let isUsable = checkedDefinition(id, neededAt: range) != nil
    let liesWithin = diagnostics.sorted.contains { $0.id == .tooManyListsWithin }
    diagnostics = before
    guard !isUsable else { return true }
    diagnostics.report(liesWithin ? .tooManyListsWithin(at: range) : .tooIntricate(at: range))
    return false
  }
}
