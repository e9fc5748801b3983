/// Units of measure in SI base units, and the names of currencies.
enum UnitTable {
  /// A unit's dimension and its factor to the SI base unit.
  struct Unit {
    var dimension: String
    var factor: Double
    /// What is taken off before the factor is applied: 32 of degrees Fahrenheit.
    var offset = 0.0
    /// Speeds are lengths per second.
    var isPerSecond = false
    /// Whether it is a letter or two that stand for a unit behind digits only.
    var isSymbol = false
  }

  static let percentagePoint = "percentage point"

  /// The unit of a folded word.
  static func unit(_ word: String) -> Unit? { units[word] }

  /// The currency of a folded word.
  static func currency(_ word: String) -> String? { currencies[word] }

  /// A unit times itself: `square` or `cubic` metres.
  static func power(_ adjective: String, of unit: Unit) -> Unit? {
    guard unit.dimension == "metre", !unit.isPerSecond else { return nil }
    let power = adjective == "cubic" ? unit.factor * unit.factor * unit.factor : unit.factor * unit.factor
    return Unit(dimension: adjective + " metre", factor: power)
  }

  /// A scale of temperature, `celsius` for `degrees Celsius`.
  static func temperature(_ word: String) -> Unit? {
    switch word {
    case "celsius", "centigrade", "c": Unit(dimension: "degree celsius", factor: 1)
    case "fahrenheit", "f": Unit(dimension: "degree celsius", factor: 5.0 / 9, offset: 32)
    default: nil
    }
  }

  /// The exact factors of the International System and of the international yard and pound agreement (1959); months and
  /// years are those of the Gregorian cycle of 400 years.
  private static let units: [String: Unit] = {
    var units: [String: Unit] = [:]
    func add(_ dimension: String, _ factor: Double, _ names: String...) {
      for name in names { units[name] = Unit(dimension: dimension, factor: factor, isSymbol: name.utf8.count <= 2) }
    }
    add("metre", 1, "metre", "metres", "meter", "meters", "m")
    add("metre", 1000, "km", "kms", "kilometre", "kilometres", "kilometer", "kilometers")
    add("metre", 0.01, "cm", "centimetre", "centimetres", "centimeter", "centimeters")
    add("metre", 0.001, "mm", "millimetre", "millimetres", "millimeter", "millimeters")
    add("metre", 1609.344, "mile", "miles")
    add("metre", 0.3048, "foot", "feet", "ft")
    add("metre", 0.9144, "yard", "yards")
    add("metre", 0.0254, "inch", "inches")
    add("metre", 1852, "nautical-mile")
    add("kilogram", 1, "kg", "kgs", "kilogram", "kilograms", "kilogramme", "kilogrammes", "kilo", "kilos")
    add("kilogram", 0.001, "gram", "grams", "gramme", "grammes", "g")
    add("kilogram", 1e-6, "mg", "milligram", "milligrams")
    add("kilogram", 1e-9, "microgram", "micrograms", "mcg")
    add("kilogram", 1000, "tonne", "tonnes", "ton", "tons", "t")
    add("kilogram", 0.45359237, "pound-weight", "lb", "lbs")
    add("kilogram", 0.028349523125, "ounce", "ounces", "oz")
    add("cubic metre", 0.001, "litre", "litres", "liter", "liters")
    add("cubic metre", 1e-6, "ml", "millilitre", "millilitres", "milliliter", "milliliters")
    add("square metre", 10_000, "hectare", "hectares", "ha")
    add("square metre", 4046.8564224, "acre", "acres")
    add("second", 1, "second", "seconds", "secs")
    add("second", 60, "minute", "minutes", "min", "mins")
    add("second", 3600, "hour", "hours", "hr", "hrs")
    add("second", 86_400, "day", "days")
    add("second", 604_800, "week", "weeks")
    add("second", 1_209_600, "fortnight", "fortnights")
    add("second", 2_629_746, "month", "months")
    add("second", 31_556_952, "year", "years")
    add("second", 315_569_520, "decade", "decades")
    add("second", 3_155_695_200, "century", "centuries")
    add("degree", 1, "degree", "degrees")
    add("watt", 1000, "kilowatt", "kilowatts", "kw")
    add("watt", 1e6, "megawatt", "megawatts", "mw")
    add("watt", 1e9, "gigawatt", "gigawatts", "gw")
    add("joule", 3.6e6, "kilowatt-hour", "kilowatt-hours", "kwh")
    add("joule", 3.6e9, "megawatt-hour", "megawatt-hours", "mwh")
    for (name, factor) in [
      ("knot", 1852.0 / 3600), ("knots", 1852.0 / 3600), ("mph", 0.44704), ("kph", 1 / 3.6), ("kmh", 1 / 3.6),
    ] {
      units[name] = Unit(dimension: "metre", factor: factor, isPerSecond: true)
    }
    return units
  }()

  private static let currencies: [String: String] = [
    "dollar": "dollar", "dollars": "dollar", "euro": "euro", "euros": "euro", "pounds": "pound", "pesos": "peso",
    "crowns": "crown", "kroner": "crown", "krona": "crown", "kronor": "crown", "rupees": "rupee", "yen": "yen",
    "francs": "franc", "cents": "cent", "pence": "penny", "roubles": "rouble", "rubles": "rouble", "yuan": "yuan",
    "rand": "rand", "lira": "lira", "dinars": "dinar", "shillings": "shilling", "marks": "mark", "guineas": "guinea",
    "sterling": "pound", "usd": "dollar", "eur": "euro", "gbp": "pound",
  ]
}
