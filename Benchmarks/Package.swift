// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "gainsay", path: ".."),
    // Without its traits: they want jemalloc, which not every machine has.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Stages",
      dependencies: [
        .product(name: "GainsayStages", package: "gainsay"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Stages",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    // The floor under every reader of pages, and gainsay above it.
    .systemLibrary(
      name: "CLibXML2Floor", path: "Extraction/CLibXML2Floor", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .target(name: "CPageFloor", dependencies: ["CLibXML2Floor"], path: "Extraction/CPageFloor"),
    .executableTarget(
      name: "PageSpeed", dependencies: ["CPageFloor", .product(name: "GainsayStages", package: "gainsay")],
      path: "Extraction/PageSpeed"),
    // Synthetic passages with known copies.
    .target(
      name: "PassageMaking", dependencies: ["SeededRandom"], path: "Reuse/Making",
      swiftSettings: [.enableUpcomingFeature("InternalImportsByDefault")]),
    .executableTarget(
      name: "PassageSpeed", dependencies: ["PassageMaking", .product(name: "GainsayStages", package: "gainsay")],
      path: "Reuse/Passages"),
    .executableTarget(name: "ArchiveSpeed", dependencies: ["PassageMaking", "Measuring"], path: "Reuse/Archive"),
    // Sources out of real pages' paragraphs, compared in growing numbers.
    .target(name: "SeededRandom", path: "SeededRandom"),
    .target(name: "SourceMixing", dependencies: ["SeededRandom", "Measuring"], path: "Mixing"),
    .executableTarget(name: "ConflictSpeed", dependencies: ["SourceMixing", "Measuring"], path: "Conflicts"),
    // Run again after one source, or one in a hundred, changed.
    .executableTarget(name: "AgainSpeed", dependencies: ["SourceMixing", "Measuring"], path: "Again"),
    // Time and memory of a command in a process of its own.
    .target(name: "Measuring", path: "Measuring"),
    // Commands on many annotations.
    .executableTarget(name: "StoreSpeed", dependencies: ["SeededRandom", "Measuring"], path: "Annotations"),
    // The page of many findings: rendered, and painted by a browser.
    .executableTarget(
      name: "ReportSpeed",
      dependencies: [
        "SeededRandom", .product(name: "GainsayReporting", package: "gainsay"),
        .product(name: "BrowserDriver", package: "gainsay"),
      ],
      path: "Page"),
    // Made-up sources that cite one another, audited.
    .executableTarget(name: "AuditSpeed", dependencies: ["SeededRandom", "Measuring"], path: "Audit"),
    // Features of pages' blocks, for Training/train.py.
    .executableTarget(
      name: "ArticleRows", dependencies: [.product(name: "GainsayStages", package: "gainsay")],
      path: "Training/Rows"),
    // Quotes found again in changed pages.
    .executableTarget(
      name: "AnchorQuality", dependencies: ["SeededRandom", .product(name: "GainsayStages", package: "gainsay")],
      path: "Anchoring"),
    // Quotations of real pages, half of them altered, looked for again.
    .executableTarget(
      name: "QuotationQuality",
      dependencies: ["SeededRandom", "DocumentChecks", .product(name: "GainsayStages", package: "gainsay")],
      path: "Quotations"),
    // Traits of statements and pairs, for Training/Conflicts/rank.py.
    .executableTarget(
      name: "ConflictTrainingRows", dependencies: [.product(name: "GainsayStages", package: "gainsay")],
      path: "Training/Conflicts/Rows"),
    // Text pairs with known shared stretches.
    .executableTarget(
      name: "PairReuse", dependencies: [.product(name: "GainsayStages", package: "gainsay")],
      path: "Reuse/PairReuse"),
    // Inputs made to cost, and damaged ones.
    .executableTarget(
      name: "Hostile", dependencies: ["DocumentChecks", .product(name: "GainsayStages", package: "gainsay")],
      path: "Robustness/Hostile"),
    .target(
      name: "DocumentChecks", dependencies: [.product(name: "GainsayStages", package: "gainsay")],
      path: "Robustness/DocumentChecks",
      swiftSettings: [.enableUpcomingFeature("InternalImportsByDefault")]),
    .executableTarget(
      name: "Mutations", dependencies: ["DocumentChecks", .product(name: "GainsayStages", package: "gainsay")],
      path: "Robustness/Mutations"),
  ],
  swiftLanguageModes: [.v6]
)
