// The words that say that a name stands beside them, or that none does; English and Dutch.

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''));

/** A name stands behind these: "my client Noor", "haar man Storm". */
export const relations = set(`
client clients customer buyer founder owner boss manager contact colleague partner assistant accountant bookkeeper lawyer solicitor agent editor
director husband wife girlfriend boyfriend brother sister son daughter mother father friend neighbour neighbor cousin nephew niece intern secretary
bride groom landlord landlady tenant recruiter investor cofounder co-founder ceo cto cfo coo pm guy man woman lady named called aka producer captain
farmer foreman supervisor planner designer developer photographer dentist headmaster teacher coach
klant klanten opdrachtgever opdrachtgeefster eigenaar eigenaresse oprichter oprichtster baas bazin contactpersoon collega compagnon assistent
assistente boekhouder boekhoudster advocaat advocate redacteur redactrice directeur directrice vrouw vriend vriendin broer zus zoon dochter moeder
vader buurman buurvrouw neef nicht bruid bruidegom huisbaas stagiair stagiaire genaamd heet heette heten ene zekere producent kapitein boer tandarts
juf meester trainer inkoper inkoopster vormgever ontwikkelaar fotograaf projectleider projectmanager leidinggevende chef medewerker medewerkster name
naam
`);

/** First names that, in lower case, are another word even behind a relation. */
export const otherwise = set(`
will wil may can said win sue mag mark ray rob pat jet ad bea hope grace joy max art bill cas dan was van per ken lee ben elke erin floor joke koos harm
lien matt made
`);

export const greetings = set(
  'hi hello hey dear hoi hallo beste dag geachte goedemorgen goedemiddag goedenavond lieve ha hee yo morning evening hai heya',
);

/** What closes a letter, up to the name under it. */
export const signOff =
  /(?:regards|wishes|sincerely|faithfully|truly|thanks|cheers|greetings|love|best|groet|groeten|groetjes|mvg|bedankt|dank|liefs|gr|grtz|greetz|hoogachtend|xx?|xxx)[,.!]?[ \t]*\n?[ \t]*[-–—]?[ \t]*$/iu;

/** Places and tools stand behind these, people hardly ever. */
export const placing = set(
  'in uit te near via using into regio omgeving richting inside outside across around through buiten binnen vlakbij on nabij',
);

/** Whom somebody works for stands behind these. */
export const atWork = set('at bij from for voor namens');

/** A thing, a place or a people has one of these, a person none. */
export const articles = set("the a an de het een den ne nen 'n 't this these dit deze some any every each elke");

/** "Drentse klei", "a Victorian house". */
export const adjective = { en: /(?:ian|ese|ish|ean)s?$/, nl: /(?:se|sche|schen)$/ };

/** Behind the verb they say that the first word of a Dutch sentence was no subject: "Nadien vroeg hij". */
export const turning = set('ik je jij hij ze zij we wij men u ge gij er');

/** "Aafke en ik", "Bram and his wife". */
export const pairing = /^(?:en|and) (?:ik|i|me|my|mijn|we|her|his|haar|zijn)$/;

/** What only somebody does: behind a word that begins a sentence it makes a name of it. */
export const doing = set(`
says said wants wanted keeps kept won't doesn't didn't isn't wasn't hasn't asks asked told tells sent sends wrote writes called calls paid pays thinks
thought refuses refused claims claimed insists insisted replied replies ignores ignored texts texted emailed emails messages messaged promised
promises demands demanded decided got gets goes went knows knew owes owed hired who just
wil zegt zei vindt vond vraagt vroeg stuurt stuurde belt belde mailt mailde appt appte betaalt betaalde denkt dacht doet deed weigert weigerde beweert
beweerde reageert reageerde negeert negeerde belooft beloofde eist eiste weet wist schrijft schreef wilde wou zou gaf geeft krijgt kreeg nam neemt liet
laat hield houdt moest
`);

/** What anything can do: it makes a name only where somebody is spoken of further on. */
export const being = set(`
is was has had will still never always also did does wordt werd heeft had blijft bleef komt kwam gaat ging kan kon moet
`);

/** Names that begin so many sentences as another word that what follows says nothing. */
export const fickle = { en: set('may'), nl: set('dan anders') };

/** What a title of a book, a room or a sentence begins with after "called". */
export const spare = set(
  'the a an de het een i my your our how what why when this that mijn je jouw onze hoe wat waarom dit dat is and en to for',
);

/** Somebody stands behind these: "told June". */
export const telling = set(
  'told tell asked ask thanked emailed texted messaged paid called vertelde vertel zei vroeg mailde belde appte bedankte sprak stuurde gaf',
);

/** Who somebody is: "Autumn, the marketing lead". */
export const apposed =
  /^, (?:the|our|their|her|his|my|who|head|de|het|hun|hoofd|mijn|onze|een|die|haar|zijn)(?!\p{L})/u;

/** Somebody further on in the sentence: "May is lovely but she never decides". */
export const somebody = /^[^.!?\n]{0,80}?(?<!\p{L})(?:he|she|him|her|his|hij|zij|ze|hem|haar)(?!\p{L})/u;

/** What "A." numbers when it is no initial. */
export const numbering = set('plan option type model part optie deel class variant');
