// Words that say nothing by themselves: they are not looked for in a card.
import type { Language } from '../../chat/language.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Articles, pronouns, prepositions, auxiliaries, connectives and the like. */
export const smallWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: list(`a an the this that these those it its it's i i'm i've i'd i'll me my mine myself you your yours yourself you're you've you'd you'll
    he him his himself he's he'd he'll she her hers herself she's they them their theirs themselves they're they've they'd they'll we us our ours we're we've we'll
    who whom whose which what when where why how whatever whoever whether if unless until till then than so as
    and or but nor yet because since while although though before after once
    of in on at to from by for with without within into onto out up down off over under about above below between through during against among per via
    is am are was were be been being isn't aren't wasn't weren't has have had haven't hasn't hadn't having do does did don't doesn't didn't doing
    can could can't cannot couldn't will would won't wouldn't shall should shouldn't may might must mustn't need
    not no none never n't only just even also too very much many more most less least few some any each every all both either neither other others another such same own
    there here now again still already soon yes please
    one it'd that's there's what's here's let's let get got gets
    thing things way something anything nothing everything someone anyone everyone
    like well really rather quite else instead along away back first`),
  nl: list(`de het een 'n 't dit dat deze die er hier daar waar ik 'k me mij mijn mezelf je jij jou jouw jullie u uw zich hij hem zijn ze zij haar hun hen we wij ons onze men
    wie wat wanneer waarom hoe welke welk of als indien tenzij tot totdat dan toen zodat zoals omdat want doordat terwijl hoewel voordat nadat zodra en maar noch dus
    van in op aan te naar uit bij voor met zonder binnen buiten over onder boven tussen door tijdens tegen per via om af toe mee na sinds vanaf rond langs
    is ben bent zijn was waren wordt word worden werd werden geworden heb hebt heeft hebben had hadden gehad
    kan kun kunt kunnen kon konden wil wilt willen wilde mag mogen mocht moet moeten moest zal zult zullen zou zouden hoeft hoef hoeven
    niet geen niets niemand nooit nog ook al alleen pas wel even zelf zelfs heel erg meer meest minder veel weinig wat iets iemand ieder elk elke iedere alle alles allemaal allebei beide ander andere anders
    nu weer steeds toch eens straks ja graag alsjeblieft
    ding dingen zo zelfde eigen gewoon verder terug samen daarna daarvoor daarmee daarom daarover hierbij hierover ervan erbij erop erin eraan ermee daar waarna waarmee
    erom ervoor erover eruit eerst dat's gaat ga gaan laat laten doe doet doen`),
};
