// Shows members by their name: Slack's own mention would ping them, so the name is looked up and written as text.
import type { Messenger, Reply, Span, StampedBlock, StampedDocument, Text, Threads } from '../../chat/index.ts';

/** The name somebody goes by; undefined when Slack does not say it in time. */
export type NameOf = (person: string) => Promise<string | undefined>;

type Way = (document: StampedDocument) => Promise<StampedDocument>;

/** The document with every member's name in the place of who is mentioned; whose name is not known stays as it was. */
export async function withNames(document: StampedDocument, nameOf: NameOf): Promise<StampedDocument> {
  const people = [...new Set(document.blocks.flatMap(textsOf).flatMap(mentioned))];
  if (people.length === 0) return document;
  const pairs = await Promise.all(people.map(async (person) => [person, await nameOf(person)] as const));
  const names = new Map(pairs);
  const shown = (text: Text): Text =>
    text.map((span): Span => {
      const name = span.kind === 'mention' ? names.get(span.person) : undefined;
      return name === undefined ? span : { kind: 'plain', text: `@${name}` };
    });
  return { ...document, blocks: document.blocks.map((block) => changed(block, shown)) };
}

const mentioned = (text: Text): string[] => text.flatMap((span) => (span.kind === 'mention' ? [span.person] : []));

function textsOf(block: StampedBlock): readonly Text[] {
  switch (block.kind) {
    case 'text':
    case 'quote':
      return [block.text];
    case 'list':
      return block.items;
    case 'fields':
      return block.fields.map(({ value }) => value);
    default:
      return [];
  }
}

function changed(block: StampedBlock, shown: (text: Text) => Text): StampedBlock {
  switch (block.kind) {
    case 'text':
    case 'quote':
      return { ...block, text: shown(block.text) };
    case 'list':
      return { ...block, items: block.items.map(shown) };
    case 'fields':
      return { ...block, fields: block.fields.map((field) => ({ ...field, value: shown(field.value) })) };
    default:
      return block;
  }
}

/** A reply that shows members by name. */
export function namingReply(reply: Reply, nameOf: NameOf): Reply {
  const way: Way = (document) => withNames(document, nameOf);
  const { openly } = reply;
  return {
    ...reply,
    show: async (document) => reply.show(await way(document)),
    aside: async (document) => reply.aside(await way(document)),
    ...(openly === undefined ? {} : { openly: async (document) => openly(await way(document)) }),
  };
}

/** A messenger that shows members by name. */
export function namingMessenger(messenger: Messenger, nameOf: NameOf): Messenger {
  const way: Way = (document) => withNames(document, nameOf);
  const { threads } = messenger;
  return {
    ...messenger,
    toPerson: async (community, person, document, nonce) =>
      messenger.toPerson(community, person, await way(document), nonce),
    toChannel: async (community, channel, document, nonce) =>
      messenger.toChannel(community, channel, await way(document), nonce),
    ...(threads === undefined ? {} : { threads: namingThreads(threads, way) }),
  };
}

const namingThreads = (threads: Threads, way: Way): Threads => ({
  ...threads,
  open: async (community, channel, opening, nonce) =>
    threads.open(community, channel, { ...opening, document: await way(opening.document) }, nonce),
  post: async (community, thread, document, nonce) => threads.post(community, thread, await way(document), nonce),
  change: async (community, at, document) => threads.change(community, at, await way(document)),
});
