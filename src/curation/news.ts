// Tells of a card's new state whom it concerns: its author, whoever proposed it, the moderators who have to look at it.
import {
  buttons,
  document,
  lasting,
  paragraph,
  plain,
  type Block,
  type Both,
  type Document,
  type Language,
} from '../chat/index.ts';
import { say } from '../i18n/index.ts';
import type { Ids } from '../jobs/index.ts';
import { languageOf, type Address, type Card } from './card.ts';
import { keyOfIds } from './cards.ts';
import { writeTo, type Desk } from './desk.ts';
import { quoted } from './mine.ts';
import { sentences } from './sentences.ts';
import { cardBlocks } from './view.ts';

/** A direct message that did not go out; the job is tried again. */
class NotTold extends Error {
  override readonly name = 'NotTold';
}

/** Nothing is told of a state the card has left meanwhile. Throws when somebody could not be written to just now. */
export async function tellNews(desk: Desk, ids: Ids): Promise<void> {
  const key = keyOfIds(ids);
  const card = await desk.cards.find(key);
  if (card === undefined || card.state !== ids['state'] || card.content === undefined) return;
  const name = `card ${card.state} ${card.id} ${card.at.toISOString()}`;
  const told = await Promise.all(
    (await lettersOf(desk, card)).map(({ to, draft }, at) => writeTo(desk, card.platform, to, `${name} ${at}`, draft)),
  );
  if (told.includes('failed')) throw new NotTold();
}

type Letter = { readonly to: Pick<Address, 'community' | 'person'>; readonly draft: Document };

async function lettersOf(desk: Desk, card: Card): Promise<Letter[]> {
  const { author, proposer } = card.content ?? {};
  const toAuthor = (draft: (language: Language) => Document): Letter[] =>
    author === undefined ? [] : [{ to: author, draft: draft(languageOf(author)) }];
  const isOwn = card.author === card.proposer;
  const toProposer = (sentence: Both): Letter[] =>
    proposer === undefined || isOwn ? [] : [{ to: proposer, draft: letter(sentence, proposer.language) }];
  switch (card.state) {
    case 'review': {
      const again = card.content?.again === 'harm' ? toAuthor((it) => letter(sentences.againTold, it)) : [];
      return [...(await toModerators(desk, card, sentences.waitingTold)), ...again];
    }
    case 'second':
      return toModerators(desk, card, sentences.secondTold);
    case 'change':
      return toAuthor((it) => letter(sentences.changeTold, it, ...quoted(card.content?.said), mineButton(it)));
    case 'live':
      return [...toAuthor((it) => liveDocument(card, it)), ...toProposer(sentences.liveProposer)];
    case 'refused':
      return [
        ...toAuthor((it) => letter(sentences.refusedTold, it, ...quoted(card.content?.said))),
        ...toProposer(sentences.noProposer),
      ];
    case 'declined':
    case 'lapsed':
      return toProposer(sentences.noProposer);
    case 'retired':
      return toAuthor((it) => letter(sentences.retiredTold, it));
    case 'expired':
      return [
        ...toAuthor((it) => letter(sentences.expiredTold, it)),
        ...(await toModerators(desk, card, sentences.waitingTold)),
      ];
    case 'proposed':
    case 'asked':
    case 'withdrawn':
      return [];
  }
}

/** All moderators but whoever brought the card where it is. */
async function toModerators(desk: Desk, card: Card, text: Both): Promise<Letter[]> {
  const persons = await desk.communities.moderators(card);
  const last = (await desk.cards.steps(card)).at(-1)?.who;
  const { community, platform } = card;
  return persons
    .filter((person) => desk.ownerOf({ platform, community, person }) !== last)
    .map((person) => ({ to: { community, person }, draft: letter(text, card.content?.language ?? 'en') }));
}

const letter = (text: Both, language: Language, ...more: readonly (Block | readonly Block[])[]): Document =>
  document(say(sentences.livePreview, language), paragraph(plain(say(text, language))), ...more.flat());

const mineButton = (language: Language): Block =>
  buttons({ label: say(sentences.mineTitle, language), press: lasting('answer mine') });

/** The card as it stands now, and the way back out, which works however old the message is. */
function liveDocument(card: Card, language: Language): Document {
  const answer = card.content?.answer;
  const texts = answer === undefined ? [] : (['en', 'nl'] as const).flatMap((each) => cardBlocks(answer, each));
  const back = buttons({ label: say(sentences.takeBack, language), press: lasting('card-back'), style: 'danger' });
  return letter(sentences.liveTold, language, texts, back);
}
