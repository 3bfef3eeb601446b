/// What is known of one ticket, as plain 64-bit words in the order of the facts of the version that
/// governs it: what ``Facts`` say, in memory that serves one ticket after another.
///
/// A word is a day number, the place of an option, 0 or 1, or a whole number at the fact's scale.
/// Texts and lists have no words.
public struct FactWords: Sendable {
  /// What is known of a fact.
  public enum State: UInt8, Sendable {
    /// It has a value.
    case known
    /// There is none.
    case absent
    /// Nothing is known of it.
    case unknown
  }

  /// The contract that the facts were checked for.
  public let contract: ContractIdentity

  /// The place of the version that governs, from 0.
  public private(set) var versionIndex = 0

  /// The values, fact by fact; 0 where there is none.
  public private(set) var words: [Int64] = []

  /// What is known, fact by fact.
  public private(set) var states: [State] = []

  /// Whether the caller said so, and not the contract, fact by fact.
  public private(set) var isStated: [Bool] = []

  /// Makes memory for the facts of a contract; nothing is known.
  @_spi(Checking)
  public init(of contract: ContractIdentity) { self.contract = contract }

  /// Begins with another ticket.
  ///
  /// - Parameters:
  ///   - version: The place of the version that governs.
  ///   - count: How many facts it has.
  @_spi(Checking)
  public mutating func begin(version: Int, count: Int) {
    versionIndex = version
    guard words.count != count else { return }
    words = Array(repeating: 0, count: count)
    states = Array(repeating: .unknown, count: count)
    isStated = Array(repeating: false, count: count)
  }

  /// Where what is known is put.
  @_spi(Checking)
  public struct Places {
    @usableFromInline let words: UnsafeMutableBufferPointer<Int64>
    @usableFromInline let states: UnsafeMutableBufferPointer<State>
    @usableFromInline let isStated: UnsafeMutableBufferPointer<Bool>

    /// Says what is known of a fact; the caller vouches that it fits the type.
    @inlinable
    public func set(_ index: Int, _ state: State, _ word: Int64, isStated: Bool) {
      words[index] = word
      states[index] = state
      self.isStated[index] = isStated
    }
  }

  /// Lets all facts be filled in one go; answers what `body` does.
  @_spi(Checking)
  public mutating func fill(_ body: (Places) -> Bool) -> Bool {
    words.withUnsafeMutableBufferPointer { words in
      states.withUnsafeMutableBufferPointer { states in
        isStated.withUnsafeMutableBufferPointer { isStated in
          body(Places(words: words, states: states, isStated: isStated))
        }
      }
    }
  }

  /// Says what is known of a fact; the caller vouches that it fits the type.
  @_spi(Checking)
  public mutating func set(_ index: Int, _ state: State, _ word: Int64, isStated: Bool) {
    words[index] = word
    states[index] = state
    self.isStated[index] = isStated
  }
}
