// What is said to whoever sits there, before anything is told.
/** A hello, a thank-you, a bare "help", or nothing at all: said to whoever sits there, not a situation. */
export function isGreeting(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}?]+/gu) ?? [];
  return words.length <= 5 && words.every((word) => greetings.has(word));
}

const greetings = new Set(
  `hi hey hello yo hallo hoi hè dag good morning evening afternoon goede goeie morgen middag avond goedemorgen goedemiddag goedenavond
  there bot all everyone iedereen allemaal thanks thank you bedankt dank je wel help hulp start test ping ?`.split(
    /\s+/,
  ),
);
