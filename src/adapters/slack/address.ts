// Where an answer goes. As text it lasts over a restart and, in a form's metadata, until the form is sent.
import type { Place } from '../../chat/index.ts';
import { fileId } from './file.ts';
import { responseUrl } from './limits.ts';
import { fields, items, jsonObject, word } from '../shared/wire.ts';

export type Address =
  /** Through a response_url: beside the message, or in its place. `until` is in milliseconds since 1970. */
  | {
      readonly via: 'url';
      readonly person: string;
      readonly url: string;
      readonly until: number;
      readonly replace: boolean;
      readonly thread?: string;
      /** What was sent with the message in whose place it comes, and goes with it. */
      readonly files?: readonly string[];
    }
  /** To one person in a channel the bot is in; `open` where the answer may also stand there for everybody. */
  | {
      readonly via: 'ephemeral';
      readonly person: string;
      readonly channel: string;
      readonly open?: true;
      readonly thread?: string;
    }
  /** Into the direct messages with the bot; opened first when the channel is not known. */
  | { readonly via: 'dm'; readonly person: string; readonly channel?: string; readonly thread?: string }
  /** In the place of a direct message of ours. */
  | {
      readonly via: 'edit';
      readonly person: string;
      readonly channel: string;
      readonly ts: string;
      readonly thread?: string;
      readonly files?: readonly string[];
    };

export const throughUrl = (
  person: string,
  url: string,
  at: Date,
  replace: 'replace' | 'beside',
  thread?: string,
): Address => ({
  via: 'url',
  person,
  url,
  until: at.getTime() + responseUrl.ms,
  replace: replace === 'replace',
  ...threaded(thread),
});

export const carrying = (files: readonly string[]): { files?: readonly string[] } =>
  files.length === 0 ? {} : { files };

/** The same place once its files are gone. */
export function withoutFiles<A extends Address>(address: A): A {
  const { files: _, ...bare } = address as A & { readonly files?: unknown };
  return bare as unknown as A;
}

export const filesOf = (address: Address): readonly string[] => ('files' in address ? (address.files ?? []) : []);

export const threaded = (thread: string | undefined): { thread?: string } => (thread === undefined ? {} : { thread });

/** Where a further private message goes, beside the answer. */
export function beside(address: Address): Address {
  if (address.via === 'url') return { ...withoutFiles(address), replace: false };
  if (address.via !== 'edit') return address;
  return { via: 'dm', person: address.person, channel: address.channel, ...threaded(address.thread) };
}

export const expired = (address: Address, now: number): boolean => address.via === 'url' && address.until <= now;

export const renderAddress = (address: Address): string => JSON.stringify(address);

/** Undefined for anything `renderAddress` did not make. */
export function parseAddress(text: string): Address | undefined {
  return addressOf(jsonObject(text));
}

function addressOf(value: unknown): Address | undefined {
  const { via, until, replace, open, ...rest } = fields(value);
  const [person, channel, url, ts] = [rest['person'], rest['channel'], rest['url'], rest['ts']].map(word);
  const thread = threaded(word(rest['thread']));
  const files = carrying(items(rest['files']).flatMap((id) => fileId(id) ?? []));
  if (person === undefined) return undefined;
  if (via === 'url' && url !== undefined && typeof until === 'number') {
    return { via, person, url, until, replace: replace === true, ...thread, ...files };
  }
  if (via === 'ephemeral' && channel !== undefined)
    return { via, person, channel, ...(open === true ? { open } : {}), ...thread };
  if (via === 'dm') return { via, person, ...(channel === undefined ? {} : { channel }), ...thread };
  if (via === 'edit' && channel !== undefined && ts !== undefined)
    return { via, person, channel, ts, ...thread, ...files };
  return undefined;
}

/** What a form keeps while it is open: where its answer goes and where it was asked for. */
export type Origin = { readonly address: Address; readonly place: Place };

export const renderOrigin = (origin: Origin): string => JSON.stringify(origin);

export function parseOrigin(text: string): Origin | undefined {
  const value = jsonObject(text);
  const address = addressOf(value?.['address']);
  const place = placeOf(fields(value?.['place']));
  return address === undefined || place === undefined ? undefined : { address, place };
}

function placeOf({ kind, channel, thread }: Readonly<Record<string, unknown>>): Place | undefined {
  if (typeof channel !== 'string') return undefined;
  if (kind === 'dm' || kind === 'channel') return { kind, channel };
  return kind === 'thread' && typeof thread === 'string' ? { kind, channel, thread } : undefined;
}
