import AvenantDiagnostics

extension String {
  /// The name of a fact or a term as words: dots and underscores become spaces.
  var spaced: String {
    String(map { $0 == "." || $0 == "_" ? " " : $0 })
  }

  /// The text with a capital letter at its beginning.
  var capitalized: String {
    prefix(1).uppercased() + dropFirst()
  }

  /// The sentence in quotes, without its full stop.
  var quoted: String {
    "“\(hasSuffix(".") ? String(dropLast()) : self)”"
  }

  /// *Are* behind the noun of several, else *is*: *the hours without service are*.
  ///
  /// What tells is the end of the word before the first preposition, or before what was done to it.
  var isOrAre: String {
    let prepositions: Set<Substring> = [
      "of", "in", "on", "at", "as", "for", "from", "by", "to", "with", "without", "since", "that",
      "until", "before", "after", "between", "beyond", "per", "which", "who", "left",
    ]
    let words = split(separator: " ").prefix { !prepositions.contains($0) }
    let head = words.last { !$0.hasSuffix("ed") } ?? ""
    let isSeveral = head.count > 3 && head.hasSuffix("s")
    return isSeveral && !["ss", "us", "is"].contains(where: head.hasSuffix) ? "are" : "is"
  }

  /// The noun without the article before it.
  var withoutArticle: String {
    for article in ["the ", "a ", "an "] where hasPrefix(article) {
      return String(dropFirst(article.count))
    }
    return self
  }
}

extension Array where Element: Hashable {
  /// The elements in their order, each once.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Array {
  /// The elements of which `key` answers the same, together, in the order of the first of each; one
  /// of which it answers nothing stands alone.
  func grouped<Key: Hashable>(by key: (Element) -> Key?) -> [[Element]] {
    var groups: [[Element]] = []
    var places: [Key: Int] = [:]
    for element in self {
      let key = key(element)
      if let place = key.flatMap({ places[$0] }) {
        groups[place].append(element)
      } else {
        if let key { places[key] = groups.count }
        groups.append([element])
      }
    }
    return groups
  }
}

extension [Int] {
  /// Records by their numbers in rising order, three or more in a row as a span: *call 1 to call 3
  /// and call 8*.
  ///
  /// A contract has no word for several of them.
  func spans(of each: String) -> String {
    var spans: [ClosedRange<Int>] = []
    for number in self {
      if let last = spans.last, last.upperBound + 1 == number {
        spans[spans.count - 1] = last.lowerBound...number
      } else {
        spans.append(number...number)
      }
    }
    return spans.flatMap { span in
      span.count > 2
        ? ["\(each) \(span.lowerBound) to \(each) \(span.upperBound)"]
        : span.map { "\(each) \($0)" }
    }.listed(by: "and")
  }
}
