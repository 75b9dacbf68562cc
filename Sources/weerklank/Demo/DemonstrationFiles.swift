// SPDX-License-Identifier: EUPL-1.2

/// What the demonstration is made from; it lies in the program itself.
enum DemonstrationFiles {
  /// The commands, one a line.
  static let commands = PackageResources.commands_jsonl

  /// The letters that the commands name, by their paths.
  static let letters: [(path: String, bytes: [UInt8])] = [
    ("letters/asd-elzenmeer-jeugd.txt", PackageResources.asd_elzenmeer_jeugd_txt),
    (
      "letters/clientenraad-kraanwolde-jeugd.txt",
      PackageResources.clientenraad_kraanwolde_jeugd_txt
    ),
    (
      "letters/participatieraad-zilverdam-jeugd.txt",
      PackageResources.participatieraad_zilverdam_jeugd_txt
    ),
    (
      "letters/participatieraad-zilverdam-wmo.txt",
      PackageResources.participatieraad_zilverdam_wmo_txt
    ),
    ("letters/passend-onderwijs-jeugd.txt", PackageResources.passend_onderwijs_jeugd_txt),
    ("letters/raad-elzenmeer-integraal.txt", PackageResources.raad_elzenmeer_integraal_txt),
    ("letters/raad-zilverdam-te-laat.txt", PackageResources.raad_zilverdam_te_laat_txt),
    ("letters/verslag-dialoogtafel-crisis.txt", PackageResources.verslag_dialoogtafel_crisis_txt),
    ("letters/wilgenkade-jeugd.txt", PackageResources.wilgenkade_jeugd_txt),
  ]
}
