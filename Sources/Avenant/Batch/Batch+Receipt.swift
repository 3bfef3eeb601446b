import AvenantChecking
import AvenantDiagnostics
import AvenantEvaluation
import AvenantModel
import AvenantValues

extension Batch {
  /// The line that ends an output: what all of its decisions were made from.
  ///
  /// An output without it was cut. A table has no place for it.
  ///
  /// - Parameters:
  ///   - input: The identity of the whole input.
  ///   - lines: How many lines of the input were no blank ones.
  ///   - hasMoments: Whether a moment became a day in one of them, so that the data of the zone
  ///     counts.
  /// - Returns: A JSON object with the one member `receipt`, without a line break.
  public func receipt(input: String, lines: Int, hasMoments: Bool) -> String {
    JSONValue.object([
      (
        "receipt",
        .object([
          ("contract", .string(contract.id)), ("as_of", .string(options.asOf.description)),
          ("input", .string(input)), ("lines", .number("\(lines)")),
          ("versions", .object(versions)), ("readings", .strings(contract.readingsApplied)),
          ("zones", .strings(hasMoments ? contract.zoneIdentities : [])),
          ("engine", .string(engineVersion)),
        ])
      )
    ]).text()
  }

  /// The identities of each version.
  var versions: [(key: String, value: JSONValue)] {
    contract.program.receipts.map { receipt in
      (
        receipt.version,
        .object([("meaning", .string(receipt.meaning)), ("text", .string(receipt.text))])
      )
    }
  }
}

extension LoadedContract {
  /// The readings that are applied instead of those chosen, of all versions.
  var readingsApplied: [String] {
    var readings: [String] = []
    for question in contract.versions.flatMap(\.unsettled) {
      guard let of = question.readings, of.departs else { continue }
      let reading = "\(question.name)=\(of.applied.name)"
      if !readings.contains(reading) { readings.append(reading) }
    }
    return readings
  }

  /// The zone in which a timestamp becomes a day, with the identity of its data.
  var zoneIdentities: [String] {
    guard let zone, let name = contract.timeZone else { return [] }
    return ["\(name) \(zone.identity)"]
  }
}
