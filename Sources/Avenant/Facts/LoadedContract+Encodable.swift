public import AvenantModel
import FoundationEssentials

extension LoadedContract {
  /// Checks the facts that a service has in a type of its own; see ``facts(_:)``.
  ///
  /// Property names are names of facts. An optional property that is `nil` is left out of the
  /// encoding, so it says nothing of its fact, and the fact's `if_missing` holds; a type that
  /// encodes an explicit `nil` says that there is none. A `Date` becomes a day in the contract's
  /// time zone. Money is text, such as `"20.00 EUR"`; a `Double` is taken by the shortest decimal
  /// that stands for it, and `Decimal` or text is better.
  ///
  /// - Parameter ticket: A value that encodes as an object.
  /// - Returns: The facts.
  /// - Throws: ``DiagnosticsError`` with every problem, and `EncodingError` from the type itself.
  public func facts(encoding ticket: some Encodable) throws -> Facts {
    let encoder = JSONEncoder()
    encoder.dateEncodingStrategy = .iso8601
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = Array(try encoder.encode(ticket))
    return try facts(FactsInput(json: SourceFile(path: "<facts>", bytes: json)))
  }
}
