import AvenantDiagnostics
@_spi(Checking) import AvenantModel
import AvenantSyntax

/// Declares what the records of lists hold.
extension VersionChecker {
  /// The records of a list; `nil` after a diagnostic.
  mutating func recordList(_ syntax: ListSyntax) -> RecordList? {
    var seen: [String: NameSyntax] = [:]
    var fields: [Fact] = []
    for field in syntax.fields {
      if let first = seen[field.name.text] {
        diagnostics.report(.namedTwice(field.name, first: first))
      }
      seen[field.name.text] = field.name
      if let fact = fact(field) { fields.append(fact) }
    }
    guard let maxItems = maxItems(syntax.maxItems), fields.count == syntax.fields.count else {
      return nil
    }
    return RecordList(fields: fields, maxItems: maxItems, each: syntax.each?.text)
  }

  private mutating func maxItems(_ word: NameSyntax?) -> Int? {
    guard let word else { return RecordList.standardMaxItems }
    guard let count = Int(word.text), (1...RecordList.mostItems).contains(count) else {
      diagnostics.report(.maxItemsOutOfRange(word))
      return nil
    }
    return count
  }
}

extension Fact {
  /// Whether the records of this list hold what those of `older` do, perhaps with fields behind.
  func extendsList(of older: Fact) -> Bool {
    guard let fields = list?.fields, let before = older.list?.fields else {
      return list == nil && older.list == nil
    }
    return before.count <= fields.count
      && zip(before, fields).allSatisfy { $0.name == $1.name && $1.type.extends($0.type) }
  }
}
