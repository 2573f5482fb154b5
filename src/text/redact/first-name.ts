// Common first names, English and Dutch and of those who came to live there; written for this list, and never complete.

const english = `
aaron abigail adam adrian aidan aisha alan albert alex alexa alexander alexandra alfie alice alicia alison allison amanda
amber amelia amina amy andrea andrew andy angela angie angus anita ann anna annabel anne annie anthony antonio archie arthur
arun asha ashley audrey austin ava barbara barry beatrice becky belinda ben benjamin bernadette bernard beth bethany betty
beverley bill billy bob bobby bonnie bradley brandon brenda brendan brian bridget bruce bryan callum cameron carl carla carlos
carly carmen carol caroline carolyn carrie catherine cathy cecilia chantal charlene charles charlie charlotte chelsea cheryl
chloe chris chrissie christina christine christopher ciara claire clara clare clive colin connor conor craig curtis cynthia
daisy damian damien dan daniel daniela danielle danny daphne darren dave david dawn dean debbie deborah declan deepak deirdre
denise dennis derek desmond diana diane diego dominic don donald donna doreen doris dorothy doug douglas duncan dylan eddie
edith edward eileen elaine eleanor elena eli elijah elizabeth ella ellen ellie elliot ellis eloise elsie emily emma emmanuel
eoin eric erica erin ethan eugene eva evan eve evelyn ewan farah fatima fergus fernando finlay finn fiona florence frances
francesca francis frank fred freddie frederick freya gabriel gabriela gareth gary gavin gemma geoff geoffrey george georgia
georgina gerald gerard gillian gina giovanni gita glenn gloria gordon graham grant greg gregory gwen hamish hannah harold
harriet harry harvey hayley hazel heather hector heidi helen helena henry hilary holly howard hugh hugo ian ibrahim imogen
imran ingrid irene isaac isabel isabella isla ivan jack jackie jackson jacob jacqueline jade jake james jamie jan jane janet
janice jared jasmine jason javier jay jean jeff jeffrey jemma jen jenna jennifer jenny jeremy jerry jess jesse jessica jill
jim jimmy jo joan joanna joanne joe joel johanna john johnny jonathan jordan jorge jose joseph josephine josh joshua joyce juan
judith judy julia julian julie juliet june justin karen karim karl kate katherine kathleen kathryn kathy katie kayla keira
keith kelly kelvin ken kenneth kerry kevin khalid kieran kim kirsty kristen kristin kumar kyle laila lara larry laura lauren
laurence lawrence layla leah leanne lee leila len leo leon leonard leslie lewis liam lily linda lindsay lindsey lisa liz logan
lois lorna lorraine louis louisa louise luca lucas lucia lucinda lucy luis luke lydia lynn lynne maddie madeleine madison maeve
maggie malcolm mandy marc marcia marco marcus margaret maria marian marie marilyn mario marion marjorie mark martha martin
martina marvin mary mason mateo matt matthew maureen maurice max maxine maya megan mehmet mei melanie melissa melvin meredith
michael michele michelle miguel mike mila millie miranda miriam mitch mitchell moira molly monica morgan muhammad muriel
mustafa nadia nadine nancy naomi natalia natalie natasha nathan nathaniel neil nell nicholas nick nicola nicole nigel nikki
nina noah noel noor nora norma norman olga oliver olivia omar oscar owen pablo paddy pam pamela patricia patrick paul paula
pauline pedro peggy penelope penny percy perry pete peter phil philip phillip phoebe phyllis pippa polly priya priyanka rachel
rafael raj rajesh ralph ramona randy rashid ravi ray raymond rebecca reece reggie rhys ricardo richard rick ricky rita rob
robbie robert roberta roberto robin rodney roger roisin roland ron ronald ronan rory rosa rosalind rosemary rosie ross rowan
roxanne roy ruby rupert russell ruth ryan sabrina sally sam samantha samira samuel sandra sanjay saoirse sara sarah sasha saul
scott sean sebastian serena sergio shane shannon sharon sheila shelley sheryl shirley shreya siobhan sofia sonia sonya sophia
sophie spencer stacey stan stanley stefan stella stephanie stephen steve steven stewart stuart sue sunita susan susanna susie
suzanne sylvia tamara tanya tara tariq ted teresa terence terry tessa theo theodore theresa thomas tim timothy tina toby todd
tom tommy toni tony tracey tracy travis trevor tricia tristan trudy tyler una ursula valerie vanessa vera veronica vicky
victor victoria vijay vikram vince vincent viola violet vivian wade wallace walter wanda warren wayne wendy wesley will
william winston yasmin yolanda yusuf yvette yvonne zac zach zachary zara zoe
`;
const dutch = `
aad aaltje abdel abdul achmed ad adelheid adri adriaan adriana agnes ahmed ahmet aisa akke albertine aletta ali alida
aleida amir amira anja anke anneke annelies annelien annemarie annemiek annet annette annick anouk ans antje anton antoon
antoinette appie arend arie arjan arjen arno arnold arnoud astrid aurelie ayoub ayse babette barend bart bas bastiaan beatrijs
bea bennie berend bernadet berry bert bertha bianca bibi bilal birgit björn bo bob boris boudewijn bram brecht britt bruno
caatje carien carine carlijn carlo carolien casper cas catharina cees celine charles chantal charlotte chiel christel
christiaan christophe cindy claudia claudio coby coen colette conny cor corine cornelis corrie daan dagmar damiaan daniëlle
dennis desiree diederik dieter dieuwertje dilan dimitri dinie dirk dolf dominique dorien doutzen driss eddy edgar edo edwin
eefje eef eelco egbert eline elisa elise elke ellie ellis els elsbeth elske elvira emiel emre emiliano enzo erik erika ernst
ester esther eveline evelien evert evi fabian fadoua famke fardau fatma fedde felix femke fenna fenne ferdinand ferry fien
fleur floor floortje floris foppe francien francine frank frans fred freek frederik frederique frida friso frits froukje geert
geertje geertruida geke gerard gerben gerda gerdien germaine gerrit gert gertjan gerry gijs gilles gina ginny goedele gonda
goran greet greetje greta griet guido guus guy gwendolyn hamza hanna hanneke hans hanneke harm harmen harrie harro hasan hassan
hedwig heidi hein heleen helga hendrik hendrika henk henny henri hennie herman hester hettie hicham hidde hilda hilde hiske
hubert huib hugo huub ies ilja ilse imane ina ine ineke inez inge ingeborg inne irma iris isa isabelle ivo jaap jacco jack
jacob jacobien jacoba jacques jan jana janine janna janneke jannes jannie jantje janwillem jarno jasmijn jasper jef jelle jelmer
jens jeroen jesper jet jeske jette jikke jip job jochem jochen joep joeri johan johannes joke jolanda jolien jonas joost
jordy joren jorien joris jorn jorrit jos josé josephien josien joyce judith juliette julie juliën jurgen jurre jurriaan
justine kaat kamiel karel karim karin karlijn karolien kasper katja katleen katrien kees khadija kim klaas klaartje koen
koenraad koos kris kristel kristof krijn lambert lars laurens lena lennart lenny leonie leontien leonoor leopold lex lian
lidewij liedewij lies liesbeth lieselot lieve lieven lien lieke lineke linde lisanne lisette liv lobke lode lodewijk loes
lonneke lotte lou louis lowie luc lucas lucien luuk maaike maarten maartje machteld madelon mandy manon marc marcel marga
margot margriet maria mariam marianne marieke marielle marietje marije marijke marijn marike marilou marina marinus marisa
marit marja marjan marjolein marjolijn marleen marlies marlous marloes martijn martin martine maryam mats matthias matthijs
maud maurits maxim meike mehdi melle menno merel merijn meryem merlijn mette mia micha michel michelle michiel mieke mien
mies miep mila milou minke mireille mirjam mirthe moniek monique moos mohamed mohammed moussa myrthe nadège naomi natascha
nele nicky nico nicolas nicolette niek niels nienke nina noortje nora nynke odette olaf olivier onno otto paulien patrick
paul peer pepijn petra philippe pien pier pierre piet pieter pim pleun quinten quirijn rachid rachida raf ralf ramon raoul
raymond reinier reinout rein remco remy renate rené renée renske reza ria rianne richard rik rika rinus rob robbert robin robrecht
roderick roel roeland roelof rogier roland rolf romy ronald ronnie roos rosalie rosanne ruben rudi rudolf rudy rutger ruud saar
sabine said saïd salma samir sander sandra sanne sarina saskia selim selma sem senna serge sharon sia sibe siebe siebren
sien sietske sigrid sijmen silke silvia simon simone sjaak sjaan sjef sjoerd sjors sjoukje sofie sofie sonja soraya souad
stef stefanie stefanie steffie steven stien stijn suus suzan svea sven swa sybren sylvie sytske tamar tanja teun teunis
thea thijmen thijs thomas tijmen tijn tijs tilly timo tina tineke tinne titia tjeerd tobias ton toine tom toon tonny trees
trijntje trudy truus twan tygo valentijn veerle vera veronique victor vincent wanda ward warre wendy werner wessel wibo wiebe
wieke wietske wilhelm wilhelmina willem willemijn willy wilma wim winfried wout wouter wubbo xander xandra xavier yannick
yara yasemin yasin yassine yentl yolande youri youssef yvo yvonne zeynep zakaria zita zoë zohra
`;
const beyond = `
abena abiola adaeze adebayo ade adeola agata agnieszka akira aleksandra aleksander alessandro alejandro amara amit ananya anders
andrei andrzej anil anjali ankit anouar arjun aylin ayesha aysel bartosz beata bogdan burak carmela chen chidi chinedu
chiara cristina danuta dariusz deniz diya dmitri dorota ebru elif emeka emine enrique ewa farid fatemeh fatoumata
federico femi francisco funmi gaurav giorgos giulia giuseppe grzegorz gustavo hakan halima haruto hassan hiroshi hussein
ifeoma igor ikram irina isha ivana jamal javad jing joanna joão jürgen kacper kamal kareem katarzyna kavita kemal kenji
kofi kojo krzysztof kwame leticia lorenzo luigi lukas łukasz magdalena mahmoud małgorzata mamadou marek mariana mariusz
matteo mayumi mehdi mei-ling mikael milena minh mohsen monika murat nasser natalya neha ngozi nikhil nikola nikos nilüfer
oksana olena olumide oluwaseun onur özlem paolo pavel piotr pooja pradeep rahul ramesh rania raquel reza rohan rosana
sanjay santiago selin serkan sergei shanti shu sibel sinan slawomir sneha sofía stavros sunil suresh svetlana tadeusz
takeshi tatiana thabo thandi thiago tomasz tunde uche ugo valentina vasile vedran wei wojciech xin yan yaw yasmina yetunde
yuki yuri zainab zanele zeynab zofia zuzanna
`;
/** Those that are other words as well: believed only where a sentence would not have begun with them. */
const ordinary = `
enzo ben dan elke floor erin joke koos ferry harm lien mats matt mason linde greet frans brit sander stan mart bert bo ans carol dale lane gail heath kay dee
ad amber anders angel ash aster autumn bas bea berry beer bill blossom bo bob bonnie brook can cas chip christian cliff clay crystal daan daisy dawn dean destiny dot don drew duke earl eve evi faith fay fern finn
fleur flip flora frank gene ginger grace grant guy hazel heather holly hope iris ivy jack jade jan
jasmine jasper jay jet jewel jo job joy june kees ken kim kip kit lance lark lee lente lies lieve liv lou mark martin max
may mei melody mercy merel mike miles mia mien mies miles moos nick noel olive opal pam pat pearl peer penny peg piet pier pim pip
poppy prudence ray reed rein rich rijk rob robin rocky rod roos rose ross ruby rusty ruth saffron sage said sally sam sandy sien
sky skip sia sonny star stef sterling sterre stef stien storm sue summer sunny tanner teddy tim tiger tom ton toon tony
trees trudy twan una van vera victor viola violet ward warren wade wei west wil will willow wim win wolf wout yan zoe zomer
`;
const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** First names in lower case. */
export const firstNames: ReadonlySet<string> = new Set(words(english + dutch + beyond + ordinary));

/** Those of them that are ordinary words too, in either language. */
export const ordinaryNames: ReadonlySet<string> = new Set(words(ordinary));
