import AvenantDiagnostics

/// Reads the declaration of a fact.
struct FactParser {
  private enum Key: String, CaseIterable {
    case type, choice, unit, currency, decimals
    case bounds = "in"
    case optional, settled
    case ifMissing = "if_missing"
    case label, ask, list
    case maxItems = "max_items"
    case each
  }

  /// Whether the field of a record is read, which can be no list.
  var isField = false

  /// The fact declared by `entry`; `nil` after a diagnostic.
  func fact(_ entry: SyntaxNode.Entry, into diagnostics: inout Diagnostics) -> FactSyntax? {
    let name = entry.keyName(isField ? .plain : .fact, into: &diagnostics)
    guard let fields = entry.fields(Key.self, into: &diagnostics) else { return nil }
    let type = type(fields, into: &diagnostics)
    let isOptional = fields[.optional]?.flag(into: &diagnostics) ?? false
    let isList = fields[.list] != nil
    let ifMissing = fields[.ifMissing].map {
      self.ifMissing($0, isList: isList, into: &diagnostics)
    }
    let isSettled = fields[.settled]?.flag(into: &diagnostics) ?? false
    let label = fields[.label]?.sentence(into: &diagnostics)
    let ask = fields[.ask]?.sentence(into: &diagnostics)
    let list = list(fields, into: &diagnostics)
    guard let name, let type, (list == nil) == (fields[.list] == nil) else { return nil }
    return FactSyntax(
      name: name, type: type, isOptional: isOptional, ifMissing: ifMissing ?? .undetermined,
      isSettled: isSettled, label: label, ask: ask, list: list)
  }

  /// The records of a list; `nil` where this is none, and after a diagnostic.
  private func list(
    _ fields: MappingReader<Key>, into diagnostics: inout Diagnostics
  ) -> ListSyntax? {
    guard let list = fields[.list] else {
      for key in [Key.maxItems, .each] {
        if let entry = fields[key] { diagnostics.report(.keyOfAList(entry)) }
      }
      return nil
    }
    guard !isField else {
      diagnostics.report(.listInAList(at: list.keyRange))
      return nil
    }
    let entries = list.entries(into: &diagnostics)
    if entries.isEmpty, !diagnostics.containsError {
      diagnostics.report(.listWithoutFields(at: list.keyRange))
    }
    let parser = FactParser(isField: true)
    let records = entries.compactMap { parser.fact($0, into: &diagnostics) }
    let maxItems = fields[.maxItems]?.sentence(into: &diagnostics)
    let each = fields[.each]?.sentence(into: &diagnostics)
    guard records.count == entries.count, !records.isEmpty else { return nil }
    return ListSyntax(fields: records, maxItems: maxItems, each: each)
  }

  private func type(
    _ fields: MappingReader<Key>, into diagnostics: inout Diagnostics
  ) -> TypeSyntax? {
    let options = fields[.choice].map { self.options($0, into: &diagnostics) }
    guard let word = word(fields, into: &diagnostics) else { return nil }
    return TypeSyntax(
      word: word, options: options ?? [],
      unit: fields[.unit]?.sentence(into: &diagnostics),
      currency: fields[.currency]?.sentence(into: &diagnostics),
      decimals: fields[.decimals]?.sentence(into: &diagnostics),
      bounds: fields[.bounds]?.bounds(into: &diagnostics))
  }

  /// The word for the type: what `type:` says, or `choice` where there are options.
  private func word(
    _ fields: MappingReader<Key>, into diagnostics: inout Diagnostics
  ) -> NameSyntax? {
    if let list = fields[.list] { return listWord(list, fields, into: &diagnostics) }
    guard let choice = fields[.choice] else {
      let type = fields.required(.type, into: &diagnostics)
      guard let word = type?.sentence(into: &diagnostics) else { return nil }
      if word.text == "choice", fields.lacks(.choice) {
        diagnostics.report(.choiceWithoutOptions(at: word.range))
      }
      if word.text == "list" { diagnostics.report(.listWithoutFields(at: word.range)) }
      return word
    }
    if let type = fields[.type], type.sentence(into: &diagnostics)?.text != "choice" {
      diagnostics.report(.exclusiveKeys(type, choice))
    }
    return NameSyntax("choice", at: choice.keyRange)
  }

  private func listWord(
    _ list: SyntaxNode.Entry, _ fields: MappingReader<Key>, into diagnostics: inout Diagnostics
  ) -> NameSyntax {
    let others: [Key] = [.type, .choice, .unit, .currency, .decimals, .bounds]
    if let other = others.compactMap({ fields[$0] }).first {
      diagnostics.report(.exclusiveKeys(other, list))
    }
    return NameSyntax("list", at: list.keyRange)
  }

  /// The options, from a mapping of names to words or from a list of names.
  private func options(
    _ entry: SyntaxNode.Entry, into diagnostics: inout Diagnostics
  ) -> [OptionSyntax] {
    let options: [OptionSyntax]
    if case .sequence = entry.value.content {
      options = entry.names(into: &diagnostics).map { name in
        let label = String(name.text.map { $0 == "_" ? " " : $0 })
        return OptionSyntax(name: name, label: NameSyntax(label, at: name.range))
      }
    } else {
      options = entry.entries(into: &diagnostics).compactMap { option in
        let label = option.sentence(into: &diagnostics)
        guard let name = option.keyName(into: &diagnostics), let label else { return nil }
        return OptionSyntax(name: name, label: label)
      }
    }
    if options.isEmpty, !diagnostics.containsError {
      diagnostics.report(.choiceWithoutOptions(at: entry.keyRange))
    }
    return options
  }

  /// What is meant by a word that does not say what holds; `nil` where that is not clear.
  private static func meant(by word: String, isList: Bool) -> String? {
    switch word {
    case "none", "nothing", "nil", "missing": isList ? "empty" : "absent"
    case "unknown", "open", "ask": "undetermined"
    case "true", "false", "0": "presume \(word)"
    default: nil
    }
  }

  private func ifMissing(
    _ entry: SyntaxNode.Entry, isList: Bool, into diagnostics: inout Diagnostics
  ) -> IfMissingSyntax {
    guard let written = entry.sentence(into: &diagnostics) else { return .undetermined }
    switch written.text {
    case "undetermined": return .undetermined
    case "absent": return .absent(written.range)
    case "empty": return .empty(written.range)
    case "presume": diagnostics.report(.presumeWithoutValue(at: written.range))
    case let text where text.hasPrefix("presume "):
      return presumption(entry.value, into: &diagnostics) ?? .undetermined
    default:
      diagnostics.report(
        .unknownWord(
          written, of: Subject(entry), meant: Self.meant(by: written.text, isList: isList),
          known: ["undetermined", "absent", "empty", "presume"]))
    }
    return .undetermined
  }

  private func presumption(
    _ node: SyntaxNode, into diagnostics: inout Diagnostics
  ) -> IfMissingSyntax? {
    guard case .scalar(let scalar) = node.content else { return nil }
    let blanks = scalar.text.prefix(while: \.isWhitespace).utf8.count
    let start = blanks + "presume ".utf8.count
    return parseExpression(node, from: start, into: &diagnostics).map { .presume($0) }
  }
}
