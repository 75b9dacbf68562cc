// SPDX-License-Identifier: EUPL-1.2

/// What points of a kind sound like, in Dutch and English.
extension Phrases {
  static let textProposal = Phrases(
    """
    tekstvoorstel|tekstvoorstellen|tekstsuggestie
    ^schrap
    ^wijzig|vervang
    ^voeg * toe
    ^verwijder
    als volgt te wijzigen
    als volgt te formuleren
    te vervangen door
    vervangen door
    ^stellen|stelt voor * vervangen
    stellen|stel voor om * schrappen
    replace * with|by
    ^delete
    """)

  static let involvement = Phrases(
    """
    betrokken blijven|worden
    blijven * betrokken
    blijven|blijft|blijf graag betrokken
    denken|denkt|denk graag mee
    graag * meedenken
    wil|willen * meedenken
    wil|willen * uitgenodigd worden
    graag * uitgenodigd
    bereid * mee te denken
    would like to be involved
    remain involved
    """)

  static let condition = Phrases(
    """
    mits
    op voorwaarde dat
    onder de voorwaarde
    onder voorwaarde
    alleen als|indien|wanneer
    alleen akkoord
    provided that
    on condition that
    on the condition
    """)

  static let objection = Phrases(
    """
    bezwaar|bezwaren tegen
    maken|maakt|maak bezwaar
    hebben|heeft|heb * bezwaar|bezwaren
    niet * eens met
    niet * instemmen
    niet akkoord
    kan|kunnen niet * vinden in
    kan|kunnen ons niet * vinden
    niet mee eens
    wij|ik|we zijn|ben tegen
    is|zijn tegen
    wijzen|wijst * af
    keuren|keurt * af
    we object
    object to
    we disagree
    do not agree
    """)

  static let concern = Phrases(
    """
    zorgen over|dat|om|of
    maken|maakt|maak * zorgen
    grote zorgen
    zorgen hebben|heeft|heb
    hebben|heeft|heb * zorgen
    er is|zijn zorg|zorgen
    met zorg
    zorgelijk
    zorgwekkend
    verontrustend
    bezorgd
    bezorgdheid
    vrezen|vrees|vreest
    bang dat|voor
    risico|risico's
    te laag
    te kort
    te lang
    te weinig
    te hoog
    te algemeen
    te beperkt
    onder onze kostprijs
    niet haalbaar
    lukt * niet
    niet * lukt
    sluit * uit
    valt|vallen * zwaar
    zwaar valt|vallen
    telkens * bewijzen
    ontbreekt|ontbreken
    concerned
    concern
    worried
    we fear
    """)

  static let request = Phrases(
    """
    verzoekt|verzoeken|verzoek
    ^graag
    graag * ontvangen|ontvangt
    ontvangen|ontvangt|ontvang * graag
    ^kunt|kunnen|kan u|jullie * laten|sturen|toevoegen|aanpassen
    wij|we|ik vragen|vraag u|jullie om
    vragen|vraagt|vraag het college om
    ^stuur * ons
    alstublieft
    wilt|willen u|jullie
    we request
    """)

  /// Requests that are put as questions.
  static let askedToDo = Phrases(
    """
    ^kunt|kunnen|wilt|willen u|jullie|we * laten vervallen|vallen
    ^kunt|kunnen|wilt|willen u|jullie * aanpassen|toevoegen|schrappen|opnemen|verlengen|wijzigen
    ^kunt|kunnen|wilt|willen u|jullie * toesturen|sturen
    ^could you|we please
    """)

  static let support = Phrases(
    """
    onderschrijft|onderschrijven
    ondersteunt|ondersteunen wij|we|de|het|deze|dit
    wij|we|ik|raad|aanbieders ondersteunt|ondersteunen|ondersteun
    steunt|steunen|steun
    blij met|dat|mee
    zijn|is|ben * blij
    verheugd
    compliment|complimenten
    positief|positieve over
    staan|staat positief
    enthousiast
    tevreden
    kan|kunnen * ons|zich|mij * vinden in
    kan|kunnen * vinden in
    instemmen met
    stemmen|stemt in met
    waarderen|waardeert
    gewaardeerd
    waardering
    goede zaak
    goede ontwikkeling
    spreekt|spreken ons|de|mij * aan
    heel prettig
    mee eens
    eens met
    goed dat
    ga zo door
    complimenten
    mooi dat|om
    we support
    strongly support
    fully agree
    we agree
    we welcome
    pleased
    """)

  /// Questions that are told, not asked.
  static let askedIndirectly = Phrases(
    """
    ^gevraagd wordt of|hoe|waarom|welke|wat|wanneer
    vraagt|vragen|vraag zich|ons|me|mij af
    vraagt|vragen|vraag of|hoe|waarom|welke|wanneer|wie
    wordt gevraagd of|hoe|waarom
    """)

  /// How a sentence begins that brings a new argument.
  static let nextArgument = Phrases(
    """
    ^ten eerste|tweede|derde|vierde|vijfde|zesde
    ^ten slotte
    ^tenslotte
    ^tot slot
    ^daarnaast
    ^daarbij vragen|verzoeken|adviseren
    ^verder
    ^voorts
    ^ook
    ^tevens
    ^bovendien
    ^wel zien|vragen|maken|hebben|is|vraagt|ziet|heeft|maakt|vinden|vindt|willen
    ^echter
    ^een ander|tweede|derde|volgend|laatste punt|aandachtspunt|zorg
    ^eveneens
    ^in|daarnaast addition
    ^furthermore
    ^moreover
    ^finally
    ^secondly
    ^thirdly
    ^first|firstly
    ^we also
    ^also
    """)

  /// What is said of a party of which nothing came in.
  static let notReacted = Phrases(
    """
    geen reactie ontvangen|gekregen|binnengekomen|ingediend
    nog geen reactie
    heeft|hebben niet gereageerd
    heeft|hebben geen reactie ingediend|ingestuurd
    no response was received
    """)

  /// What a party says that has nothing to add.
  static let nothingToAdd = Phrases(
    """
    geen * opmerkingen
    geen * toevoegingen
    geen * toevoeging
    geen * aanvullingen
    geen * aandachtspunten
    geen * bijzonderheden
    geen * op of aanmerkingen
    geen * aanmerkingen
    geen * inhoudelijke reactie
    geen aanleiding * reactie
    geen aanleiding * reageren
    geen aanleiding * opmerkingen
    geen aanleiding * maken
    geen wensen * bedenkingen
    geen behoefte * reactie
    geen behoefte * reageren
    ziet|zien af van * reactie
    niets * toe te voegen
    niets aan * toe te voegen
    geen reactie
    no comments
    no remarks
    nothing to add
    """)
}
