/// Words that people use for keys that are called otherwise here.
enum OtherWords {
  private static let keys = [
    "to": "through", "until": "through", "till": "through", "end": "through", "ends": "through",
    "start": "from", "begins": "from", "effective": "in_force", "valid": "in_force",
    "validity": "in_force", "if": "when", "condition": "when", "conditions": "when",
    "description": "says", "text": "says", "sentence": "says", "reference": "cite", "ref": "cite",
    "paragraph": "cite", "section": "cite", "options": "choice", "values": "choice",
    "enum": "choice", "deadline": "by", "due_by": "by", "min": "at_least", "max": "at_most",
    "minimum": "at_least", "maximum": "at_most", "price": "amount", "fee": "amount",
    "question": "ask", "timezone": "time_zone", "tz": "time_zone", "name": "label",
    "id": "contract", "expression": "is", "formula": "is",
  ]

  /// The key that was probably meant by a word, of those that are not used yet.
  static func key(for word: String, among unused: [String]) -> String? {
    keys[word].flatMap { unused.contains($0) ? $0 : nil }
  }
}
