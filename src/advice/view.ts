// The Advice as a document: one screen, in the order somebody on a bad day needs it.
import {
  bold,
  buttons,
  divider,
  document,
  italic,
  list,
  muted,
  numbered,
  paragraph,
  plain,
  press,
  quote,
  type Block,
  type Button,
  type Document,
  type Language,
  type Press,
  type Span,
  type Text,
  type Turn,
} from '../chat/index.ts';
import { fill, listed, say } from '../i18n/index.ts';
import { problemOf } from '../text/index.ts';
import type { Advice } from './advice.ts';
import { countryQuestion } from './country.ts';
import type { SafetyText } from './safety.ts';
import { citedBy, citeTag, siteOf, type CiteForm } from './cite.ts';
import { disagreementText, stepOf } from './dissent.ts';
import type { WordButton, WordingNote } from './note.ts';
import { sentences as modelSentences } from './sentences-model.ts';
import { sentences } from './sentences.ts';

/** Whether there is a channel to take a case to: nowhere in a terminal. */
export type Around = 'channels' | 'alone';
export const aroundOf = ({ platform }: Turn): Around => (platform === 'terminal' ? 'alone' : 'channels');

/** `caseKey` is undefined when the case could not be kept: then there is nothing to press. */
export function adviceDocument(
  advice: Advice,
  caseKey: string | undefined,
  around: Around = 'alone',
  note: WordingNote = {},
): Document {
  const say_ = (name: keyof typeof sentences): string => say(sentences[name], advice.language);
  const line = note.line === undefined ? [] : [muted(plain(say(modelSentences[note.line], advice.language)))];
  const blocks = [...safetyPart(advice, caseKey), ...body(advice), ...line];
  const pressable = caseKey === undefined ? [] : pressPart(advice, caseKey, around, note.button);
  return document(say_('preview'), ...blocks, ...pressable);
}

function body(advice: Advice): Block[] {
  switch (advice.why) {
    case 'not-a-client':
      return advice.safety ? [] : [paragraph(plain(say(sentences.notClient, advice.language)))];
    case 'other-language':
      return [paragraph(plain(sentences.otherLanguage.en)), paragraph(plain(sentences.otherLanguage.nl))];
    case 'unsure':
      return [
        paragraph(plain(say(sentences.unsure, advice.language))),
        ...(advice.steps.length > 0
          ? [divider, muted(plain(say(sentences.ifSo, advice.language))), ...guess(advice)]
          : []),
      ];
    case 'nothing-fits':
      return [paragraph(plain(say(sentences.nothing, advice.language)))];
    case 'answered':
      return screen(advice);
  }
}

function screen(advice: Advice): Block[] {
  const { language, decision, message, leaveWhen } = advice;
  const form: CiteForm = advice.brief ? 'brief' : 'full';
  const title = (name: keyof typeof sentences): Span => bold(say(sentences[name], language));
  const doubt = advice.tentative ? [paragraph(italic(say(sentences.tentative, language)))] : [];
  const blocks: Block[] = [paragraph(plain(advice.heard)), ...doubt];
  if (decision !== undefined) {
    blocks.push(
      paragraph(
        title('decide'),
        plain(`: ${decision.question} `),
        italic(decision.test),
        plain('\n'),
        ...branches(decision, language),
      ),
    );
  }
  blocks.push(
    paragraph(title('doNow')),
    numbered(...advice.steps.map((step): Text => [plain(step.text), plain(' '), citeTag(step, language, form)])),
  );
  if (message !== undefined) {
    blocks.push(paragraph(title(message.channel === 'call' ? 'sendByCall' : 'sendThis')), quote(plain(message.text)));
  }
  if (advice.disagreements.length > 0) {
    blocks.push(
      paragraph(title('disagree')),
      list(...advice.disagreements.map((it) => disagreementText(it, language, form, stepOf(it, advice)))),
    );
  }
  for (const view of advice.views) {
    const own = view.sources.slice(0, 1);
    blocks.push(muted(title('view'), plain(`: ${view.gist} `), citeTag({ ...view, sources: own }, language)));
  }
  if (leaveWhen !== undefined) blocks.push(paragraph(title('leave'), plain(`: ${leaveWhen.text}`)));
  if (advice.avoid.length > 0)
    blocks.push(paragraph(title('avoid'), plain(`: ${advice.avoid.map((it) => it.text).join(' ')}`)));
  if (advice.notCovered.length > 0) {
    const what = listed(
      advice.notCovered.map((id) => `“${say(problemOf(id).name, language)}”`),
      language,
    );
    blocks.push(muted(plain(fill(sentences.notCovered, language, { what }))));
  }
  blocks.push(muted(title('sources'), plain(': '), ...sourceLine(advice)));
  return blocks;
}

/** What would be advised if the post was understood right: steps and a message, no more. */
function guess({ language, steps, message }: Advice): Block[] {
  const said = numbered(...steps.map((step): Text => [plain(step.text), plain(' '), citeTag(step, language)]));
  if (message === undefined) return [said];
  const title = say(sentences[message.channel === 'call' ? 'sendByCall' : 'sendThis'], language);
  return [said, paragraph(bold(title)), quote(plain(message.text))];
}

function branches({ yes, no, leaning }: NonNullable<Advice['decision']>, language: Language): Span[] {
  const part = (which: 'yes' | 'no', text: string): Span[] => [
    bold(say(sentences[which], language)),
    leaning === which ? bold(text) : plain(text),
  ];
  return [...part('yes', yes), plain(' '), ...part('no', no)];
}

/** Each source's site once, with the votes of its parts; the rest is behind the button. */
function sourceLine(advice: Advice): Span[] {
  const sources = citedBy(advice).flatMap((it) => it.sources);
  const sites = [...new Set(sources.map((source) => siteOf(source, advice.language)))];
  if (advice.brief) return [plain(fill(sentences.sourceCount, advice.language, { count: sites.length }))];
  const names = sites.slice(0, 3).map((site) => {
    const parts = [
      ...new Set(
        sources
          .filter((it) => siteOf(it, advice.language) === site && it.part !== undefined && it.votes !== undefined)
          .map((it) => `${it.part} ${it.votes ?? '–'}`),
      ),
    ];
    return parts.length === 0 ? site : `${site} (${parts.join(', ')})`;
  });
  const left = sites.length - names.length;
  return [plain(names.join(' · ') + (left > 0 ? ` +${left}` : ''))];
}

function safetyPart(advice: Advice, caseKey: string | undefined): Block[] {
  const { language } = advice;
  if (advice.safetyText !== undefined) return safetyBlocks(advice.safetyText, advice);
  if (!advice.askSafety || caseKey === undefined) return [];
  const args = { case: caseKey };
  return [
    paragraph(plain(say(sentences.areYouSafe, language))),
    buttons(
      {
        label: say(sentences.notSafe, language),
        press: press('advice-safe', 'update', { ...args, safe: 'no' }),
        style: 'danger',
      },
      { label: say(sentences.safe, language), press: press('advice-safe', 'update', { ...args, safe: 'yes' }) },
    ),
  ];
}

function safetyBlocks(text: SafetyText, { language, why }: Advice): Block[] {
  const turnTo = text.bodies.map((body): Text => [bold(body.name), plain(` ${body.contact}: ${body.what}`)]);
  const rest = why === 'answered' ? [divider, muted(plain(say(sentences.whenSafe, language)))] : [];
  return [
    paragraph(bold(text.first)),
    numbered(...text.steps.map((step): Text => [plain(step)])),
    ...(text.not === undefined ? [] : [paragraph(plain(text.not))]),
    paragraph(bold(text.emergency)),
    ...(turnTo.length === 0 ? [] : [list(...turnTo)]),
    ...rest,
  ];
}

/** At most five buttons and one select: people read this on a phone. */
function pressPart(advice: Advice, caseKey: string, around: Around, word: WordButton | undefined): Block[] {
  if (advice.why === 'not-a-client' || advice.why === 'other-language') return [];
  const select = selectBlock(advice, caseKey);
  if (advice.why !== 'answered' && advice.steps.length === 0) return [select];
  return [...questionPart(advice, caseKey), select, buttons(...actions(advice, caseKey, around, word))];
}

function actions(advice: Advice, caseKey: string, around: Around, word: WordButton | undefined): Button[] {
  const { language, question, askCountry, askSafety } = advice;
  const to = (name: string, label: keyof typeof sentences): Button => ({
    label: say(sentences[label], language),
    press: press(name, 'reply', { case: caseKey }),
  });
  const asked = question !== undefined || askCountry !== undefined || askSafety;
  const [change, next] = [to('advice-message', 'changeMessage'), to('advice-next', 'whatNext')];
  const tones = advice.message === undefined ? [] : [change];
  const more = to('advice-more', 'more');
  if (word !== undefined) {
    const label = say(modelSentences.wordIt, language);
    const wording = { label, press: press('advice-model', 'update', { case: caseKey, what: word }) };
    return asked
      ? [...tones, more, wording]
      : [...tones, next, ...channelButton(advice, caseKey, around), more, wording];
  }
  // The question has two buttons of its own; the rest stands behind More.
  if (asked) return [...tones, next, more];
  const ask = channelButton(advice, caseKey, around);
  if (ask.length > 0) return [...tones, next, ...ask, to('advice-sources', 'sourcesButton'), more];
  return [...tones, next, to('advice-sources', 'sourcesButton'), to('advice-keep', 'keep'), to('advice-rate', 'rate')];
}

/** Takes the case to a channel; the command is of the room above. What may be danger does not begin among others. */
export function channelButton({ language, safety }: Advice, key: string, around: Around): Button[] {
  if (around === 'alone' || safety) return [];
  return [{ label: say(sentences.askChannel, language), press: press('thread-ask', 'reply', { case: key }) }];
}

function questionPart(advice: Advice, caseKey: string): Block[] {
  const { question, askCountry, language } = advice;
  if (advice.askSafety) return [];
  if (askCountry !== undefined) return countryQuestion(askCountry, language, caseKey);
  if (question === undefined) return [];
  const to = (is: string): Press => press('advice-fact', 'update', { case: caseKey, fact: question.fact, is });
  return [
    paragraph(bold(say(sentences.question, language)), plain(`: ${question.text}`)),
    buttons({ label: question.yes, press: to('yes') }, { label: question.no, press: to('no') }),
  ];
}

function selectBlock(advice: Advice, caseKey: string): Block {
  const { language, problems, offered } = advice;
  const ids = [...problems, ...offered].slice(0, 6);
  const options = ids.map((id) => ({
    value: id,
    label: say(problemOf(id).name, language),
    chosen: problems.includes(id),
  }));
  const other = { value: 'other', label: say(sentences.somethingElse, language), chosen: false };
  const placeholder = say(advice.why === 'answered' ? sentences.select : sentences.selectAsk, language);
  return {
    kind: 'select',
    select: {
      placeholder,
      options: [...options, other],
      most: options.length + 1,
      press: press('advice-types', 'update', { case: caseKey }),
    },
  };
}
