// Words that are taken for the same when a wording is compared with its card: a faithful paraphrase swaps them freely.
import type { Language } from '../../chat/language.ts';
import { stemOf } from '../../text/stem.ts';

/** One group a line; irregular forms stand among them, since a stemmer does not know them. */
const groups: Readonly<Record<Language, string>> = {
  en: `pay paid pays paying payment payments settle settled transfer
    invoice invoices invoiced bill bills billed
    client clients customer customers buyer
    mail mails mailed email emails message messages
    send sent sends sending pass passed
    write wrote written writes writing note noted notes jot
    tell told tells say said says mention mentions mentioned inform informed
    ask asks asked asking request requests question questions
    answer answers reply replies replied respond responds responded response react reacts
    call calls called phone phoned ring rang
    contract agreement agreed agree agrees deal
    approve approved approval confirm confirmed consent
    date dates deadline term
    work works working job project assignment task
    stop stops stopped quit quits end ends ended ending halt
    start starts started begin begins began begun
    money sum amount total
    price prices cost costs fee fees rate rates charge charges charged
    quote quotes estimate proposal offer
    meeting meetings appointment appointments
    keep keeps kept hold holds held save saves
    look looks see sees saw check checks checked verify find
    choose chooses choice pick picks picked decide decides decided decision
    last final
    extra additional
    give gives gave given hand hands handed
    get gets got receive received
    remark remarks comment comments feedback
    round rounds revision revisions
    reason reasons why
    someone somebody person anyone anybody
    talk talks talked conversation speak spoke discuss
    boss manager superior supervisor
    company firm business organisation organization
    threat threats threaten threatened threatening
    proof evidence
    agency broker
    leave leaves left leaving go goes gone went walk
    attach attached enclosed along
    announce announced announces
    pause paused parked
    deliver delivered delivery
    clear plain
    short brief
    finish finished complete completed done
    file files
    part parts piece pieces
    free gratis
    refuse refused decline declined reject rejected
    accept accepted
    slot slots place
    again anew
    buy bought
    put puts
    make makes made making
    show shows showed shown
    think thought
    bring brought
    know knew known
    hear heard
    read reads
    take takes took taken
    need needs needed
    want wants wanted
    wait waits waited waiting`,
  nl: `betalen betaal betaalt betaald betaling betalingen betaalde voldoen voldaan overmaken
    factuur facturen rekening factureer factureren
    klant klanten opdrachtgever koper
    mail mailen mailt mailtje mails bericht berichten berichtje appje
    sturen stuur stuurt gestuurd verstuur versturen opsturen rondsturen stuurde
    schrijven schrijf schrijft schreef geschreven noteer noteren genoteerd opschrijven
    zeggen zeg zegt zei gezegd vertel vertellen verteld noem noemen noemt
    vragen vraag vraagt vroeg gevraagd verzoek verzoeken navragen
    antwoorden antwoord antwoordt beantwoord reageer reageren reactie
    bellen bel belt gebeld telefoon telefoontje telefonisch
    afspraak afspraken afgesproken overeenkomst contract
    akkoord goedkeuring goedgekeurd goedkeurt instemming bevestig bevestigen bevestigd
    datum data termijn einddatum deadline
    werk werken werkt gewerkt klus project opdracht opdrachten
    stoppen stop stopt gestopt eindigen beëindigen ophouden stilleggen
    beginnen begin begint begonnen starten start
    geld bedrag som
    prijs kosten kost tarief
    offerte offertes raming
    voorstel voorstellen stel
    overleg overleggen vergadering
    gesprek gesprekken praten praat spreken spreek sprak besprek bespreken
    bewaren bewaar bewaart houden houd houdt hou
    kijk kijken zoek zoeken check nagaan lees lezen nalezen nakijken opzoeken
    kiezen kies kiest beslissen beslis beslist besluit besluiten keuze
    eerst eerste
    extra meerwerk
    geven geef geeft
    krijgen krijg krijgt ontvangen ontvang
    regel regels zin zinnen
    bedrijf organisatie firma
    meld melden meldt melding
    baas leidinggevende chef
    weg weggaan vertrek vertrekken gaan ga gaat
    opleveren lever leveren geleverd opgeleverd oplevering levering
    bijlage bijgevoegd
    aankondigen aangekondigd aankondigt kondig
    laatste laatst
    iemand persoon
    wachten wacht
    kort korte
    gratis kosteloos
    weigeren weiger weigert geweigerd afwijzen
    nemen neem neemt genomen
    doen doe doet gedaan
    bijlage bijlagen
    tekenen teken tekent getekend ondertekend
    maken maak maakt gemaakt
    zetten zet
    leggen leg legt`,
};

function build(language: Language): ReadonlyMap<string, string> {
  const rows = groups[language].split('\n').map((row) => row.trim().split(/\s+/));
  return new Map(rows.flatMap(([first = '', ...others]) => [first, ...others].map((word) => [word, first] as const)));
}
const byWord = { en: build('en'), nl: build('nl') };
const byStem = {
  en: new Map([...byWord.en].map(([word, first]) => [stemOf(word, 'en'), first])),
  nl: new Map([...byWord.nl].map(([word, first]) => [stemOf(word, 'nl'), first])),
};

/** What a word's stem is counted as. */
export const sameAs = (stem: string, word: string, language: Language): string =>
  byWord[language].get(word) ?? byStem[language].get(stem) ?? stem;
