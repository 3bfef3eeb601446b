import FoundationEssentials

/// How much is tested; what the environment says, else the same on every run.
///
/// - `AVENANT_REFERENCE_SEED`: the first seed, 1 when left out.
/// - `AVENANT_REFERENCE_CONTRACTS`: how many contracts are generated.
/// - `AVENANT_REFERENCE_TICKETS`: how many complete tickets each of them decides.
struct Settings {
  let seed: UInt64
  let contracts: Int
  let tickets: Int

  /// What the environment says.
  static var current: Settings {
    let environment = ProcessInfo.processInfo.environment
    func number(_ name: String) -> Int? {
      environment["AVENANT_REFERENCE_\(name)"].flatMap { Int($0) }
    }
    return Settings(
      seed: UInt64(number("SEED") ?? 1), contracts: number("CONTRACTS") ?? 300,
      tickets: number("TICKETS") ?? 200)
  }
}
