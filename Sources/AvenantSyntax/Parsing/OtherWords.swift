/// What people write for a key that is called otherwise here.
struct OtherWord {
  /// The key that was meant; `nil` where there is none to be missed.
  let meant: String?
  /// What to write.
  let help: String

  /// Takes a key in the place of `word`, if one was probably meant.
  ///
  /// - Parameters:
  ///   - word: What stands there.
  ///   - unused: The keys that could stand there and do not yet.
  init?(_ word: String, unused: [String]) {
    if let (meant, help) = Self.turns[word]?.first(where: { unused.contains($0.key) }) {
      self.init(meant: meant, help: help)
    } else if let meant = Self.keys[word]?.first(where: unused.contains) {
      self.init(meant: meant, help: "write '\(meant)'")
    } else if Self.junctions.contains(word),
      let above = ["when", "is"].first(where: unused.contains)
    {
      self.init(meant: above, help: "put it beneath '\(above):'")
    } else {
      return nil
    }
  }

  /// Takes a key that is called otherwise.
  init(meant: String?, help: String) {
    (self.meant, self.help) = (meant, help)
  }

  /// Words for keys, each with the keys that it may stand for.
  private static let keys: [String: [String]] = [
    "to": ["through"], "until": ["through"], "till": ["through"], "end": ["through"],
    "ends": ["through"], "start": ["from"], "begins": ["from"], "effective": ["in_force"],
    "valid": ["in_force"], "validity": ["in_force"], "if": ["when"], "condition": ["when"],
    "conditions": ["when"], "given": ["facts", "when"], "description": ["says"],
    "text": ["says"], "sentence": ["says"], "reference": ["cite"], "ref": ["cite"],
    "paragraph": ["cite"], "section": ["cite"], "options": ["choice"], "values": ["choice"],
    "enum": ["choice"], "deadline": ["by"], "due_by": ["by"], "due_on": ["due", "by"],
    "min": ["at_least"], "minimum": ["at_least"], "max": ["at_most"], "maximum": ["at_most"],
    "cap": ["at_most"], "limit": ["at_most"], "price": ["amount"], "fee": ["amount"],
    "question": ["ask"], "timezone": ["time_zone"], "tz": ["time_zone"],
    "name": ["label", "scenario", "title", "says"], "id": ["contract"], "expression": ["is"],
    "formula": ["is"], "date": ["as_of", "on"], "who": ["party"], "else": ["otherwise"],
    "default": ["otherwise"],
  ]

  /// Words that are turned otherwise as well, each with what to write for the key that is meant.
  private static let turns: [String: KeyValuePairs<String, String>] = [
    "unless": ["when": "write 'when: not …'"],
    "within": ["by": "write 'by' with the last day, such as 'ordered_on + 14 days'"],
    "default": ["if_missing": "write 'if_missing: presume …'"],
    "required": ["optional": "leave it out: what is not 'optional: true' is required"],
    "min": ["in": "write 'in' with both ends, such as \"[0..100]\""],
    "max": ["in": "write 'in' with both ends, such as \"[0..100]\""],
    "vat": ["tax_rate": "write 'tax_rate' with the percentage, or 'tax' with included or excluded"],
    "cap": ["caps": "write 'at_most' beneath the charge, or 'caps' for several together"],
  ]

  /// What joins conditions, and stands beneath a key.
  private static let junctions = ["all", "any", "none"]
}
