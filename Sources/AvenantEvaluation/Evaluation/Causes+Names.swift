import AvenantModel

/// What is not known, by the names that a ticket uses.
extension Causes {
  /// A fact, or a field of a record of a list, in the order of the file and of the records.
  enum Place: Hashable, Comparable {
    case fact(Int)
    case field(ItemField)

    /// The place of the fact; of a field, that of its list.
    var fact: Int {
      switch self {
      case .fact(let index): index
      case .field(let field): field.list
      }
    }

    /// The name that a ticket uses: `diagnosis.fault`, `works[2].amount`.
    func name(in version: Version) -> String {
      switch self {
      case .fact(let index): version.facts[index].name
      case .field(let field): version.name(of: field)
      }
    }

    /// The same place, where a record is at hand; a field that has a name then is that of the
    /// record.
    func ofItem(_ item: Int, in version: Version) -> Place {
      guard case .fact(let fact) = self,
        let (list, field) = version.field(at: FactID(fact))
      else { return self }
      return .field(ItemField(list: list.index, item: item, field: field))
    }

    static func < (one: Self, other: Self) -> Bool { one.order < other.order }

    private var order: (Int, Int, Int) {
      switch self {
      case .fact(let index): (index, -1, -1)
      case .field(let field): (field.list, field.item, field.field)
      }
    }
  }

  /// The names of all that is not known, in the order of the files.
  func names(in version: Version) -> [String] { places.map { $0.name(in: version) } }
}
