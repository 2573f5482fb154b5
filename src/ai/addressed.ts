// Whether a text speaks to the machine that reads it, instead of about a client: such a text is answered without a model.

/** In a post or a card: rules about rules, other roles, markup, what is hidden or encoded. */
const families: readonly RegExp[] = [
  /\b(ignore|disregard|forget|override|bypass|skip|negeer|vergeet|omzeil|sla)\b.{0,60}\b(instructions?|rules?|prompts?|cards?|guidelines|checks?|verification|instructies|regels|kaart(en)?|controles?)\b/is,
  /\b(your|je|jouw) (system )?(prompt|instructions?|instructies)\b|\bsystem prompt\b|\b(new rule|nieuwe regel)\s*:|\bobey\b/i,
  /\b(instructions|instructies|opdracht)\b.{0,40}\b(before this|above|boven mijn|word for word|letterlijk|over te schrijven)\b|\b(letterlijk|word for word)\b.{0,40}\b(instructions|instructies|opdracht)\b/is,
  // Somebody else's turn to speak, or a machine spoken to.
  /(^|[\n.!?>]\s*)[#>*[({ ]*(system|systeem|assistant|assistent|human|mens|developer|moderator)\s*[:\])}]|^#+ *(system|systeem)\b/im,
  /\b(note|order|task|instruction|taak|bevel) (to|for|aan|voor) (the |de |het )?(assistant|assistent|model|bot|ai)\b|\baan de assistent\b/i,
  /\b(the|het) model (may|must|should|shall|can|mag|moet|kan|zal)\b|\b(the assistant|de assistent) (should|must|moet)\b|\b(ai|language) models?\b|\btaalmodel(len)?\b/i,
  /\b(developer|maker|ontwikkelaar) (of|van) (this|the|deze|de) bot\b/i,
  // What is hidden, encoded, or a form of its own.
  /\b(raw|ruwe) json\b|\b(acrostic|acrostichon|rot-?13|base-?64)\b|\b(read|lees)\b.{0,20}\b(backwards|achterstevoren|first word|eerste woord)\b|\b(decode|decipher|ontcijfer) (this|dit)\b/is,
  /\b(words?|woorden|woord)\b.{0,60}\b(as one word|als één woord|joined|aan elkaar)\b/is,
  /```|~~~|<\/?[a-z_!|][^<>@\n]{0,200}>|<!--|<\||\|>|\[\/?inst\]|<<\/?sys>>|\{\s*"|\]\(\s*https?:|\[\^\d+\]/i,
  /\[[\p{L} ]{0,30}(result|resultaat)[\p{L} ]{0,30}\]|<!(channel|here|everyone)/iu,
  /[\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]|[\u{e0000}-\u{e007f}]|[\uff21-\uff5a]{3,}/u,
  /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/u,
  /\b(?=[A-Za-z\d+/]*[A-Z])(?=[A-Za-z\d+/]*[a-z])(?=[A-Za-z\d+/]*\d)[A-Za-z\d+/]{24,}={0,2}/,
];

/** In a post: what the answer is to look like, and where it is to go. */
const aboutAnswer: readonly RegExp[] = [
  /\b(start|begin|end|finish|eindig|sluit)\b.{0,30}\b(your|je) (answer|reply|advice|antwoord|advies)\b|\b(answer|reply|antwoord)\b.{0,20}\b(only|alleen)\b.{0,20}\b(in|with|met)\b|\bplease end with\b/is,
  /\b(post|send|publish|zet|stuur|plaats)\b.{0,60}#\w/is,
  /\b(print|reveal|toon|onthul)\b.{0,60}\b(prompts?|cards?|kaarten|posts?|berichten|names?|namen|members?|leden)\b/is,
];

/** A card speaks of a client and to a freelancer: of cards, of whoever reads it and of where an answer goes it has nothing to say. */
const aboutUs =
  /\b(this|other|each|every|deze|andere|elke) (cards?|kaart(en)?)\b|\b(conflicting cards|kaarten die)\b|\b(members|leden) (with|without|met|zonder|die)\b|\b(the reader|de lezer) (has|heeft)\b|\breaders should\b|\b(the member|het lid)\b|\b(safety notice|veiligheidsmelding)|#\p{L}{3,}/iu;

/** True for a post that is not only about its writer's client. A hint and no proof: what a model writes is checked all the same. */
export const speaksToMachine = (text: string): boolean =>
  families.some((family) => family.test(text)) || aboutAnswer.some((family) => family.test(text));

/** The same for the text of a card. */
export const isNoCard = (text: string): boolean => families.some((family) => family.test(text)) || aboutUs.test(text);
