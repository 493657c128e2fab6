"""Words of addresses in Dutch, French and English, and words beside a number that make it something else."""

from __future__ import annotations

import re
from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


COUNTED: Final = """u uur uren h heures? hours? min minuten minuut minutes? dag(?:en)? days? jours? nacht(?:en)? nights?
    nuits? we(?:ek|ken|eks?) semaines? maand(?:en)? months? mois jaar jaren years? ans? années? keer keren maal x times?
    fois am pm kinderen kind child(?:ren)? kids enfants? personen mensen people persons? personnes? famil(?:y|ies)
    familles? gezin(?:nen)? huizen houses? maisons? kamers rooms? chambres? studenten students? anderen others autres km
    kilometers? kilom[èe]tres? m meter metres? m[èe]tres? euros? eur haltes? stops? arr[êe]ts? winkels shops? magasins?
    januari februari maart april mei juni juli augustus september oktober november december january february march may
    june july august october janvier f[ée]vrier mars avril mai juin juillet ao[ûu]t septembre octobre novembre
    d[ée]cembre lessen lessons? leçons? tassen bags? sacs? vrijwilligers volunteers? b[ée]n[ée]voles?"""
"""What is counted, measured or dated: a number before it is no house's."""

NUMBERED_THINGS: Final = _words(
    """bus tram lijn line ligne metro train trein kamer room chambre lokaal les lesson lecon klas class classe
    pagina page blad deel part hoofdstuk chapter chapitre oefening exercise exercice niveau level graad groep group
    groupe verdieping floor etage spoor platform quai perron halte stop module blok block bloc huis house maison
    appartement apartment studio loket guichet desk counter bureau poort gate porte team nummer numero number week
    semaine dag day jour maand month mois januari februari maart april mei juni juli augustus september oktober
    november december january february march may june july august october janvier fevrier mars avril mai juin
    juillet aout septembre octobre novembre decembre maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi dimanche
    euro eur vdab step stap etape fase phase versie"""
)
"""A number after it counts or names that thing."""

SURE_ENDS: Final = _words(
    """straat straatje strasse str laan laantje steenweg stwg stw plein pleintje dreef kade singel steeg plantsoen
    boulevard gracht"""
)
"""A word with such an end is a street."""
OTHER_ENDS: Final = _words(
    """akker baan berg bos brug dijk heide hoek hof kaai kouter lei markt pad park plaats poort tuin vaart veld vest
    weg"""
)
"""A word with such an end is a street when it has a capital."""
TELLING_ENDS: Final = _words("baan berg dijk heide hof kouter pad park veld weg")
"""Of those, the ones that tell a street without a capital too."""
SHORTEST_FRONT: Final = 3  # letters before the end: an iPad is no path
ADJECTIVES: Final = _words("grote oude nieuwe lange korte hoge lage kleine")

NOT_STREETS: Final = _words(
    """supermarkt arbeidsmarkt rommelmarkt kerstmarkt woningmarkt huurmarkt avondmarkt onderweg snelweg
    autosnelweg autoweg uitweg halfweg spoorweg waterweg wandelweg vluchtweg rijweg loopbaan autobaan busbaan
    rijbaan glijbaan zwembaan zwembad speeltuin dierentuin moestuin volkstuin voortuin achtertuin kleuterpark
    speelpark pretpark vakantiepark recreatiepark dierenpark stadspark skatepark waterpark sportpark containerpark
    bedrijvenpark voetbalveld sportveld speelveld vliegveld basketveld werkplaats parkeerplaats standplaats
    geboorteplaats woonplaats speelplaats zitplaats slaapplaats opvangplaats stageplaats ontmoetingsplaats
    werkhoek leeshoek speelhoek allerlei velerlei speelplein schoolplein zijstraat gerechtshof herberg
    jeugdherberg kortenberg fietspad voetpad wandelpad zebrapad looppad zwemvest reddingsvest barricade"""
)
"""Everyday words with the end of a street's name."""

FRENCH_FIRM: Final = (
    r"rue|avenue|av\.|boulevard|boul\.|bd\.?|bld\.?|chauss[ée]e|ch[ée]e\.?|dr[èe]ve|impasse|all[ée]e|venelle"
)
FRENCH_LOOSE: Final = (
    r"place|pl\.|quai|chemin|square|clos|sentier|rond-point|passage|galerie|esplanade|parvis|route|r[ée]sidence|cit[ée]|"
    r"faubourg|cour|montagne|r\.|parc"
)
FIRM: Final = re.compile(FRENCH_FIRM, re.IGNORECASE)
FRENCH_ARTICLES: Final = _words("de du des d la le les l aux a saint sainte st ste")
FRENCH_NO_END: Final = NUMBERED_THINGS | _words(
    """a vers pour avec dans depuis pendant et ou le la les de du des il elle y ont est sont en pres au sur jusque
    environ plus ai as avons avez entre avant apres toutes tous moins seulement encore"""
)

ENGLISH: Final = (
    r"street|st|road|rd|avenue|ave|lane|drive|square|court|way|close|place|boulevard|blvd|terrace|crescent|gardens|hill|"
    r"row|quay"
)
ENGLISH_FIRM: Final = re.compile(r"street|road|lane|avenue", re.IGNORECASE)
ENGLISH_NO_NAME: Final = _words(
    """a an the this that same other another next side down up on in at of from along across off by per
    each every busy long short big small new old different quiet more and or to his her their our my your any no
    safe way one two dead"""
)

ANNOUNCED: Final = (
    r"(?i:adres|address|adresse|domicilie|domicile|woon(?:t|en)? (?:nu )?(?:op|aan|in)|lives? (?:now )?(?:at|in|on)|"
    r"habitent?|verhuis(?:d|t|de|en)? naar|moved to|moving to|déménage(?:nt)?)"
)
"""A capital and a number after it are an address, whatever the street is called."""
