// Letters: what is written to an asker or to the moderators where they have not just asked.
import type { Both, Document, Messenger, Platform, Sent, Threads, Unsent } from '../chat/index.ts';
import { document, paragraph, plain } from '../chat/index.ts';
import type { Communities } from '../community/index.ts';
import type { Deliveries } from '../deliveries/index.ts';
import { fill, listed, say } from '../i18n/index.ts';
import type { Channels } from './channel.ts';
import type { AdviceThread, Home, Post } from './record.ts';
import { sentences } from './sentences-later.ts';
import { channelText } from './view.ts';

export type Letters = {
  readonly deliveries: Pick<Deliveries, 'post'>;
  readonly messengers: () => ReadonlyMap<Platform, Messenger>;
  readonly channels: Channels;
  readonly communities: Communities;
  readonly threads: (home: Home) => Threads | undefined;
  readonly now: () => Date;
};

/** Moderators written to about one thing at most. */
const mostModerators = 3;
const dayMs = 86_400_000;

/** Writes to the asker once under this name. Never throws. */
export async function writeTo(
  { deliveries, messengers }: Pick<Letters, 'deliveries' | 'messengers'>,
  { platform, community, person }: Home & { readonly person?: string },
  name: string,
  draft: Document,
): Promise<Sent> {
  const messenger = messengers().get(platform);
  if (messenger === undefined || person === undefined) return { kind: 'unsent', why: 'unreachable' };
  return deliveries.post(messenger, { platform, community, person, delivery: name }, draft);
}

const reasons: Readonly<Partial<Record<Unsent['why'], Both>>> = {
  'not-there': sentences.whyGone,
  archived: sentences.whyShut,
  forbidden: sentences.whyForbidden,
};

/** A post that was taken up after a crash and can't be sent: its asker does not wait for it any more, so they are written to. */
export async function writeLost(desk: Letters, post: Post, thread: AdviceThread, why: Unsent['why']): Promise<void> {
  if (post.kind !== 'opening' && post.kind !== 'addition') return;
  const { language } = thread;
  const channel = channelText((await desk.channels.one(thread, thread.channel))?.name ?? '');
  const text = fill(sentences.lost, language, { channel, why: say(reasons[why] ?? sentences.whyOther, language) });
  await writeTo(desk, thread, `lost ${post.key}`, document(say(sentences.lostLine, language), paragraph(plain(text))));
}

/** Tells the moderators what is to be mended in a channel, once a day. */
export async function tellModerators(
  desk: Letters,
  home: Home,
  channel: string,
  what: 'forbidden' | 'not-there' | 'archived' | 'left',
): Promise<void> {
  const { language = 'en' } = await desk.communities.settings(home);
  const name = channelText((await desk.channels.one(home, channel))?.name ?? '');
  const values = { channel: name, lacks: what === 'forbidden' ? await lacksText(desk, home, channel, language) : '' };
  const text = {
    forbidden: sentences.mendForbidden,
    'not-there': sentences.mendGone,
    archived: sentences.mendArchived,
    left: sentences.mendLeft,
  }[what];
  const letter = document(say(sentences.mendLine, language), paragraph(plain(fill(text, language, values))));
  const day = Math.floor(desk.now().getTime() / dayMs);
  for (const person of (await desk.communities.moderators(home)).slice(0, mostModerators))
    await writeTo(desk, { ...home, person }, `mend ${channel} ${what} ${day}`, letter);
}

async function lacksText(desk: Letters, home: Home, channel: string, language: 'en' | 'nl'): Promise<string> {
  const reach = await desk.threads(home)?.reach(home.community, channel);
  const lacks = reach?.kind === 'channel' || reach?.kind === 'forum' ? reach.lacks : [];
  if (lacks.length === 0) return say(sentences.lackUnknown, language);
  return listed(
    lacks.map((it) => say(sentences[`lack_${it}`], language)),
    language,
  );
}
