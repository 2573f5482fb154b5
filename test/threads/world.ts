// A platform with one channel, kept in memory: what stands in it, and what befalls a post on its way; Discord's takes a nonce, Slack's does not.
import {
  plaintext,
  type Messenger,
  type Opened,
  type Sent,
  type StampedDocument,
  type Unsent,
} from '../../src/chat/index.ts';

export type Standing = {
  readonly channel: string;
  readonly message: string;
  readonly thread: string;
  text: string;
  document: StampedDocument;
  readonly nonce: string;
};
/** `taken`: it arrives, and nobody hears of it; `lost`: it does not, and nobody knows; else as said. */
export type Fate = 'arrives' | 'taken' | 'lost' | Unsent['why'];

export type World = {
  readonly messenger: Messenger;
  readonly standing: Standing[];
  readonly letters: { person: string; text: string; document: StampedDocument }[];
  /** What befalls the next posts, first come first served; then everything arrives. */
  readonly fates: Fate[];
  /** Nothing there can be changed or taken away. */
  away: boolean;
  /** Called before anything is sent; one that never resolves is a process that dies there. */
  before: (what: 'open' | 'post' | 'letter') => Promise<void>;
};

export function worldOf(
  platform: 'slack' | 'discord',
  channels: Readonly<Record<string, 'public' | 'private'>>,
): World {
  const standing: Standing[] = [];
  const letters: World['letters'] = [];
  const fates: Fate[] = [];
  let next = 0;
  const lost = (why: Unsent['why']): Unsent => ({ kind: 'unsent', why });

  function put(channel: string, thread: string, document: StampedDocument, nonce: string): Standing {
    const known = platform === 'discord' ? standing.find((it) => it.nonce === nonce) : undefined;
    if (known !== undefined) return known;
    const message = `m${(next += 1)}`;
    const made = {
      channel,
      message,
      thread: thread === '' ? message : thread,
      text: plaintext(document),
      document,
      nonce,
    };
    standing.push(made);
    return made;
  }
  async function deliver<T>(what: 'open' | 'post', send: () => T): Promise<T | Unsent> {
    await world.before(what);
    const fate = fates.shift() ?? 'arrives';
    switch (fate) {
      case 'arrives':
        return send();
      case 'taken':
        send();
        return lost('unknown');
      case 'lost':
        return lost('unknown');
      default:
        return lost(fate);
    }
  }
  const world: World = {
    standing,
    letters,
    fates,
    away: false,
    before: async () => undefined,
    messenger: {
      ...(platform === 'discord' ? { homeOf: () => 'direct' } : {}),
      async toPerson(_community, person, document) {
        await world.before('letter');
        letters.push({ person, text: `${document.preview}\n${plaintext(document)}`, document });
        return { kind: 'sent', channel: `dm-${person}`, message: 'M' };
      },
      toChannel: async () => lost('not-there'),
      mostFileBytes: 1_000_000,
      fetchFile: async () => ({ kind: 'unfetched', why: 'gone' }),
      threads: {
        open: (_community, channel, { document }, nonce): Promise<Opened> =>
          deliver('open', () => {
            const { message } = put(channel, '', document, nonce);
            return { kind: 'opened', found: false, channel, thread: message, opening: { channel, message } };
          }),
        post: (_community, { channel, thread }, document, nonce): Promise<Sent> =>
          deliver('post', () => {
            const { message } = put(platform === 'discord' ? thread : channel, thread, document, nonce);
            return { kind: 'sent', channel: platform === 'discord' ? thread : channel, message };
          }),
        async change(_community, { channel, message }, document) {
          if (world.away) return lost('unreachable');
          const found = standing.find((it) => it.message === message && it.channel === channel);
          if (found === undefined) return lost('not-there');
          Object.assign(found, { document, text: plaintext(document) });
          return { kind: 'sent', channel, message };
        },
        async remove(_community, { channel, message }) {
          if (world.away) return lost('unreachable');
          const at = standing.findIndex((it) => it.message === message);
          if (at >= 0) standing.splice(at, 1);
          return { kind: 'sent', channel, message };
        },
        async reach(_community, channel) {
          const open = channels[channel];
          return open === undefined ? { kind: 'not-there' } : { kind: 'channel', name: channel, open, lacks: [] };
        },
      },
    },
  };
  return world;
}
