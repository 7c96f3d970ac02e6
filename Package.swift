// swift-tools-version: 6.1
import PackageDescription

/// What every Swift target of the house is compiled with, beside the Swift 6 language mode.
let houseSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "rehearse",
  products: [
    .executable(name: "rehearse", targets: ["rehearse"]),
    .library(name: "FSRS", targets: ["FSRS"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .executableTarget(name: "rehearse", dependencies: ["Commands"], swiftSettings: houseSettings),
    .target(
      name: "Commands",
      dependencies: [
        "CalendarFiles", "FSRS", "Practice", "QuestionBank", "Resources", "Store", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: houseSettings),
    .target(name: "CalendarFiles", dependencies: ["CICal", "Practice"], swiftSettings: houseSettings),
    .target(name: "FSRS", exclude: ["LICENSE"], swiftSettings: houseSettings),
    // Tests live thousands of evenings through plans, which takes a hundred times as long without the optimizer. Unsafe flags
    // keep a target out of other packages; the one they may use is FSRS.
    .target(
      name: "Practice", dependencies: ["FSRS"],
      swiftSettings: houseSettings + [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    .target(
      name: "QuestionBank",
      dependencies: [
        "CCMark", "CXML", "CZip", "CZstd", "FSRS", "Practice",
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: houseSettings),
    .target(
      name: "Store", dependencies: ["FSRS", "Practice", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: houseSettings),
    .target(name: "Terminal", dependencies: ["CReadline"], swiftSettings: houseSettings),
    .systemLibrary(
      name: "CCMark",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
    .systemLibrary(name: "CICal", providers: [.apt(["libical-dev"]), .brew(["libical"])]),
    .systemLibrary(
      name: "CReadline", providers: [.apt(["libreadline-dev"]), .brew(["readline"])]),
    // The only one whose headers lie in a folder of their own, which pkg-config knows.
    .systemLibrary(
      name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(name: "CZstd", providers: [.apt(["libzstd-dev"]), .brew(["zstd"])]),
    .target(
      name: "Resources", path: "Resources",
      exclude: [
        "bank.schema.json", "blueprints", "config.yaml", "fillers-en.txt", "manual.roff", "messages",
        "mine.yaml", "sheet.html", "version.txt",
      ],
      sources: ["shipped.c"], publicHeadersPath: "include"),
    .executableTarget(
      name: "bench",
      dependencies: ["FSRS", "Practice", "QuestionBank", "Store", .product(name: "Yams", package: "Yams")],
      path: "Benchmarks", exclude: ["Peers"],
      swiftSettings: houseSettings),
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    .target(
      name: "TestSupport",
      dependencies: [
        "CPseudoTerminal", "CZip", "CZstd", "Terminal", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Tests/TestSupport",
      swiftSettings: houseSettings),
    .executableTarget(
      name: "TerminalProbe", dependencies: ["Terminal"], path: "Tests/TerminalProbe",
      swiftSettings: houseSettings),
    .testTarget(name: "FSRSTests", dependencies: ["FSRS"], swiftSettings: houseSettings),
    .testTarget(
      name: "CalendarFilesTests", dependencies: ["CalendarFiles", "Practice"], swiftSettings: houseSettings),
    .testTarget(name: "PracticeTests", dependencies: ["FSRS", "Practice"], swiftSettings: houseSettings),
    .testTarget(
      name: "QuestionBankTests",
      dependencies: [
        "CZip", "CZstd", "FSRS", "Practice", "QuestionBank", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Broken", "Collections"],
      swiftSettings: houseSettings),
    .testTarget(
      name: "StoreTests",
      dependencies: ["FSRS", "Practice", "Store", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: houseSettings),
    .testTarget(
      name: "TerminalTests", dependencies: ["Terminal", "TestSupport", "TerminalProbe"],
      swiftSettings: houseSettings),
    .testTarget(
      name: "CommandsTests",
      dependencies: [
        "Commands", "FSRS", "Practice", "QuestionBank", "Resources", "Store", "Terminal", "TestSupport",
      ],
      exclude: ["Golden"],
      swiftSettings: houseSettings),
    .testTarget(
      name: "Transcripts", dependencies: ["TestSupport", "rehearse"], path: "Tests/Transcripts",
      exclude: ["Golden"],
      swiftSettings: houseSettings),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

// Its library is there only where `make fuzz` builds with the sanitizer.
if Context.environment["REHEARSE_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["CalendarFiles", "QuestionBank"], path: "Fuzzing",
      exclude: ["Seeds", "fuzz.sh"],
      swiftSettings: houseSettings))
}
