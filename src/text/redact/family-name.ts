// Common family names and the small words inside them; many are trades and things too, so they are believed only beside other evidence.

const common = `
adams ahmed akhtar ali allen anderson andrews armstrong atkinson bailey baker barker barnes barrett baxter begum bell bennett berry
bishop booth boyle bradley brady brennan brooks brown bryant burke burns butler byrne campbell carpenter carr carroll carter
chambers chapman clark clarke cole coleman collins connolly cook cooper costa cox craig cruz cunningham daly davies davis dawson
day delaney dixon doherty donnelly douglas doyle duffy duncan dunn edwards elliott ellis evans fernandez ferguson fisher
fitzgerald fletcher flynn foley ford foster fox fraser freeman gallagher garcia gardner gibson gill gomez gonzalez gordon graham
grant gray green greene gregory griffin griffiths gupta hall hamilton harris harrison hart harvey hayes healy henderson henry hernandez
hicks higgins hill holland holmes howard hudson hughes hunt hunter hussain jackson james jenkins johnson johnston jones joshi kaur
kavanagh kelly kennedy khan king knight kumar lambert lane lawrence lee lewis lloyd long lopez lowe lynch macdonald mackenzie maguire
marshall martin martinez mason matthews mccarthy mcdonald miller mills mitchell mohamed moore morgan morris morrison moss
murphy murray nash nelson nguyen nolan obrien o'brien o'connor o'neill o'reilly o'sullivan oliver owen owens palmer parker parsons patel
patterson payne pearce pearson perez perry peters phillips pierce porter potter powell power price quinn ramirez ramos reid reilly
reyes reynolds rice richards richardson rivera roberts robertson robinson rodriguez rogers rose ross russell ryan sanchez sanders
saunders scott shah sharma shaw simpson singh smith spencer stephens stevens stewart stone sullivan sutton taylor thomas thompson
thomson torres tucker turner walker wallace walsh ward warren watson watts weaver webb webster wells west wheeler white wilkinson
williams williamson willis wilson wood woods wright young
aarts adriaans aerts baeten bakker bakkers bauwens beekman berends beukers blom boer boers bogaert boon boonstra bos bosch bosman
bouwman brand brands brouwer brouwers bruijn bruin buijs bulthuis ceulemans christiaens claes claessens claeys cools coppens cornelissen
daems declercq decock dekker dekkers demir desmet deprez dewit dewitte dijk dijkstra dirks dubois eijk elzinga engels evers faber
feenstra franken geerts gerritsen goossens graaf groen groot haan hahn hak heijden hendriks hendrix hermans hoekstra hoek hofman hofstra
huisman jacobs jans jansen jansens janssen janssens jong jonker jongh kaya keizer kiers klein kok koning koopman kooistra kramer
kroon kruse kuiper kuipers laan lambrecht lammers lange leeuw lemmens leroy lievens linden maas maes martens mertens meer meijer meijers
meulen meyer michiels molenaar mol mulder nijland nolf oosterhuis opstal peeters peters pauwels peters pieters polman pool post postma
prins prinsen raes ras reinders riemersma roos rutten sanders schaap scheffer schipper schmidt schneider scholten schouten segers
slot smet smeets smit smits snel snijders spaans staal stam steen stevens swart swinnen tas terpstra thijs timmermans timmer tol
vandenberghe vandamme veen veenstra velde verbeek verbeke verhaegen verhelst verhoeven vermeer vermeulen verschueren verstraete
vink visser vissers vliet vos vries vrolijk vroom wal wauters willems wilms winter wit witte wolters wouters yildiz yilmaz zijlstra
ziegler zeeman zwart
müller schulz weber wagner fischer becker hoffmann kowalski nowak rossi ferrari silva santos pereira okafor okonkwo adeyemi mensah
tanaka suzuki chen wang zhang liu li ng tran pham
`;

/** Family names in lower case, without the small words before them. */
export const familyNames: ReadonlySet<string> = new Set(common.split(/\s+/).filter((word) => word !== ''));

/** The small words inside a name: van den Berg, De Vries, Ter Haar, von Braun, Di Marco, El Amrani. */
export const infixes: ReadonlySet<string> = new Set(
  "van de der den het 't ter ten te in vd v.d v/d von vom zu zum da di dos das do del della dal la le les du des el al ben bin ibn abu st mac mc san y e 'n".split(
    ' ',
  ),
);

const before = /(?:(?<!\p{L})(?:van|von|v\.?|vd\.?|v\/d|v\.d\.?|de|der|den|ter|ten|het|'t|di|da|el|al|d'|le|la) ?)+$/iu;

/** Where a name begins whose family name begins at a place: with the small words before it. */
export const infixStart = (text: string, at: number): number =>
  at - (before.exec(text.slice(Math.max(0, at - 16), at))?.[0].length ?? 0);
