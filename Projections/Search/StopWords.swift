// SPDX-License-Identifier: EUPL-1.2

/// Words that hold a Dutch sentence together and say nothing of what it is about.
///
/// Words that turn a statement round are none of them: *niet*, *geen*, *nooit*, *zonder*, *wel*.
package enum StopWords {
  /// Whether a folded word is one: one of the list, or a single letter.
  package static func contains(_ folded: String) -> Bool {
    folded.utf8.count == 1 ? !isDigit(folded) : all.contains(folded)
  }

  private static func isDigit(_ text: String) -> Bool {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// Articles and pronouns; forms of the verbs that help others; prepositions, conjunctions and
  /// adverbs; and the words with which letters of advice speak of themselves.
  private static let all = Set(
    """
    de het een der des den dit dat deze die
    ik jij je u gij hij zij ze wij we jullie men mij me jou hem haar ons hen hun zich zichzelf
    elkaar
    mijn jouw uw zijn onze hare wie wat welk welke wiens iets iemand ieder iedere iedereen elk
    elke
    alle allen alles ander andere anderen beide sommige enkele enige zulke zelf zelfs
    ben bent is zijnde was waren geweest word wordt worden werd werden geworden
    heb hebt heeft hebben had hadden gehad zal zult zullen zou zouden kan kunt kunnen kon konden
    moet moeten moest moesten mag mogen mocht mochten wil wilt willen wilde wilden
    ga gaat gaan ging doe doet doen deed laat laten blijf blijft blijven bleef
    aan achter af beneden bij binnen boven buiten door gedurende in langs met na naar naast om
    onder
    op over per rond sinds te tegen ten ter tijdens toe tot tussen uit van vanaf vanuit via
    volgens
    voor vooraf voorafgaand wegens waarbij waarbinnen waardoor waarin waarmee waarna waarnaast
    waarom waarop
    waarvan waarvoor hierbij hierdoor hierin hiermee hierna hierom hierop hiertoe hiervan hiervoor
    daarbij daardoor daarin daarmee daarna daarnaast daarom daarop daartoe daarvan daarvoor
    erbij erdoor erin ermee erop ertoe ervan ervoor eruit
    en of maar want dus doch noch als dan omdat doordat zodat opdat indien tenzij hoewel terwijl
    toen wanneer waar zoals alsof voordat nadat totdat mits
    er hier daar nu ook nog al reeds zo toch eens even weer steeds echter immers verder bovendien
    namelijk bijvoorbeeld hoe heel zeer erg vooral alsook evenals
    aldus derhalve tevens eveneens waarbij vaak soms
    graag adviseren adviseert advies vinden vindt menen meent verzoeken verzoekt vragen vraagt
    stellen
    stelt voorstellen pleiten pleit bevelen beveelt aanbevelen
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
