/// The options of a choice, in their order.
///
/// Two choices are the same when their options have the same names in the same order.
public struct Choice: Hashable, Sendable {
  /// One option.
  public struct Option: Sendable {
    /// The name.
    public let name: String
    /// The words for it: *the provider's side*.
    public let label: String

    /// Makes an option.
    public init(name: String, label: String) {
      self.name = name
      self.label = label
    }
  }

  /// The options; at least one.
  public let options: [Option]

  /// Makes a choice.
  public init(options: [Option]) {
    self.options = options
  }

  /// The place of the option `name`, from 0.
  public func index(of name: String) -> Int? {
    options.firstIndex { $0.name == name }
  }

  /// Compares the names of the options.
  public static func == (one: Choice, other: Choice) -> Bool {
    one.options.elementsEqual(other.options) { $0.name == $1.name }
  }

  /// Hashes what equality compares.
  public func hash(into hasher: inout Hasher) {
    for option in options { hasher.combine(option.name) }
  }
}
