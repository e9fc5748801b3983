/// Units of measure in SI base units.
enum UnitTable {
  /// A unit's dimension and its factor to the SI base unit.
  struct Unit {
    var dimension: String
    var factor: Double
  }

  /// The unit of a folded word.
  static func unit(_ word: String) -> Unit? { units[word] }

  /// The exact factors of the International System and of the international yard and pound agreement (1959).
  private static let units: [String: Unit] = {
    var units: [String: Unit] = [:]
    func add(_ dimension: String, _ factor: Double, _ names: String...) {
      for name in names { units[name] = Unit(dimension: dimension, factor: factor) }
    }
    add("metre", 1, "metre", "metres", "meter", "meters")
    add("metre", 1000, "km", "kilometre", "kilometres", "kilometer", "kilometers")
    add("metre", 0.01, "cm", "centimetre", "centimetres", "centimeter", "centimeters")
    add("metre", 0.001, "mm", "millimetre", "millimetres", "millimeter", "millimeters")
    add("metre", 1609.344, "mile", "miles")
    add("metre", 0.3048, "foot", "feet", "ft")
    add("metre", 0.9144, "yard", "yards")
    add("metre", 1852, "nautical-mile")
    add("kilogram", 1, "kg", "kilogram", "kilograms", "kilo", "kilos")
    add("kilogram", 0.001, "gram", "grams")
    add("kilogram", 1e-6, "mg", "milligram", "milligrams")
    add("kilogram", 1000, "tonne", "tonnes", "ton", "tons")
    add("kilogram", 0.45359237, "pound-weight", "lb", "lbs")
    add("cubic metre", 0.001, "litre", "litres", "liter", "liters")
    add("square metre", 10_000, "hectare", "hectares", "ha")
    add("square metre", 4046.8564224, "acre", "acres")
    add("second", 1, "second", "seconds")
    add("second", 60, "minute", "minutes")
    add("second", 3600, "hour", "hours")
    add("second", 86_400, "day", "days")
    add("second", 604_800, "week", "weeks")
    add("second", 2_629_746, "month", "months")
    add("second", 31_556_952, "year", "years")
    add("degree", 1, "degree", "degrees")
    add("watt", 1e6, "megawatt", "megawatts", "mw")
    return units
  }()
}
