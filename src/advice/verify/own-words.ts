// A post without what is said to whoever answers it: orders to a machine are no ground for advice.
import type { Language } from '../../chat/language.ts';

const orders: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:ignore|disregard|forget|override) (?:\w+ ){0,4}(?:instructions?|rules?|prompt|above|previous|cards?|everything|safety)\b|\b(?:system|assistant|developer|user)\s*[:>\]]|\b(?:you are (?:now|no longer)|act as|pretend (?:to be|you)|from now on you|you must now|your (?:new )?(?:task|role|instructions?|system|rules))\b|\b(?:in|as part of|at the (?:start|end|top|bottom) of|include in|add to|put in|write in|insert) (?:\w+ )?your (?:answer|response|output|advice)\b|\b(?:answer|reply|respond|output|print|return|write|say) (?:only |just |exactly |with )(?:\w+ ){0,3}["'[]|\b(?:print|output|reveal|repeat|show|translate) (?:\w+ ){0,4}(?:prompt|instructions|rules|json|schema|text above|cards?)\b|\b(?:the |this )?(?:bot|ai|ai models?|language models?|assistant|llm|gpt|chatbot)\b|\bthe model\b|\bhuman:|\btell (?:the (?:user|member|freelancer|reader)|them that)\b|\b(?:this|these|other|conflicting|the other) cards?\b|\bcards\b|\bthe (?:member|members|reader|readers)\b|\b(?:members|readers) (?:with|without|must|should|who)\b|\bsafety (?:notice|text|message)\b|\btool_result\b|```|<\/?\w+>|\{\s*"|\bjson\b/iu,
  nl: /(?<!\p{L})(?:negeer|vergeet|sla over|omzeil) (?:\p{L}+ ){0,4}(?:instructies?|regels|prompt|bovenstaande|vorige|kaart(?:en)?|alles|veiligheid)|(?<!\p{L})(?:systeem|system|assistent|assistant|gebruiker)\s*[:>\]]|(?<!\p{L})(?:je bent (?:nu |vanaf nu )?(?:een|geen)|doe alsof je|gedraag je|vanaf nu (?:ben|antwoord)|je (?:nieuwe )?(?:taak|rol|instructies?|regels) (?:is|zijn|luid))|(?<!\p{L})(?:in|aan het (?:begin|eind) van|zet in|voeg toe aan|schrijf in) je (?:antwoord|reactie|advies|bericht)(?!\p{L})|(?<!\p{L})(?:antwoord|reageer|geef|print|toon|schrijf|zeg) (?:alleen |uitsluitend |precies |met )(?:\p{L}+ ){0,3}["'[]|(?<!\p{L})(?:toon|herhaal|vertaal|geef) (?:\p{L}+ ){0,4}(?:prompt|instructies|regels|json|schema|kaarten)|(?<!\p{L})(?:de |deze )?(?:bot|ai|taalmodel(?:len)?|assistent|chatbot|llm|gpt)(?!\p{L})|(?<!\p{L})het model(?!\p{L})|(?<!\p{L})mens:|zeg tegen de (?:gebruiker|freelancer|lezer)|(?<!\p{L})(?:deze|andere|die|de andere) kaart(?:en)?(?!\p{L})|(?<!\p{L})(?:kaarten|het lid|leden|de lezers?)(?!\p{L})|veiligheids(?:melding|tekst|bericht)|```|<\/?\p{L}+>|\{\s*"|(?<!\p{L})json(?!\p{L})/iu,
};

/** The post without the sentences that give orders to a machine, in either language. */
export const ownWords = (post: string): string =>
  post
    .split(/(?<=[.!?])\s+|\n+/)
    .filter((sentence) => !orders.en.test(sentence) && !orders.nl.test(sentence))
    .join('\n');
