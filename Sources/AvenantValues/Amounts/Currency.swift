/// A currency of ISO 4217, by its code of three letters.
///
///     Currency("EUR")?.minorDigits  // 2
///     Currency("eur")               // nil
public struct Currency: Hashable, Sendable, CustomStringConvertible {
  /// The code, three capital letters.
  public let code: String

  /// The number of decimals that the smallest unit of the currency has, from 0 to 4.
  public let minorDigits: Int

  /// Finds a currency; `nil` for anything that is not the code of an active one.
  ///
  /// Metals, test codes and others for which the standard knows no minor unit are not currencies.
  public init?(_ code: String) {
    guard let minorDigits = Self.minorDigits[code] else { return nil }
    self.code = code
    self.minorDigits = minorDigits
  }

  /// The codes of all currencies, in alphabetical order.
  public static let allCodes: [String] = minorDigits.keys.sorted()

  /// The code.
  public var description: String { code }

  /// The least amount that can be paid: 0.01 of the euro.
  public var smallestUnit: ExactNumber { ExactNumber(mantissa: 1, scale: minorDigits) }

  private static let minorDigits: [String: Int] = {
    var minorDigits: [String: Int] = [:]
    minorDigits.reserveCapacity(256)
    for (digits, codes) in codesByMinorDigits {
      // By bytes, since every run that reads an amount comes by here.
      for code in codes.utf8.split(whereSeparator: { $0 < UInt8(ascii: "A") }) {
        minorDigits[String(Substring(code))] = digits
      }
    }
    return minorDigits
  }()

  // Source: ISO 4217 list one, with the codes in use on 1 January 2025 and XCG, introduced since.
  private static let codesByMinorDigits = [
    0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
    2: """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD
    CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS
    GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL
    MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK
    PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS
    TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG
    """,
    3: "BHD IQD JOD KWD LYD OMR TND",
    4: "CLF UYW",
  ]
}
