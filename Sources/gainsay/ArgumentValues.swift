public import ArgumentParser
public import ClaimModel
public import Reporting

// How the model's values are written on the command line.

extension Severity: ExpressibleByArgument {}
extension Stance: ExpressibleByArgument {}
extension SourceLink.Relation: ExpressibleByArgument {}
extension ConflictRelation.Tier: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
  /// Reads an ISO 8601 date.
  public init?(argument: String) { self.init(iso: argument) }
}
