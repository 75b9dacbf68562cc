// SPDX-License-Identifier: EUPL-1.2

/// What parts of a letter sound like that are no point, in Dutch and English.
extension Phrases {
  static let salutation = Phrases(
    """
    ^geacht|geachte
    ^beste
    ^dear
    ^hallo
    ^hoi
    ^hi
    ^hello
    ^dag
    ^l s
    ^ls
    ^goedemorgen
    ^goedemiddag
    ^goedenavond
    ^goedendag
    ^weledel~
    ^lezer
    ^geachte|beste
    ^to whom it may concern
    """)

  static let farewell = Phrases(
    """
    ^met * vriendelijke|hartelijke|collegiale|warme|sportieve groet|groeten
    ^vriendelijke|hartelijke|hartelijk|warme groet|groeten
    ^met * groet|groeten
    ^hoogachtend
    ^groet|groeten|groetjes
    ^mvg
    ^m vr gr
    ^kind|best|warm regards
    ^regards
    ^yours sincerely|faithfully|truly
    ^sincerely
    ^met * hoogachting
    ^was getekend
    ^w g
    """)

  static let signer = Phrases(
    """
    ^namens
    ^voorzitter
    ^secretaris
    ^de griffier|secretaris|voorzitter|directeur
    ^on behalf of
    """)

  static let opening = Phrases(
    """
    kennisgenomen
    kennis genomen
    ^op * heeft|hebt ** gevraagd
    ^op * heeft|hebt * verzocht
    ^op * vroeg|verzocht u
    ^u heeft|hebt * gevraagd
    ^u heeft|hebt * verzocht
    ^u heeft|hebt * voorgelegd
    ^u vroeg
    ^op uw verzoek
    ^naar aanleiding van
    ^hierbij ontvangt
    ^hierbij sturen|stuur|reageren|geven|zenden|bieden|treft
    ^met deze brief
    ^met dit advies
    ^in deze brief
    ^bij deze
    ^graag adviseren wij
    ^graag maken|maak wij|we|ik * gebruik
    ^graag reageren|reageer wij|we|ik
    ^namens * reageer|reageren
    ^namens * stuur|sturen
    ^namens * geef|geven
    ^ik|wij|we reageer|reageren * namens
    belangstelling|interesse ** gelezen
    ^met dank voor
    ^dank voor de mogelijkheid|gelegenheid|uitnodiging
    ^in de * vergadering van
    ^in * bijeenkomst van
    gelegenheid gesteld
    ^hieronder|onderstaand vindt|treft
    ^onze opmerkingen|adviezen|vragen gaan|volgen|staan
    ^our answers|comments follow
    has read the * document
    we have read
    ^ik ben * jaar
    las ik dat u
    advies * opgesteld door
    vastgesteld op
    commissie ** behandeld
    heeft|hebben ** besproken
    werkgroep * gelezen
    in * bijeenkomsten besproken
    opent de bijeenkomst|vergadering
    heet iedereen welkom
    heeft * college ** gevraagd
    college heeft ** gevraagd
    in response to your
    thank you for inviting
    """)

  static let closing = Phrases(
    """
    vertrouwen erop
    vertrouwt erop
    vertrouwen wij erop
    vertrouwende
    voldoende te hebben geinformeerd
    zien|zie|ziet * antwoord|antwoorden|reactie|bericht|uitwerking * tegemoet
    zien|zie|ziet * uit naar
    tegemoet
    horen|hoor graag
    horen|hoor * graag
    hoor ik het graag
    ontvangen|ontvang graag * reactie
    ontvangen|ontvang * schriftelijke reactie
    bereid * toe te lichten
    bereid * lichten
    graag bereid
    toelichting * gewenst
    wilt u een toelichting
    mondeling toe|toelichten
    neem|neemt|nemen * contact * op
    kunt u * contact opnemen
    in afwachting van
    ga er|gaat ervan|ervan uit dat u deze|onze|bovenstaande
    gaan|gaat|ga ervan uit dat u deze|onze|bovenstaande
    graag op de hoogte gehouden
    houdt u ons op de hoogte
    do not hesitate
    look forward to
    sluit de bijeenkomst|vergadering
    vergadering|bijeenkomst wordt gesloten
    volgende vergadering is
    hopen * van dienst
    hopen|hoop u hiermee
    hopen|hoop * voldoende
    """)

  static let thanks = Phrases(
    """
    ^dank
    ^hartelijk dank
    ^veel dank
    ^wij|we|ik danken|dank|bedanken|bedank
    ^graag danken|bedanken
    ^bedankt
    ^thank|thanks
    ^we would like to thank
    """)

  static let disclaimer = Phrases(
    """
    uitsluitend bestemd
    niet de geadresseerde
    geen rechten worden ontleend
    vertrouwelijk * bericht|mail|informatie
    bericht|mail|informatie * vertrouwelijk
    voordat u deze|dit * mail|bericht print
    intended recipient
    this e mail|email|message * confidential
    intended * addressee
    denk aan het milieu
    """)

  /// Sentences that announce what comes after them.
  static let leadIn = Phrases(
    """
    volgende|hieronder|onderstaande|hierna|navolgende * punt|punten|aandachtspunten|opmerkingen
    volgende|hieronder|onderstaande|hierna|navolgende * advies|adviezen|vragen|vraag|reactie
    volgende|hieronder|onderstaande|hierna|navolgende * suggesties|aanbevelingen|tekstvoorstellen
    ^hierbij onze|mijn opmerkingen|reactie|vragen
    ^onze|mijn opmerkingen|vragen|reactie|adviezen
    vraagt|vragen * aandacht voor het volgende|onderstaande
    aandacht voor het volgende|onderstaande
    merkt|merken * het volgende op
    following points|comments|questions|remarks
    """)
}
