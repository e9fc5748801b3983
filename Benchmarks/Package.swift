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
    // Features of pages' blocks, for Training/train.py.
    .executableTarget(
      name: "ArticleRows", dependencies: [.product(name: "GainsayStages", package: "gainsay")],
      path: "Training/Rows"),
  ],
  swiftLanguageModes: [.v6]
)
