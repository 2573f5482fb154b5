// Words of somebody who may be thinking of ending their life: taken as such whatever else the post says, never left to a score.

const saying =
  /\b((don'?t|do not|no longer) (want|wish) to (live|be alive|be here) ?(any ?more|any longer)?|want(ed)? to die|kill(ing)? myself|end(ing)? (it all|my life|my own life)|suicid(e|al)|better off (dead|without me)|(better off|easier|simpler|better)[^.!?]{0,40} if i (just |simply )?(was ?n'?t|were ?n'?t|was not|am not) (here|around|alive)|no (point|reason) (in )?(living|going on living|to live)|take my own life|hurt(ing)? myself|harm(ing)? myself|can'?t go on living)\b|\b(wil|wou|zou) (er )?(niet meer (leven|er zijn|bestaan)|een eind(e)? aan (maken|mijn leven maken))|\bniet meer (willen )?leven\b|\ber (een|'n) eind(e)? aan (te )?maken\b|\bmaak er (een|'n) eind(e)? aan\b|\bzelfmoord|\bsuïcid|\bsuicid|\bik wil (er )?(niet meer zijn|dood)\b|\bbeter af (is|zijn|was|waren)? ?zonder mij\b|\bzonder mij (zou|was|is|waren)[^.!?]{0,30} (iedereen|gezin|kinderen|vrouw|man)[^.!?]{0,20} (beter|makkelijker|rustiger)\b|\b(beter|makkelijker|rustiger)[^.!?]{0,30} als ik er (gewoon )?niet (meer )?(was|ben|zou zijn)\b|\bmezelf (iets aan ?(te )?doen|pijn (te )?doen|van kant)|\bstap (er)?uit het leven\b|\buit het leven stappen\b/i;

/** Figures of speech that use the same words. */
const figure = /\b(kill(ing)? myself (laughing|over this|to)|end it all (with|for) (this|the|that) client)\b/i;

/** True when the post says so in so many words. */
export const isDespair = (text: string): boolean => saying.test(text.replaceAll(/[’‘`]/g, "'")) && !figure.test(text);
