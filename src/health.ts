// What is up, in JSON, and the metrics: for a service manager, a load balancer, a person with curl.
import { createServer, type Server } from 'node:http';
import type { Adapter, Platform } from './chat/index.ts';
import type { Metrics } from './log/index.ts';

export type Page = { readonly status: number; readonly type: string; readonly body: string };
export type Pages = Readonly<Record<string, () => Promise<Page>>>;

/** `/health` answers 503 when something that should be up is not; `/metrics` is Prometheus text. */
export function createPages(
  healthy: () => Promise<boolean>,
  adapters: () => ReadonlyMap<Platform, Adapter>,
  metrics: Metrics,
  now: () => Date,
): Pages {
  return {
    '/health': async () => {
      const database = await healthy();
      const platforms = [...adapters()].map(([platform, adapter]) => {
        const { up, lastEventAt, detail } = adapter.health();
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
