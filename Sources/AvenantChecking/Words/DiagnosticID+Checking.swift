public import AvenantDiagnostics
import AvenantSyntax

/// The kinds of problem that checking finds.
extension DiagnosticID {
  static let unknownName = DiagnosticID("unknown-name")
  static let unknownOption = DiagnosticID("unknown-option")
  static let unknownClause = DiagnosticID("unknown-clause")
  static let unknownEntitlement = DiagnosticID("unknown-entitlement")
  static let unknownParty = DiagnosticID("unknown-party")
  static let unknownUnit = DiagnosticID("unknown-unit")
  static let unknownFunction = DiagnosticID("unknown-function")
  static let unknownRounding = DiagnosticID("unknown-rounding")
  static let unknownMonthEnd = DiagnosticID("unknown-month-end")
  static let unknownTax = DiagnosticID("unknown-tax")
  static let unknownType = DiagnosticID("unknown-type")
  static let declaredTwice = DiagnosticID("declared-twice")
  static let nameIsPrefix = DiagnosticID("name-is-prefix")
  static let namedTwice = DiagnosticID("named-twice")
  static let optionAndFact = DiagnosticID("option-and-fact")
  static let restatedAsOther = DiagnosticID("restated-as-other")
  static let termOfAnotherType = DiagnosticID("term-of-another-type")
  static let restatedForOther = DiagnosticID("restated-for-other")
  static let idIsNotFolder = DiagnosticID("id-is-not-folder")
  static let idIsNotFile = DiagnosticID("id-is-not-file")
  static let versionOfAnotherContract = DiagnosticID("version-of-another-contract")
  static let contractWithoutVersions = DiagnosticID("contract-without-versions")
  static let malformedTimeZone = DiagnosticID("malformed-time-zone")
  static let governedByNoDate = DiagnosticID("governed-by-no-date")
  static let governedByOptional = DiagnosticID("governed-by-optional")

  static let wrongType = DiagnosticID("wrong-type")
  static let notACondition = DiagnosticID("not-a-condition")
  static let cannotCompare = DiagnosticID("cannot-compare")
  static let cannotOrder = DiagnosticID("cannot-order")
  static let cannotAdd = DiagnosticID("cannot-add")
  static let cannotMultiply = DiagnosticID("cannot-multiply")
  static let cannotDivide = DiagnosticID("cannot-divide")
  static let cannotNegate = DiagnosticID("cannot-negate")
  static let differentTypes = DiagnosticID("different-types")
  static let numberBesideShare = DiagnosticID("number-beside-percentage")
  static let clauseAsValue = DiagnosticID("clause-as-value")
  static let entitlementAsValue = DiagnosticID("entitlement-as-value")
  static let notAnInterval = DiagnosticID("not-an-interval")
  static let emptyInterval = DiagnosticID("empty-interval")
  static let setWithoutParentheses = DiagnosticID("set-without-parentheses")
  static let wrongArgumentCount = DiagnosticID("wrong-argument-count")
  static let presenceOfComputedValue = DiagnosticID("presence-of-computed-value")
  static let stepOfAnotherType = DiagnosticID("step-of-another-type")
  static let notAStep = DiagnosticID("not-a-step")
  static let roundWithoutMode = DiagnosticID("round-without-mode")
  static let notConstant = DiagnosticID("not-constant")
  static let numberTooLong = DiagnosticID("number-too-long")
  static let notAWholeLength = DiagnosticID("not-a-whole-length")
  static let lengthIsNotWhole = DiagnosticID("fraction-of-a-day")

  static let mayOverflow = DiagnosticID("may-overflow")
  static let ambiguousPoint = DiagnosticID("ambiguous-point")
  static let mayDivideByZero = DiagnosticID("may-divide-by-zero")
  static let tooManyDecimals = DiagnosticID("too-many-decimals")
  static let leavesCalendar = DiagnosticID("leaves-the-calendar")
  static let monthEndMayBeAmbiguous = DiagnosticID("month-end-may-be-ambiguous")

  static let moneyWithoutCurrency = DiagnosticID("money-without-currency")
  static let decimalsOutOfRange = DiagnosticID("decimals-out-of-range")
  static let keyOfAnotherType = DiagnosticID("key-of-another-type")
  static let boundBeyondStandard = DiagnosticID("bound-beyond-standard")
  static let reservedUnit = DiagnosticID("reserved-unit")
  static let malformedUnit = DiagnosticID("malformed-unit")
  static let absentButNotOptional = DiagnosticID("absent-but-not-optional")
  static let presumedOutOfBounds = DiagnosticID("presumed-out-of-bounds")

  static let termWithoutCite = DiagnosticID("term-without-cite")
  package static let termEnds = DiagnosticID("term-ends")
  static let datedByComputed = DiagnosticID("dated-by-computed")
  static let notADatedTerm = DiagnosticID("not-a-dated-term")
  static let datesOutOfOrder = DiagnosticID("dates-out-of-order")
  static let endsBeforeItBegins = DiagnosticID("ends-before-it-begins")
  static let versionEnds = DiagnosticID("version-ends")
  static let versionsOverlap = DiagnosticID("versions-overlap")
  static let versionsLeaveGap = DiagnosticID("versions-leave-gap")

  static let amendsItself = DiagnosticID("amends-itself")
  static let amendsLaterVersion = DiagnosticID("amends-later-version")
  static let changesNotCarriedOver = DiagnosticID("changes-not-carried-over")
  static let changesWithoutAmending = DiagnosticID("changes-without-amending")
  static let changesUnknownID = DiagnosticID("changes-unknown-id")
  static let addsExistingID = DiagnosticID("adds-existing-id")
  static let replacesNothing = DiagnosticID("replaces-nothing")
  static let replacesAndRepeals = DiagnosticID("replaces-and-repeals")

  static let cycle = DiagnosticID("cycle")
  static let tooIntricate = DiagnosticID("too-intricate")
  static let aimsAtItself = DiagnosticID("aims-at-itself")
  static let clauseNamedAsEntitlement = DiagnosticID("clause-named-as-entitlement")
  static let waivesNoCharge = DiagnosticID("waives-no-charge")
  static let waivesAllOfNothing = DiagnosticID("waives-all-of-nothing")
  static let clauseHasNoCharge = DiagnosticID("clause-has-no-charge")
  static let grantsAndDenies = DiagnosticID("grants-and-denies")
  static let amountIsNotMoney = DiagnosticID("amount-is-not-money")
  static let amountMayBeAbsent = DiagnosticID("amount-may-be-absent")
  static let sumMayBeAbsent = DiagnosticID("sum-may-be-absent")
  static let amountIsNegative = DiagnosticID("amount-is-negative")
  static let amountMayBeNegative = DiagnosticID("amount-may-be-negative")
  static let amountWithoutRounding = DiagnosticID("amount-without-rounding")
  static let leastAboveMost = DiagnosticID("least-above-most")
  static let paidButNeverDue = DiagnosticID("paid-but-never-due")
  static let neverDone = DiagnosticID("never-done")
  static let conditionMayBeAbsent = DiagnosticID("condition-may-be-absent")
  static let absenceDecides = DiagnosticID("absence-decides")
  static let outcomeInConsistent = DiagnosticID("outcome-in-consistent")
  static let evaluationDateInConsistent = DiagnosticID("evaluation-date-in-consistent")
  static let rowsOverlap = DiagnosticID("rows-overlap")
  static let rowNeverReached = DiagnosticID("row-never-reached")
  static let tableLeavesGap = DiagnosticID("table-leaves-gap")
  static let tableNotProven = DiagnosticID("table-not-proven")
  static let noVerbPhrase = DiagnosticID("no-verb-phrase")
  static let unused = DiagnosticID("unused")
  static let unknownJudge = DiagnosticID("unknown-judge")
  static let nameOfJudgement = DiagnosticID("name-of-judgement")

  static let calendarTooLong = DiagnosticID("calendar-too-long")
  static let calendarWithoutBusinessDays = DiagnosticID("calendar-without-business-days")
  static let holidayOutsideCalendar = DiagnosticID("holiday-outside-calendar")
  static let holidaysOutOfOrder = DiagnosticID("holidays-out-of-order")
  static let unknownCalendar = DiagnosticID("unknown-calendar")
  static let unknownRoll = DiagnosticID("unknown-roll")
  static let intervalNotPositive = DiagnosticID("interval-not-positive")
  static let businessDaysWithoutDate = DiagnosticID("business-days-without-date")

  /// Every kind of problem that checking finds, warnings included.
  public static let allOfChecking: [DiagnosticID] =
    [
      unknownName, unknownOption, unknownClause, unknownEntitlement, unknownParty, unknownVersion,
      unknownUnit, unknownCurrency, unknownFunction, unknownRounding, unknownMonthEnd, unknownTax,
      unknownType, declaredTwice, nameIsPrefix, namedTwice, optionAndFact, restatedAsOther,
      restatedForOther, termOfAnotherType, idIsNotFolder, idIsNotFile, versionOfAnotherContract,
      contractWithoutVersions,
      malformedTimeZone, governedByNoDate, governedByOptional, wrongType, notACondition,
      cannotCompare, cannotOrder, cannotAdd, cannotMultiply, cannotDivide, cannotNegate,
      differentTypes, numberBesideShare, clauseAsValue, entitlementAsValue, intervalAsValue,
      notAnInterval,
      emptyInterval,
      setWithoutParentheses, wrongArgumentCount, presenceOfComputedValue, stepOfAnotherType,
      notAStep,
      roundWithoutMode, notConstant, numberTooLong, notAWholeLength, lengthIsNotWhole, mayOverflow,
      ambiguousPoint,
      mayDivideByZero, tooManyDecimals, leavesCalendar, monthEndMayBeAmbiguous,
      moneyWithoutCurrency,
      decimalsOutOfRange, keyOfAnotherType, boundBeyondStandard, reservedUnit, malformedUnit,
      absentButNotOptional,
      presumedOutOfBounds, termWithoutCite, termEnds, datedByComputed, notADatedTerm,
      datesOutOfOrder,
      endsBeforeItBegins, versionEnds, versionsOverlap, versionsLeaveGap, amendsItself,
      amendsLaterVersion, changesNotCarriedOver, changesWithoutAmending, changesUnknownID,
      addsExistingID, replacesNothing,
      replacesAndRepeals, cycle, tooIntricate, aimsAtItself, clauseNamedAsEntitlement,
      waivesNoCharge, waivesAllOfNothing,
      clauseHasNoCharge, grantsAndDenies, amountIsNotMoney, amountMayBeAbsent, sumMayBeAbsent,
      amountIsNegative, amountMayBeNegative,
      amountWithoutRounding, leastAboveMost, paidButNeverDue, neverDone, conditionMayBeAbsent,
      absenceDecides, outcomeInConsistent, evaluationDateInConsistent, rowsOverlap, rowNeverReached,
      tableLeavesGap,
      tableNotProven, noVerbPhrase, unused, unknownJudge, nameOfJudgement,
      calendarTooLong, calendarWithoutBusinessDays, holidayOutsideCalendar,
      holidaysOutOfOrder, unknownCalendar, unknownRoll, businessDaysWithoutDate,
      intervalNotPositive,
    ] + allOfLists + allOfScales + allOfObligations + allOfReadings + allOfAmounts
    + allOfTaxes + allOfGuarantees + allOfOutcomes + allOfPeriods
}
