// swift-tools-version: 6.2
import PackageDescription

// Warnings stop a build on CI and only there, so that a newer compiler's new warning never keeps a clinic
// from building a released version.
let strictness: [SwiftSetting] =
  Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

let settings: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ] + strictness

let package = Package(
  name: "RehabPress",
  products: [
    .executable(name: "rehabpress", targets: ["rehabpress"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo",
      providers: [.apt(["libpango1.0-dev", "libcairo2-dev"])]),
    .systemLibrary(
      name: "CQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
    // libcsv ships no .pc file; its module map names the library to link.
    .systemLibrary(name: "CCSV", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(name: "CFileSync"),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(
      name: "CPictures", pkgConfig: "librsvg-2.0", providers: [.apt(["librsvg2-dev"])]),
    .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CGEOS", pkgConfig: "geos", providers: [.apt(["libgeos-dev"])]),

    .systemLibrary(name: "CICU", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
    .target(name: "CICUMessages", dependencies: ["CICU"]),

    .target(
      name: "LocalizedMessages", dependencies: ["CICUMessages"], swiftSettings: settings),
    .target(name: "YAMLReading", dependencies: ["Yams"], swiftSettings: settings),
    .target(name: "Readability", swiftSettings: settings),
    .target(
      name: "ProgramBuilder",
      dependencies: [
        "YAMLReading", "Readability", "Yams", .product(name: "Crypto", package: "swift-crypto"),
      ],
      resources: [.copy("Resources/Catalogue"), .copy("Resources/Rules")],
      // The tests build programs for thousands of patients.
      swiftSettings: settings + [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    .target(name: "PageLayout", swiftSettings: settings),
    .target(
      name: "Figures", dependencies: ["PageLayout", "YAMLReading", "CGEOS"],
      resources: [.copy("Resources/Poses")],
      // Without optimization a figure takes 20 times as long to draw, and the tests draw all of them.
      swiftSettings: settings + [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    .target(name: "DelimitedText", dependencies: ["CCSV"], swiftSettings: settings),
    .target(
      name: "CairoDrawing",
      dependencies: [
        "PageLayout", "CPangoCairo", "CQPDF", "CDeflate", "CPictures", "CQREncode",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: settings),
    .target(
      name: "HandoutDesign",
      dependencies: [
        "YAMLReading", "ProgramBuilder", "Figures", "PageLayout", "LocalizedMessages",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [.copy("Resources/Languages")],
      swiftSettings: settings),
    .target(
      name: "HandoutPipeline",
      dependencies: [
        "YAMLReading", "ProgramBuilder", "Figures", "PageLayout", "HandoutDesign", "CairoDrawing",
        "DelimitedText", "CFileSync", "CArchive", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [.copy("Resources/Samples")],
      swiftSettings: settings),
    .target(
      name: "ClinicDesk",
      dependencies: [
        "HandoutPipeline", "HandoutDesign", "CairoDrawing", "ProgramBuilder", "YAMLReading",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HummingbirdTLS", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ],
      resources: [.copy("Resources/Pages"), .copy("Resources/Static")],
      swiftSettings: settings),
    .executableTarget(
      name: "rehabpress",
      dependencies: [
        "ClinicDesk", "HandoutPipeline", "HandoutDesign", "CairoDrawing", "DelimitedText", "ProgramBuilder",
        "Readability",
        "YAMLReading", "Figures",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    .executableTarget(
      name: "program-benchmark", dependencies: ["BenchmarkSupport", "ProgramBuilder", "YAMLReading"],
      path: "Tests/Benchmarks/Programs", swiftSettings: settings),
    .executableTarget(
      name: "figure-benchmark", dependencies: ["BenchmarkSupport", "Figures"],
      path: "Tests/Benchmarks/Figures", swiftSettings: settings),
    .executableTarget(
      name: "handout-benchmark",
      dependencies: [
        "BenchmarkSupport", "TestSupport", "HandoutPipeline", "CairoDrawing", "PageLayout", "ProgramBuilder",
      ],
      path: "Tests/Benchmarks/Handouts", swiftSettings: settings),
    .executableTarget(
      name: "patient-generator", dependencies: ["TestSupport"], path: "Tests/Benchmarks/Patients",
      swiftSettings: settings),
    .target(
      name: "FuzzSupport",
      dependencies: [
        "TestSupport", "HandoutPipeline", "HandoutDesign", "DelimitedText", "ProgramBuilder", "Figures",
        "YAMLReading",
      ], path: "Tests/Fuzz/Support", swiftSettings: settings),
    .executableTarget(
      name: "reader-fuzzer", dependencies: ["FuzzSupport"], path: "Tests/Fuzz/Readers",
      swiftSettings: settings),
    .target(name: "BenchmarkSupport", path: "Tests/Benchmarks/Support", swiftSettings: settings),
    .target(
      name: "TestSupport", dependencies: ["PageLayout", "ProgramBuilder", "YAMLReading"],
      path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(
      name: "ClinicDeskTests",
      dependencies: [
        "ClinicDesk", "HandoutPipeline", "ProgramBuilder", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      swiftSettings: settings),
    .testTarget(name: "ReadabilityTests", dependencies: ["Readability"], swiftSettings: settings),
    .testTarget(
      name: "FiguresTests", dependencies: ["Figures", "YAMLReading", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "ProjectRulesTests", dependencies: ["TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "ProgramBuilderTests",
      dependencies: ["ProgramBuilder", "Readability", "YAMLReading", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "PageLayoutTests", dependencies: ["PageLayout", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "DelimitedTextTests", dependencies: ["DelimitedText", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "CairoDrawingTests", dependencies: ["CairoDrawing", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "HandoutDesignTests",
      dependencies: [
        "HandoutDesign", "Figures", "ProgramBuilder", "YAMLReading", "PageLayout", "LocalizedMessages",
        "TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "HandoutPipelineTests",
      dependencies: [
        "HandoutPipeline", "Figures", "PageLayout", "HandoutDesign", "ProgramBuilder", "YAMLReading",
        "DelimitedText", "FuzzSupport", "TestSupport",
      ],
      exclude: ["Golden"],
      swiftSettings: settings),
    .testTarget(
      name: "CommandTests",
      dependencies: ["rehabpress", "TestSupport"],
      swiftSettings: settings),
  ],
  cxxLanguageStandard: .cxx17
)
