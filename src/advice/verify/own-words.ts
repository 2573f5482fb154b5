// A post without what is said to whoever answers it: orders to a machine are no ground for advice.
import type { Language } from '../../chat/language.ts';

const orders: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:ignore|disregard|forget|override) (?:\w+ ){0,4}(?:instructions?|rules?|prompt|above|previous|cards?|everything|safety)\b|\b(?:system|assistant|developer|user)\s*[:>\]]|\b(?:you are|act as|pretend (?:to be|you)|from now on you|you must now|your (?:new )?(?:task|role|instructions?|system|rules))\b|\b(?:in|as part of|at the (?:start|end|top|bottom) of|include in|add to|put in|write in|insert) (?:\w+ )?your (?:answer|reply|response|output|advice|message)\b|\b(?:answer|reply|respond|output|print|return|write|say) (?:only |just |exactly |with |in )(?:\w+ ){0,3}["'{[\p{Lu}]|\b(?:print|output|reveal|repeat|show|translate) (?:\w+ ){0,4}(?:prompt|instructions|rules|json|schema|text above|cards?)\b|\b(?:the |this )?(?:bot|ai|model|assistant|llm|gpt|chatbot)\b|\btell (?:the (?:user|member|freelancer|reader)|them that)\b|```|<\/?\w+>|\{\s*"|\bjson\b/iu,
  nl: /(?<!\p{L})(?:negeer|vergeet|sla over|omzeil) (?:\p{L}+ ){0,4}(?:instructies?|regels|prompt|bovenstaande|vorige|kaart(?:en)?|alles|veiligheid)|(?<!\p{L})(?:systeem|system|assistent|assistant|gebruiker)\s*[:>\]]|(?<!\p{L})(?:je bent (?:nu |vanaf nu )?(?:een|geen)|doe alsof je|gedraag je|vanaf nu (?:ben|antwoord)|je (?:nieuwe )?(?:taak|rol|instructies?|regels) (?:is|zijn|luid))|(?<!\p{L})(?:in|aan het (?:begin|eind) van|zet in|voeg toe aan|schrijf in) je (?:antwoord|reactie|advies|bericht)(?!\p{L})|(?<!\p{L})(?:antwoord|reageer|geef|print|toon|schrijf|zeg) (?:alleen |uitsluitend |precies |met |in )(?:\p{L}+ ){0,3}["'{[\p{Lu}]|(?<!\p{L})(?:toon|herhaal|vertaal|geef) (?:\p{L}+ ){0,4}(?:prompt|instructies|regels|json|schema|kaarten)|(?<!\p{L})(?:de |deze )?(?:bot|ai|taalmodel|model|assistent|chatbot|llm|gpt)(?!\p{L})|zeg tegen de (?:gebruiker|freelancer|lezer)|```|<\/?\p{L}+>|\{\s*"|(?<!\p{L})json(?!\p{L})/iu,
};

/** The post without the sentences that give orders to a machine, in either language. */
export const ownWords = (post: string, language: Language): string =>
  post
    .split(/(?<=[.!?])\s+|\n+/)
    .filter((sentence) => !orders[language].test(sentence) && !orders.en.test(sentence) && !orders.nl.test(sentence))
    .join('\n');
