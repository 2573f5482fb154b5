// Fetches a file from a platform's own hosts: no other host is asked, no more is read than was agreed, and it ends in time.
import type { Unfetched } from '../../chat/index.ts';

export type Source = {
  readonly url: string;
  /** Bytes; with one more the rest is not read. */
  readonly most: number;
  /** The platform's own hosts, where its files lie. */
  isOurs(url: URL): boolean;
  /** Sent to those hosts alone. */
  readonly headers?: Readonly<Record<string, string>>;
};
export type Downloaded = Unfetched | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly type: string };

const timeoutMs = 10_000;
const mostHops = 3;
export const unfetched = (why: Unfetched['why']): Unfetched => ({ kind: 'unfetched', why });

/** Never throws. */
export async function download(source: Source): Promise<Downloaded> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    let url = source.url;
    for (let hop = 0; hop <= mostHops; hop += 1) {
      if (!URL.canParse(url) || !source.isOurs(new URL(url))) return unfetched('forbidden');
      const response = await fetch(url, { redirect: 'manual', signal, headers: { ...source.headers } });
      const next = response.headers.get('location');
      if (response.status < 300 || response.status > 399 || next === null) return await read(response, source.most);
      await response.body?.cancel();
      url = URL.parse(next, url)?.href ?? '';
    }
    return unfetched('forbidden');
  } catch {
    return unfetched('unreachable');
  }
}

async function read(response: Response, most: number): Promise<Downloaded> {
  const { status, body, headers } = response;
  if (status !== 200) {
    await body?.cancel();
    if (status === 404 || status === 410) return unfetched('gone');
    return unfetched(status === 401 || status === 403 ? 'forbidden' : 'unreachable');
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    // Leaving the loop cancels the body, and with it the connection.
    if (size > most) return unfetched('too-large');
    chunks.push(chunk);
  }
  return { kind: 'file', bytes: Buffer.concat(chunks), type: headers.get('content-type') ?? '' };
}

/** Https and one of the names or a name below; or the very address we were told to use instead. */
export function hostsOf(names: readonly string[], apiUrl: string | undefined): (url: URL) => boolean {
  const own = apiUrl === undefined ? undefined : URL.parse(apiUrl)?.origin;
  return (url) => {
    if (own !== undefined && url.origin === own) return true;
    if (url.protocol !== 'https:' || url.port !== '' || url.username !== '') return false;
    return names.some((name) => (name.startsWith('*.') ? url.hostname.endsWith(name.slice(1)) : url.hostname === name));
  };
}
