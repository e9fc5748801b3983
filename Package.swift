// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "gainsay",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "gainsay", targets: ["gainsay"]),
    // For the benchmarks, which are a package of their own.
    .library(
      name: "GainsayStages",
      targets: [
        "ClaimModel", "TextAnalysis", "TextReuse", "AssertionReading", "SourceParsing", "AnnotationStorage",
        "Comparison",
        "Citations",
      ]),
    .library(name: "GainsayReporting", targets: ["ClaimModel", "Reporting"]),
    .library(name: "BrowserDriver", targets: ["BrowserDriver"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // Values and pure algorithms: no input or output.
    .target(name: "CSHA256"),
    .target(name: "ClaimModel", dependencies: ["CSHA256"]),
    .target(name: "ParallelWork"),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"]), .brew(["snowball"])]),
    .target(name: "TextAnalysis", dependencies: ["CStemmer"]),
    .target(name: "AssertionReading", dependencies: ["TextAnalysis"]),
    .target(name: "TextReuse", dependencies: ["TextAnalysis", "ParallelWork"]),

    // Stages: each imports the model, none imports another stage.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(name: "SourceParsing", dependencies: ["ClaimModel", "TextAnalysis", "CLibXML2", "CZlib"]),
    .target(name: "AnnotationStorage", dependencies: ["ClaimModel", "TextAnalysis"]),
    .target(
      name: "CorpusIndexing", dependencies: ["ClaimModel", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(
      name: "Comparison", dependencies: ["ClaimModel", "TextAnalysis", "TextReuse", "AssertionReading", "ParallelWork"]),
    .target(
      name: "Citations", dependencies: ["ClaimModel", "TextAnalysis", "TextReuse", "AssertionReading", "ParallelWork"]),
    .target(
      name: "Reporting",
      dependencies: ["ClaimModel", "ParallelWork", .product(name: "Mustache", package: "swift-mustache")],
      resources: [.embedInCode("Resources")]),
    .target(name: "Exchange", dependencies: ["ClaimModel", "TextAnalysis"]),

    // The only place where stages meet.
    .executableTarget(
      name: "gainsay",
      dependencies: [
        "ClaimModel", "TextAnalysis", "TextReuse", "SourceParsing", "AnnotationStorage", "CorpusIndexing", "Comparison",
        "Citations", "Reporting", "Exchange", "AssertionReading", "ParallelWork",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: [.embedInCode("Resources")]),

    .testTarget(name: "ClaimModelTests", dependencies: ["ClaimModel", "ExampleDocuments"]),
    .testTarget(name: "TextAnalysisTests", dependencies: ["TextAnalysis"]),
    .testTarget(name: "AssertionReadingTests", dependencies: ["AssertionReading", "TextAnalysis"]),
    .testTarget(name: "TextReuseTests", dependencies: ["TextReuse"]),
    .testTarget(
      name: "SourceParsingTests", dependencies: ["SourceParsing", "ClaimModel", "CZlib"], exclude: ["Fixtures"]),
    // Writes to a store in a process of its own, which tests kill and start many of.
    .executableTarget(
      name: "StoreWriter", dependencies: ["AnnotationStorage", "ClaimModel"], path: "Tests/StoreWriter"),
    .testTarget(name: "AnnotationStorageTests", dependencies: ["AnnotationStorage", "ClaimModel", "StoreWriter"]),
    .testTarget(name: "CorpusIndexingTests", dependencies: ["CorpusIndexing", "ClaimModel"]),
    .target(name: "ExampleDocuments", dependencies: ["ClaimModel"], path: "Tests/ExampleDocuments"),
    .testTarget(name: "ComparisonTests", dependencies: ["Comparison", "ClaimModel", "ExampleDocuments"]),
    .testTarget(
      name: "CitationsTests",
      dependencies: ["Citations", "ClaimModel", "Comparison", "ExampleDocuments", "AnnotationStorage"]),
    // A real browser for the tests and the benchmark of the page.
    .target(name: "BrowserDriver", path: "Tests/BrowserDriver"),
    .testTarget(
      name: "ReportingTests", dependencies: ["Reporting", "ClaimModel", "BrowserDriver"], exclude: ["Golden"]),
    .testTarget(name: "ExchangeTests", dependencies: ["Exchange", "ClaimModel"]),
    .testTarget(
      name: "GainsayTests",
      dependencies: [
        "gainsay", "ClaimModel", "TextAnalysis", "AnnotationStorage", "CorpusIndexing", "BrowserDriver",
        "ExampleDocuments",
      ],
      exclude: ["Golden"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system && target.name != "CSHA256" {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
