// SPDX-License-Identifier: EUPL-1.2

import ConsultationTesting

/// Points as boards and councils write them, made by chance, with what others make of the same
/// point: other words around it, its parts in another order, other forms of words, something added
/// or left out, another word for the same.
struct DutchPoints {
  /// The texts.
  private(set) var texts: [String] = []
  /// Which texts say the same: those with one number.
  private(set) var meanings: [Int] = []

  /// As many texts, most of which others say as well.
  init(count: Int, seed: Int) {
    var random = SeededGenerator(seed: seed)
    var meaning = 0
    while texts.count < count {
      let point = Meaning(using: &random)
      for _ in 0..<min(Int.random(in: 1...4, using: &random), count - texts.count) {
        texts.append(point.told(using: &random))
        meanings.append(meaning)
      }
      meaning += 1
    }
  }

  /// Whether two texts say the same.
  func isSame(_ left: Int, _ right: Int) -> Bool { meanings[left] == meanings[right] }
}

/// What a point is about, before it is told.
private struct Meaning: Hashable {
  let subject: Compound
  let cause: Compound
  let wish: Int
  let group: Int
  let place: Int
  let reason: Int
  let number: Int

  init(using random: inout SeededGenerator) {
    subject = Compound(using: &random)
    cause = Compound(using: &random)
    wish = Int.random(in: 0..<Self.wishes.count, using: &random)
    group = Int.random(in: 0..<Self.groups.count, using: &random)
    place = Int.random(in: 0..<Self.places.count, using: &random)
    reason = Int.random(in: 0..<Self.reasons.count, using: &random)
    number = Int.random(in: 2...24, using: &random)
  }

  /// One way to say it.
  func told(using random: inout SeededGenerator) -> String {
    func pick(_ forms: [String]) -> String {
      forms[Int.random(in: 0..<forms.count, using: &random)]
    }
    let subject = pick(subject.forms)
    let wish = pick(Self.wishes[wish]).replacing("#", with: "\(number)")
    var parts = [pick(Self.groups[group]), pick(Self.places[place])]
    if Bool.random(using: &random) { parts.reverse() }
    if Int.random(in: 0..<8, using: &random) == 0 { parts.removeLast() }
    let asked = "\(pick(Self.openings)) \(subject) \(parts.joined(separator: " ")) \(wish)"
    let reason = pick(Self.reasons[reason]).replacing("#", with: pick(cause.forms))
    var sentences = [asked, reason]
    switch Int.random(in: 0..<6, using: &random) {
    case 0: sentences.reverse()
    case 1: sentences.append(pick(Self.additions))
    case 2: sentences.insert(pick(Self.additions), at: 0)
    default: break
    }
    return sentences.map { $0.prefix(1).uppercased() + $0.dropFirst() + "." }.joined(separator: " ")
  }

  private static let openings = [
    "wij adviseren om", "wij vragen of u", "de raad verzoekt om", "het is wenselijk om",
    "ons advies is om", "wij bevelen aan om", "graag zien wij dat u", "kunt u",
  ]

  private static let wishes = [
    ["elke maand te meten", "maandelijks te meten"],
    ["binnen # weken te beginnen", "te laten beginnen binnen # weken"],
    ["vooraf te bespreken", "vooraf bespreekbaar te maken"],
    ["in het kaderdocument vast te leggen", "vast te leggen in het kaderdocument"],
    ["met # procent te verhogen", "# procent te laten stijgen"],
    ["te publiceren op de website", "op de website te laten publiceren"],
    ["na # maanden te evalueren", "te evalueren na # maanden"],
    ["niet te laten vervallen", "in stand te houden en niet te laten vervallen"],
    ["kosteloos aan te bieden", "zonder kosten aan te bieden"],
    ["als criterium bij de gunning te gebruiken", "als gunningscriterium te gebruiken"],
    ["gelijk te trekken", "overal gelijk te trekken"],
    ["duidelijker te omschrijven", "helder en duidelijk te omschrijven"],
  ]

  private static let groups = [
    ["voor jongeren", "voor een jongere"], ["voor ouders", "voor de ouder"],
    ["voor mantelzorgers", "voor iedere mantelzorger"], ["voor ouderen", "voor oudere inwoners"],
    ["voor kleine aanbieders", "voor de kleine aanbieder"],
    ["voor vluchtelingen", "voor een vluchteling"],
    ["voor laaggeletterden", "voor laaggeletterde inwoners"],
    ["voor kinderen met autisme", "voor autistische kinderen"],
    ["voor dak- en thuislozen", "voor daklozen"], ["voor alle inwoners", "voor elke inwoner"],
  ]

  private static let places = [
    ["in de wijk", "in de wijken"], ["in het landelijk gebied", "in landelijke gebieden"],
    ["bij de toegang", "aan de toegang"], ["in de hele regio", "regionaal"],
    ["op het platteland", "op plattelandsscholen"], ["bij de huisarts", "bij huisartsen"],
    ["na de overgangsperiode", "in de periode van overgang"],
    ["bij verblijf buiten de regio", "bij een verblijf buiten de regio"],
    ["in onze gemeente", "in de gemeente"],
    ["tijdens de overbrugging", "gedurende de overbrugging"],
  ]

  private static let reasons = [
    ["anders raakt # tussen wal en schip", "# raakt anders tussen wal en schip"],
    ["de ervaring leert dat # dan afhaakt", "uit ervaring weten wij dat # dan afhaakt"],
    ["dit voorkomt later duurdere #", "zo wordt later duurdere # voorkomen"],
    ["in de praktijk ontbreekt #", "# ontbreekt in de praktijk"],
    ["de huidige tekst laat # open", "# wordt in de huidige tekst opengelaten"],
    ["wij missen # in hoofdstuk vier", "in hoofdstuk vier missen wij #"],
    ["de kosten van # lopen nu te hoog op", "nu lopen de kosten van # te hoog op"],
    ["de Verordening verplicht tot #", "# is verplicht volgens de verordening"],
    ["samenwerking met # is daarvoor nodig", "daarvoor is samenwerking met # nodig"],
    ["vertrouwen ontstaat pas met #", "pas met # ontstaat vertrouwen"],
    ["kleine organisaties kunnen # niet dragen", "een kleine organisatie kan # niet dragen"],
    ["de termijn voor # is te krap", "de gestelde termijn voor # is te krap"],
  ]

  private static let additions = [
    "dank voor de toezending van het concept", "dit punt is eerder ingebracht",
    "de achterban heeft hierover gesproken", "wij lichten dit graag toe in een gesprek",
    "ook landelijk is hier aandacht voor",
  ]
}

/// A noun such as offices make them: *de jeugdhulpregeling*, *jeugdhulpregelingen*.
private struct Compound: Hashable {
  let first: Int
  let last: Int

  init(using random: inout SeededGenerator) {
    first = Int.random(in: 0..<Self.firsts.count, using: &random)
    last = Int.random(in: 0..<Self.lasts.count, using: &random)
  }

  var forms: [String] {
    let (first, last) = (Self.firsts[first], Self.lasts[last])
    return ["de \(first)\(last)", "\(first)\(last)en", "alle \(first)\(last)en"]
  }

  private static let firsts = [
    "jeugdhulp", "wijk", "crisis", "pleegzorg", "huisarts", "schuldhulp", "respijt", "dagbesteding",
    "vervoers", "cliënt", "mantelzorg", "onderwijs", "woonzorg", "verblijfs", "toegangs", "inkoop",
    "tarief", "wachttijd", "kwaliteits", "privacy", "indexerings", "verwijs", "gezins", "autisme",
    "dyslexie", "ouderen", "vluchtelingen", "veiligheids", "preventie", "beschermd-wonen",
  ]

  private static let lasts = [
    "regeling", "voorziening", "vergoeding", "ondersteuning", "beschikking", "afspraak", "functie",
    "organisatie", "instelling", "vereniging", "opleiding", "termijn", "norm", "commissie",
    "bijeenkomst", "verordening", "uitvraag", "klacht", "monitor", "rapport", "budget", "contract",
    "overleg", "team", "loket", "dienst", "meting", "registratie", "toets", "dialoog",
  ]
}
