/// A ticket as a line of JSON.
extension [UInt8] {
  /// The line with another value of a member, that has one already.
  func replacing(_ member: String, by value: String) -> [UInt8] {
    let text = String(decoding: self, as: UTF8.self)
    guard let start = text.range(of: "\"\(member)\":") else { return self }
    let end = text[start...].firstIndex { $0 == "," || $0 == "}" } ?? text.endIndex
    return Array((text[..<start] + "\"\(member)\":\(value)" + text[end...]).utf8)
  }
}

extension String {
  /// Where `words` begin first.
  fileprivate func range(of words: String) -> Index? {
    indices.first { self[$0...].hasPrefix(words) }
  }
}
