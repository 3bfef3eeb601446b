/// The bytes of a TZif file, put together for a test; everything in it can be got wrong.
struct TZifBuilder {
  var magic = "TZif"
  var version = UInt8(ascii: "2")
  var transitions: [(time: Int64, type: UInt8)] = []
  var types: [(offset: Int32, isDaylightSaving: UInt8, nameIndex: UInt8)] = [(0, 0, 0)]
  var names = "UTC\0"
  var leapSeconds: UInt32 = 0
  var indicators: UInt32 = 0
  var footer = "\n\n"

  /// The file; of version 1 where the version byte is zero.
  var bytes: [UInt8] {
    let narrow = header + block(sizeOfTime: 4)
    return version == 0 ? narrow : narrow + header + block(sizeOfTime: 8) + Array(footer.utf8)
  }

  private var header: [UInt8] {
    let counts = [
      indicators, indicators, leapSeconds, UInt32(transitions.count), UInt32(types.count),
      UInt32(names.utf8.count),
    ]
    return Array(magic.utf8) + [version] + Array(repeating: 0, count: 15)
      + counts.flatMap { bigEndian(Int64($0), count: 4) }
  }

  private func block(sizeOfTime: Int) -> [UInt8] {
    transitions.flatMap { bigEndian($0.time, count: sizeOfTime) } + transitions.map(\.type)
      + types.flatMap {
        bigEndian(Int64($0.offset), count: 4) + [$0.isDaylightSaving, $0.nameIndex]
      }
      + Array(names.utf8)
      + Array(repeating: 0, count: Int(leapSeconds) * (sizeOfTime + 4) + 2 * Int(indicators))
  }

  private func bigEndian(_ number: Int64, count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
