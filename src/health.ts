// What is up, in JSON, and the metrics: for a service manager, a load balancer, a person with curl.
import { createServer, type Server } from 'node:http';
import type { Adapter, Platform } from './chat/index.ts';
import type { Metrics } from './log/index.ts';

export type Page = { readonly status: number; readonly type: string; readonly body: string };
export type Pages = Readonly<Record<string, () => Promise<Page>>>;

export type Watched = {
  readonly healthy: () => Promise<boolean>;
  /** The platforms that are to run; one that is not among the adapters yet counts as down. */
  readonly configured: readonly Platform[];
  readonly adapters: ReadonlyMap<Platform, Adapter>;
  readonly metrics: Metrics;
  readonly now: () => Date;
};
const notStarted = { up: false, lastEventAt: undefined, detail: 'not started yet' };

/** `/health` answers 503 when something that should be up is not; `/metrics` is Prometheus text. */
export function createPages({ healthy, configured, adapters, metrics, now }: Watched): Pages {
  return {
    '/health': async () => {
      const database = await healthy();
      const platforms = [...new Set([...configured, ...adapters.keys()])].map((platform) => {
        const { up, lastEventAt, detail } = adapters.get(platform)?.health() ?? notStarted;
        const age = lastEventAt === undefined ? null : Math.round((now().getTime() - lastEventAt.getTime()) / 1000);
        return [platform, { up, detail, lastEventAgeSeconds: age }] as const;
      });
      const ok = database && platforms.every(([, state]) => state.up);
      const body = JSON.stringify({ ok, database: { up: database }, platforms: Object.fromEntries(platforms) });
      return { status: ok ? 200 : 503, type: 'application/json', body };
    },
    '/metrics': async () => ({
      status: 200,
      type: metrics.registry.contentType,
      body: await metrics.registry.metrics(),
    }),
  };
}

/** Serves the pages by themselves, where no platform has a server of its own. Rejects with the system's error when the port is taken. */
export function servePages(pages: Pages, host: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const page = request.method === 'GET' ? pages[new URL(request.url ?? '/', 'http://local').pathname] : undefined;
    if (page === undefined) {
      response.writeHead(404).end();
      return;
    }
    page().then(
      ({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body),
      () => response.writeHead(500).end(),
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}
