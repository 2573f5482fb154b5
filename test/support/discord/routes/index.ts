// All routes the local Discord knows, and how a path finds its own.
import { accountRoutes } from './account.ts';
import { channelRoutes } from './channel.ts';
import { commandRoutes } from './command.ts';
import { interactionRoutes } from './interaction.ts';
import type { Route } from './route.ts';
import { threadRoutes } from './thread.ts';

const ROUTES: readonly Route[] = [
  ...accountRoutes,
  ...commandRoutes,
  ...channelRoutes,
  ...threadRoutes,
  ...interactionRoutes,
];

const TABLE = ROUTES.map((route) => ({ route, segments: route.path.split('/') })).sort(
  (one, other) => braces(one.segments) - braces(other.segments),
);

function braces(segments: readonly string[]): number {
  return segments.filter((segment) => segment.startsWith('{')).length;
}

export type FoundRoute = { readonly route: Route; readonly params: readonly string[]; readonly schemaPath: string };

/** The route for a decoded path; literal segments win over braces. */
export const findRoute = (method: string, path: string): FoundRoute | undefined => {
  const parts = path.split('/');
  const hit = TABLE.find(
    ({ route, segments }) =>
      route.method === method &&
      segments.length === parts.length &&
      segments.every((segment, index) => segment.startsWith('{') || segment === parts[index]),
  );
  if (!hit) return undefined;
  const params = parts.filter((_, index) => hit.segments[index]?.startsWith('{'));
  return { route: hit.route, params, schemaPath: hit.route.path };
};
