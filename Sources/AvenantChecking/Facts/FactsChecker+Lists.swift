import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax

/// Reads the records that a ticket lists.
extension FactsChecker {
  /// The records of a list, every problem reported; `nil` when it is none.
  mutating func items(of node: SyntaxNode, _ fact: Fact, _ id: FactID) -> Value? {
    guard case .sequence(let nodes) = node.content, let list = fact.list else {
      diagnostics.report(.factIsNoList(fact, at: node.range))
      return nil
    }
    guard nodes.count <= list.maxItems else {
      diagnostics.report(.tooManyItems(fact, count: nodes.count, at: node.range))
      return nil
    }
    let fields = list.fields.map { $0.named("\(fact.name).\($0.name)", at: $0.range) }
    return .list(
      nodes.enumerated().map { item($1, at: $0, of: fact, fields, id) })
  }

  private mutating func item(
    _ node: SyntaxNode, at place: Int, of fact: Fact, _ fields: [Fact], _ id: FactID
  ) -> Item {
    guard case .mapping(let entries) = node.content else {
      diagnostics.report(.itemIsNoMapping(fact, at: node.range))
      return Item(fields.map { _ in .unknown })
    }
    let names = Set(fact.list?.fields.map(\.name) ?? [])
    for entry in entries where !names.contains(entry.key) {
      diagnostics.report(.unknownFieldOfItem(entry.key, of: fact, at: entry.keyRange))
    }
    let said = Dictionary(entries.map { ($0.key, $0.value) }) { first, _ in first }
    let declared = fact.list?.fields ?? []
    return Item(
      zip(fields, declared).map { field, declared in
        guard let value = said[declared.name] else { return field.stateIfMissing }
        return state(StatedFacts.statement(value), of: field, id)
      }, origins: declared.map { said[$0.name] == nil ? .defaulted : .stated })
  }
}
