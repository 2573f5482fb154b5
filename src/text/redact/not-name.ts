// What carries a capital and names nobody: days, months, feasts, places, peoples, tools, offices, trades, forms of address.

const calendar = `
monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues
wed weds thu thur thurs fri sat sun maandag dinsdag woensdag donderdag vrijdag zaterdag zondag maandags zondags january february
march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec januari
februari maart mei juni juli augustus oktober mrt okt spring summer autumn winter lente zomer herfst voorjaar najaar
christmas xmas eve easter halloween hallowe'en thanksgiving diwali eid ramadan hanukkah pentecost whitsun lent ascension boxing hogmanay
valentine sabbath shabbat nowruz holi kerst kerstmis kerstavond pasen pinksteren hemelvaart hemelvaartsdag sinterklaas sint koningsdag
nieuwjaar oudjaar oudejaarsavond carnaval allerheiligen moederdag vaderdag suikerfeest bevrijdingsdag black cyber bank holiday new year
years today yesterday tomorrow vandaag gisteren morgen good
`;
const places = `
netherlands holland belgium belgië nederland vlaanderen flanders wallonië wallonia benelux randstad europe europa eu uk usa us england
engeland scotland schotland wales ireland ierland britain germany duitsland france frankrijk spain spanje italy italië portugal poland
polen austria oostenrijk switzerland zwitserland sweden zweden norway noorwegen denmark denemarken finland iceland greece griekenland
turkey turkije romania roemenië bulgaria bulgarije hungary hongarije czech tsjechië slovakia croatia kroatië serbia slovenia ukraine oekraïne
russia rusland morocco marokko egypt egypte tunisia nigeria ghana kenya uganda africa afrika south north east west noord zuid oost
india pakistan bangladesh nepal china japan korea vietnam thailand indonesia indonesië philippines filipijnen malaysia singapore australia
australië zealand canada mexico brazil brazilië argentina chile colombia peru america amerika suriname curaçao aruba israel israël iran irak iraq
syria syrië lebanon dubai qatar emirates asia azië cyprus malta luxembourg luxemburg lithuania litouwen latvia letland estonia estland
london londen manchester birmingham leeds liverpool bristol sheffield newcastle nottingham leicester cardiff swansea edinburgh glasgow
aberdeen dundee belfast dublin cork galway limerick brighton oxford cambridge reading york bath norwich exeter plymouth southampton
portsmouth bournemouth croydon kent essex surrey sussex devon cornwall yorkshire lancashire cheshire midlands highlands
amsterdam rotterdam utrecht haag hague eindhoven groningen tilburg almere breda nijmegen arnhem haarlem enschede apeldoorn amersfoort
zaandam zwolle leiden dordrecht maastricht delft alkmaar deventer venlo hilversum heerlen leeuwarden assen emmen hengelo roosendaal gouda
zoetermeer schiedam vlaardingen purmerend hoorn lelystad middelburg vlissingen zutphen wageningen oss tiel bussum zeist veenendaal ede den
bosch antwerpen antwerp gent ghent brugge bruges brussel brussels leuven hasselt mechelen kortrijk oostende genk aalst roeselare turnhout
luik namen charleroi knokke vilvoorde lier dendermonde ieper zeeland limburg brabant gelderland overijssel drenthe friesland flevoland
twente veluwe achterhoek betuwe gooi kempen randstad zuidas texel waal maas rijn ardennen schelde
paris parijs lyon berlin berlijn munich münchen hamburg cologne keulen frankfurt düsseldorf vienna wenen zurich geneva madrid
barcelona valencia seville lisbon lissabon porto rome milan milaan naples napels venice athens athene warsaw warschau kraków krakow prague praag
budapest bucharest sofia stockholm oslo copenhagen kopenhagen helsinki istanbul moscow kyiv lagos accra nairobi johannesburg pretoria
durban delhi mumbai bangalore pune chennai hyderabad manila cebu jakarta bali tokyo tokio goa malmö seoul shanghai beijing shenzhen sydney melbourne brisbane
perth adelaide auckland wellington toronto vancouver montreal ottawa york boston chicago houston dallas austin denver seattle portland
atlanta miami tampa phoenix philadelphia brooklyn california texas florida ohio oregon ontario georgia arizona nevada hawaii
chelsea jersey washington antarctica ibiza tenerife halifax hull hereford barnsley carlisle swindon luton slough stockport cheltenham stoke derby
coventry bradford sunderland middlesbrough blackpool bolton wigan huddersfield wakefield doncaster ipswich peterborough northampton
milton keynes guildford canterbury hastings eastbourne torquay inverness stirling dunfermline leith fife sligo kilkenny waterford donegal mayo kildare wicklow shropshire norfolk suffolk lincolnshire derbyshire cumbria dorset somerset wiltshire hampshire hertfordshire berkshire gatwick heathrow
schiphol tasmania queensland manitoba quebec calgary winnipeg vermont maine connecticut massachusetts pennsylvania michigan
minnesota wisconsin illinois indiana missouri kansas nebraska oklahoma tennessee kentucky alabama louisiana maryland
colorado utah idaho montana oregon nashville memphis detroit cleveland pittsburgh baltimore sacramento brittany tuscany toscane
provence ardèche bretagne sardinia sicily crete kreta mauritius bahamas caribbean scandinavia balkan baltic nordic mediterranean
terneuzen goes hulst sluis zierikzee vught veghel uden boxtel waalwijk helmond weert roermond sittard geleen valkenburg kerkrade venray
winterswijk doetinchem aalten zevenaar barneveld nijkerk harderwijk ermelo putten epe kampen steenwijk meppel hoogeveen coevorden hardenberg
ommen raalte rijssen almelo oldenzaal borne drachten sneek heerenveen harlingen franeker dokkum bolsward joure lemmer delfzijl veendam stadskanaal
winschoten urk dronten emmeloord zeewolde huizen laren blaricum naarden weesp diemen amstelveen aalsmeer uithoorn hoofddorp haarlemmermeer
heemstede bloemendaal zandvoort beverwijk ijmuiden castricum heiloo schagen enkhuizen volendam edam monnickendam zaanstreek bollenstreek lisse hillegom
katwijk noordwijk wassenaar voorburg rijswijk naaldwijk westland maassluis spijkenisse hellevoetsluis barendrecht ridderkerk gorinchem leerdam
culemborg geldermalingen houten nieuwegein ijsselstein woerden bodegraven waddinxveen lopik bilthoven soest baarn doorn driebergen rhenen
berchem deurne borgerhout merksem wilrijk brasschaat schoten kapellen mortsel edegem boom willebroek sint-niklaas lokeren zele wetteren
deinze eeklo zottegem geraardsbergen ninove oudenaarde ronse waregem harelbeke izegem tielt torhout diksmuide veurne nieuwpoort blankenberge
middelkerke maldegem herentals geel mol lommel pelt bree maaseik tongeren bilzen diest aarschot tienen halle dilbeek asse zaventem tervuren overijse
molenbeek schaarbeek elsene anderlecht luxembourg wallonia bastogne durbuy spa verviers christchurch albuquerque zanzibar thuringia burgundy köln coimbatore mijnstreek doornik waver essen duisburg dortmund bonn aachen aken
bremen hannover leipzig dresden stuttgart nuremberg neurenberg bielefeld lille rijsel bordeaux marseille nice toulouse nantes strasbourg straatsburg
turin bologna florence palermo genoa alicante malaga marbella granada bilbao mallorca canarias braga coimbra algarve
gold coast cape town sandton hong kong sri lanka saudi arabia costa rica puerto rico san francisco
`;
const peoples = `
afrikaans farsi thai tuscan traveller travellers gypsy dutch english german french spanish italian portuguese polish belgian flemish british irish scottish welsh american canadian australian
european african asian indian chinese japanese korean russian ukrainian turkish greek romanian bulgarian hungarian czech swedish norwegian
danish finnish swiss austrian moroccan nigerian brazilian mexican latin arabic hebrew hindi urdu nederlands nederlandse nederlander
nederlanders engels engelse duits duitse duitser duitsers frans franse fransman spaans spaanse italiaans italiaanse portugees portugese pools
poolse vlaams vlaamse belgisch belgische belg belgen brits britse brit brits iers ierse schots amerikaans amerikaanse amerikaan europees
europese afrikaanse aziatische indiase chinees chinese japans russisch russische turks turkse turk grieks griekse roemeens roemeense zweeds
zweedse noors deens deense zwitserse oostenrijks marokkaans marokkaanse marokkaan surinaams surinaamse engelstalig nederlandstalig
amsterdammer rotterdammer limburgs brabants fries friese hollands hollandse christian muslim jewish catholic god jesus god
`;
const tools = `
linkedin google whatsapp whatsappje facebook instagram insta tiktok youtube twitter snapchat telegram signal messenger slack discord zoom
teams skype meet facetime imessage viber wechat gmail outlook hotmail yahoo icloud dropbox onedrive wetransfer drive sharepoint notion trello
asana jira basecamp clickup monday airtable miro figma sketch canva photoshop illustrator indesign lightroom premiere adobe affinity blender
procreate excel word powerpoint office microsoft windows mac macbook iphone ipad android apple linux chrome firefox safari internet
wordpress woocommerce shopify wix squarespace webflow magento drupal joomla etsy ebay amazon bol marktplaats vinted paypal stripe mollie
klarna tikkie ideal wise revolut payconiq zelle venmo visa mastercard amex bitcoin upwork fiverr toptal malt freelancer peopleperhour werkspot
hoofdkraan temper youngones trustoo trustpilot airbnb uber netflix spotify steam twitch fortnite minecraft chatgpt gpt claude gemini copilot
openai github gitlab bitbucket docker kubernetes aws azure react vue angular javascript typescript python java php ruby rust kotlin swift node
postgres mysql mongodb redis terraform salesforce hubspot mailchimp calendly docusign xero quickbooks freshbooks freeagent sage moneybird exact
jortt snelstart eboekhouden twinfield teamleader yuki odoo harvest toggl clockify grammarly wikipedia pinterest reddit behance dribbble vimeo
ads analytics maps docs sheets calendar forms photos translate siri alexa tesla volvo ikea aldi lidl jumbo hema action wifi bluetooth usb pdf
toyota ford opel peugeot renault citroën bmw audi mercedes volkswagen porsche golf corolla kangoo fiat honda nissan nike adidas lego playmobil meta thinkpad airtag dell lenovo samsung sony canon nikon wacom cintiq thunderbird bitwarden lastpass pagerduty clutch revit transip arte skoda tesco benq volvo steinway chopin bach mozart churchill astro cobol fortran citrix citroen
facebookgroep lorem ipsum comic sans helvetica arial
`;
const offices = `
vve nda ndas dwg cv arbeidsinspectie fraudehelpdesk kadaster rdw ibba belastingtelefoon slachtofferhulp buma letterenfonds auteurswet wet
belastingdienst kvk kamer koophandel uwv gemeente gegevensbeschermingsautoriteit geschillencommissie consumentenbond huurcommissie rechtbank
kantonrechter autoriteit persoonsgegevens acm afm juridisch loket rijdende rechter hmrc irs gdpr avg ofsted acas citizens advice small claims court county
government parliament council ministry union chamber commerce insurance revenue customs trading standards ombudsman police politie btw vat zzp
dba kor vof wbso iban bic swift sepa ltd bv nv llc inc gmbh nda sla sow kpi roi seo sea crm erp api css html ux ui ceo cfo cto coo hr pr pm qa it tv
dvd cd faq asap fyi ps nb pps btw aub svp ok oke okay lol omg wtf tbh imo imho afaik eod eow eom tba tbd rsvp dm dms qr id url http https www ai
`;
const roles = `
mr mrs ms miss mx dr prof sir madam mister missus meneer mevrouw dhr mevr mw heer heren dame dames dear hi hello hey hoi hallo beste geachte
project account product office manager managers director directeur designer developer engineer senior junior head chief officer lead assistant
client klant customer opdrachtgever freelancer invoice factuur contract payment betaling project kind regards best sincerely yours faithfully
groet groeten vriendelijke hartelijke mvg thanks cheers bedankt dank mum mom dad mama papa oma opa uncle aunt father brother sister bot
i'm i've i'd i'll i u uw ik
re fwd fw cc bcc attn tav subject onderwerp edit update tldr tl note help question vraag
terms conditions general algemene voorwaarden non disclosure agreement statement work purchase order final reminder demand letter notice formal
round phase fase version versie week day dag part deel step stap option optie plan type model chapter hoofdstuk page pagina appendix bijlage room zaal
`;
const list = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

/** Capitalised words that name nobody, in lower case. */
export const notNames = list(calendar + places + peoples + tools + offices + roles);

/** Tools and places only: a name may stand beside them, never begin with them. */
export const titles = list(`
mr mrs ms miss mx dr prof sir madam mister meneer mevrouw dhr mevr mw mej heer juffrouw frau herr monsieur madame mme ir drs ing tante oom uncle aunt
auntie lord lady father broeder zuster pastoor notaris dominee
`);
