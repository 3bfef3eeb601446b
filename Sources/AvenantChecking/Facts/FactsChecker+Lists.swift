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
    let places = Dictionary(list.fields.enumerated().map { ($1.name, $0) }) { first, _ in first }
    let fields = Self.fields(of: fact, in: fact.name)
    return .list(nodes.enumerated().map { item($1, at: $0, of: fact, fields, places, id) })
  }

  /// The fields of a record, called by what the record is called.
  private static func fields(of fact: Fact, in record: String) -> [Fact] {
    (fact.list?.fields ?? []).map { $0.named("\(record).\($0.name)", at: $0.range) }
  }

  /// A record; what is wrong with it is said with its number, from 1: `calls[2].amount`.
  private mutating func item(
    _ node: SyntaxNode, at place: Int, of fact: Fact, _ fields: [Fact], _ places: [String: Int],
    _ id: FactID
  ) -> Record {
    var checker = FactsChecker(contract: contract, zone: zone)
    let item = checker.item(node, of: fact, fields, places, id)
    guard checker.diagnostics.isEmpty else {
      let record = "\(fact.name)[\(place + 1)]"
      return self.item(
        node, of: fact.named(record, at: fact.range), Self.fields(of: fact, in: record), places, id)
    }
    conversions += checker.conversions
    return item
  }

  private mutating func item(
    _ node: SyntaxNode, of fact: Fact, _ fields: [Fact], _ places: [String: Int], _ id: FactID
  ) -> Record {
    guard case .mapping(let entries) = node.content else {
      diagnostics.report(.itemIsNoMapping(fact, at: node.range))
      return Record(fields.map { _ in .unknown })
    }
    var said: [SyntaxNode?] = Array(repeating: nil, count: fields.count)
    for entry in entries {
      if let place = places[entry.key] {
        said[place] = said[place] ?? entry.value
      } else {
        diagnostics.report(.unknownFieldOfItem(entry.key, of: fact, at: entry.keyRange))
      }
    }
    return Record(
      zip(fields, said).map { field, value in
        guard let value else { return field.stateIfMissing }
        return state(StatedFacts.statement(value), of: field, id)
      }, origins: said.map { $0 == nil ? .defaulted : .stated })
  }
}
