// swift-tools-version: 6.2
// SPDX-License-Identifier: EUPL-1.2

import PackageDescription

/// What every target of the house is built with.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),  // SE-0335
  .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
  .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
  .treatAllWarnings(as: .error),  // SE-0443; ours only, never a dependency's
]

let package = Package(
  name: "weerklank",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "EventLog", targets: ["EventLog"]),
    .executable(name: "weerklank", targets: ["weerklank"]),
  ],
  dependencies: [
    // SHA-256, AES-256-GCM and HMAC: cryptography is never our own work. BoringSSL, kept by Apple.
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    // The command line: parsing, help texts and completions, from the Swift project itself.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Runs pdftotext and the like without a shell, within bounds of time and output.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    // POSIX calls (pread, write, …) with typed errors, for the log's file system.
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    .target(
      name: "EventLog",
      dependencies: [
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      path: "EventLog",
      swiftSettings: settings),
    .target(name: "Consultation", swiftSettings: settings),
    .target(
      name: "Projections",
      dependencies: ["Consultation"],
      path: "Projections",
      swiftSettings: settings),
    .target(
      name: "Register",
      dependencies: [
        "EventLog", "Consultation", "Projections",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: settings),
    // Deflate and CRC-32, for ZIP. One of the libraries that the Swift toolchain itself asks for.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "Container", dependencies: ["CZlib"], swiftSettings: settings),
    // Runs programs of others within bounds. A target of its own: what comes in is read by some
    // (pdftotext, tesseract) and what goes out is written by others (typst, soffice), and neither
    // Intake nor Publishing should know the other.
    .target(
      name: "Programs",
      dependencies: [
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),
    .target(
      name: "Intake",
      dependencies: ["Consultation", "Container", "Programs"],
      swiftSettings: settings),
    .target(
      name: "Publishing", dependencies: ["Consultation", "Container", "Projections", "Programs"],
      swiftSettings: settings),
    .executableTarget(
      name: "weerklank",
      dependencies: [
        "EventLog", "Consultation", "Projections", "Register", "Intake", "Publishing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      resources: [
        .embedInCode("Demo/Resources/commands.jsonl"),
        .embedInCode("Demo/Resources/letters/asd-elzenmeer-jeugd.txt"),
        .embedInCode("Demo/Resources/letters/clientenraad-kraanwolde-jeugd.txt"),
        .embedInCode("Demo/Resources/letters/participatieraad-zilverdam-jeugd.txt"),
        .embedInCode("Demo/Resources/letters/participatieraad-zilverdam-wmo.txt"),
        .embedInCode("Demo/Resources/letters/passend-onderwijs-jeugd.txt"),
        .embedInCode("Demo/Resources/letters/raad-elzenmeer-integraal.txt"),
        .embedInCode("Demo/Resources/letters/raad-zilverdam-te-laat.txt"),
        .embedInCode("Demo/Resources/letters/verslag-dialoogtafel-crisis.txt"),
        .embedInCode("Demo/Resources/letters/wilgenkade-jeugd.txt"),
        .embedInCode("Schemas/accounts.json"),
        .embedInCode("Schemas/apply-answer.json"),
        .embedInCode("Schemas/backup.json"),
        .embedInCode("Schemas/claims.json"),
        .embedInCode("Schemas/clusters.json"),
        .embedInCode("Schemas/comparison.json"),
        .embedInCode("Schemas/counts.json"),
        .embedInCode("Schemas/coverage.json"),
        .embedInCode("Schemas/declaration.json"),
        .embedInCode("Schemas/dossiers.json"),
        .embedInCode("Schemas/edition-comparison.json"),
        .embedInCode("Schemas/edition-remake.json"),
        .embedInCode("Schemas/editions.json"),
        .embedInCode("Schemas/erase.json"),
        .embedInCode("Schemas/error.json"),
        .embedInCode("Schemas/history.json"),
        .embedInCode("Schemas/import-answers.json"),
        .embedInCode("Schemas/line.json"),
        .embedInCode("Schemas/matrix.json"),
        .embedInCode("Schemas/obligations.json"),
        .embedInCode("Schemas/parties.json"),
        .embedInCode("Schemas/party-seen.json"),
        .embedInCode("Schemas/party.json"),
        .embedInCode("Schemas/planning.json"),
        .embedInCode("Schemas/progress.json"),
        .embedInCode("Schemas/propose.json"),
        .embedInCode("Schemas/read.json"),
        .embedInCode("Schemas/receipt.json"),
        .embedInCode("Schemas/redaction.json"),
        .embedInCode("Schemas/report.json"),
        .embedInCode("Schemas/retention.json"),
        .embedInCode("Schemas/rollcall.json"),
        .embedInCode("Schemas/rounds.json"),
        .embedInCode("Schemas/sessions.json"),
        .embedInCode("Schemas/similar.json"),
        .embedInCode("Schemas/lint.json"),
        .embedInCode("Schemas/survey-map.json"),
        .embedInCode("Schemas/users.json"),
        .embedInCode("Schemas/verify.json"),
        .embedInCode("Schemas/waiting.json"),
      ],
      swiftSettings: settings),

    .target(
      name: "EventLogTesting",
      dependencies: ["EventLog"],
      path: "Tests/EventLogTesting",
      swiftSettings: settings),
    .target(
      name: "ConsultationTesting",
      dependencies: ["Consultation", "Projections"],
      path: "Tests/ConsultationTesting",
      swiftSettings: settings),
    .testTarget(
      name: "EventLogTests", dependencies: ["EventLog", "EventLogTesting"],
      swiftSettings: settings),
    .testTarget(
      name: "ConsultationTests", dependencies: ["Consultation", "ConsultationTesting"],
      swiftSettings: settings),
    .testTarget(
      name: "ProjectionsTests",
      dependencies: ["Projections", "Consultation", "ConsultationTesting"],
      swiftSettings: settings),
    .testTarget(
      name: "RegisterTests",
      dependencies: [
        "Register", "EventLog", "Consultation", "Projections", "EventLogTesting",
        "ConsultationTesting",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: settings),
    .testTarget(name: "ContainerTests", dependencies: ["Container"], swiftSettings: settings),
    .testTarget(name: "ProgramsTests", dependencies: ["Programs"], swiftSettings: settings),
    .testTarget(
      name: "IntakeTests",
      dependencies: ["Intake", "Container", "Consultation", "ConsultationTesting"],
      swiftSettings: settings),
    .testTarget(
      name: "PublishingTests",
      dependencies: [
        "Publishing", "Projections", "Consultation", "ConsultationTesting", "Intake", "Container",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "CommandLineTests", dependencies: ["weerklank"], swiftSettings: settings),
  ]
)
