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
