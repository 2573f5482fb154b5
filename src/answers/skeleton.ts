// An answer still to be written: every field with what belongs in it, for somebody who has never seen one.
import { channels, facts, jurisdictions, slots, stances } from './answer.ts';

export type Outline = {
  readonly id: string;
  readonly strategy: string;
  readonly problem: string;
  readonly today: string;
};

/** The text of the file. Lines that begin with # are for whoever writes it and may stay or go. */
export const skeleton = ({ id, strategy, problem, today }: Outline): string => `---
# This file is one answer: one thing a freelancer can do in one kind of situation.
# Replace every "…". Lines that begin with # are explanation. Keep the quotation marks; inside them, write ' and not ".
# en is English, nl is Dutch; write each as somebody who thinks in that language, don't translate.
# See how it looks:  npm run card -- preview ${id}
# See what is wrong: npm run card -- check ${id}

# The name of this file without .md.
id: ${id}
# What kind of thing to do it is (an id of the project's list).
strategy: ${strategy}
# What kind of trouble it is for. 1 is the main one; at most two more, each with a number under 1: { ${problem}: 1, ghosting: 0.4 }
problems: { ${problem}: 1 }
# The spirit of it. One of: ${stances.join(', ')}.
stance: pragmatic
# How far it goes: 1 ask, 2 remind with a date, 3 consequence, 4 formal notice, 5 end.
rung: 1
# true when you looked for somebody who says otherwise and found nobody.
undisputed: true
# true when it is only somebody's view, which we show but don't recommend.
contested: false

# Only when the answer turns on a decision. Take away the # in front of the lines to use them.
# decide:
#   # When it is one of these, the post may answer it by itself: ${facts.join(', ')}.
#   fact: can-afford-loss
#   question: { en: "…?", nl: "…?" }
#   # How to find out within five minutes.
#   test: { en: "…", nl: "…" }
#   "yes": { en: "…", nl: "…" }
#   "no": { en: "…", nl: "…" }

# What must be so for this answer to make sense (facts as in the list above), such as: [ { fact: repeated, is: "yes" } ]
needs: []
# What it takes for granted: a post that says otherwise never gets it, such as: [ { fact: work-over, is: "no" } ]
presumes: []
# When not to do it; "first" is the id of the answer that goes before this one, such as:
# [ { fact: abuse, is: "yes", first: do-not-tolerate-abuse, because: { en: "…", nl: "…" } } ]
not_when: []
# Answers that say the opposite. The other file must name this one too. "decides" is what makes one or the other right:
# [ { with: other-answer, decides: { en: "…", nl: "…" } } ]
conflicts: []

# Only for rules of one country: ${jurisdictions.join(', ')}. Then the stance is legal, a source is read as "law",
# both dates are filled in, and the step says "no legal advice" / "geen juridisch advies".
# jurisdiction: NL
# valid_from: "${today}"
# valid_until: "${Number(today.slice(0, 4)) + 1}-12-31"

# Who says so. Leave out what you have not seen (part, votes, date, url, licence, note).
# read: whole, part, question (only the question was read), story, or law (a law or a public body).
sources:
  - site: "…"
    title: "…"
    # part: A1
    # votes: 12
    # date: "2018-01-11"
    # url: https://…
    read: whole

# The answer in a few words, without a full stop.
gist:
  en: "…"
  nl: "…"
# What to do now, in one sentence of at most 30 words: "You could …" / "Je kunt …".
step:
  en: "…"
  nl: "…"
# What a source really says, in your own words, a sentence each. source: 0 is the first of the sources above.
claims:
  - en: "…"
    nl: "…"
    source: 0
# One or two messages to send to the client, at most 90 words: a greeting, a fact, one request, a date or a consequence.
# channel: ${channels.join(', ')}. No exclamation mark, no "always" or "never", no reproach, no "sorry for".
# Firmer is not the same with other adjectives: add a date or a consequence, or go a step further.
# At most five of these places to fill in: ${slots.map((slot) => `{${slot}}`).join(' ')}
messages:
  - channel: mail
    softer:
      en: "…"
      nl: "…"
    firmer:
      en: "…"
      nl: "…"
# When to stop with this and go a step further, with a number of days or times. May be left out.
leave_when:
  en: "…"
  nl: "…"
# What not to do. May be left out.
avoid:
  en: "…"
  nl: "…"
# Six to twelve phrases people use when they have this trouble. Never shown; they help to find this answer.
expansions:
  en: ["…", "…", "…"]
  nl: ["…", "…", "…"]
# One or two short posts somebody with this trouble could write, made up by you.
exemplars:
  en: ["…"]
  nl: ["…"]
# Who read it last, and when.
review: { by: curator, on: "${today}" }
---
`;
