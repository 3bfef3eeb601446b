/// What a record of a service's own type says of the fields that are bound, in the order of the
/// bindings.
public struct BoundRecord: Sendable {
  /// What is said of one field.
  public enum Field: Sendable {
    /// A word, as ``FactBinding/Accessor/word(_:)`` gives it.
    case word(Int64)
    /// A text.
    case text(String)
    /// That there is no value.
    case none
  }

  /// What is said, binding by binding.
  public let fields: [Field]

  /// Takes what is said.
  public init(_ fields: [Field]) { self.fields = fields }
}

extension FactBinding {
  /// What a record says of the field that is bound.
  package func field(of record: Ticket) -> BoundRecord.Field {
    switch accessor {
    case .word(let read): read(record).map { .word($0) } ?? .none
    case .text(let read): read(record).map { .text($0) } ?? .none
    // No field is a list.
    case .unknown, .list: .none
    }
  }

  /// The same binding for records that were taken from the service's type.
  ///
  /// - Parameter place: The place of the binding among those of the record, from 0.
  /// - Returns: The binding; of a list, which no field is, without its records.
  package func ofRecord(at place: Int) -> FactBinding<BoundRecord> {
    let accessor: FactBinding<BoundRecord>.Accessor =
      switch self.accessor {
      case .word: .word { if case .word(let word) = $0.fields[place] { word } else { nil } }
      case .text: .text { if case .text(let text) = $0.fields[place] { text } else { nil } }
      case .list: .list(fields: [], records: { _ in nil })
      case .unknown: .unknown
      }
    return FactBinding<BoundRecord>(
      fact: fact, type: type, decimals: decimals, silence: silence, accessor: accessor)
  }
}
