// Whom and where a command is run for, from what came in and what is known of whoever asks.
import type { Reply, Turn } from './chat/index.ts';
import { languageFor, type Asked, type Run } from './plan.ts';

/** `reply` is absent where nothing is shown yet, as for a form. */
export function turnOf(request: Asked, plan: Pick<Run, 'values' | 'home'>, now: Date, reply?: Reply): Turn {
  const { platform, community, person, place, timezone, delivery, what, known } = request;
  const quoted = what.kind === 'shortcut' ? what.message : undefined;
  return {
    platform,
    person,
    place,
    timezone,
    delivery,
    quoted,
    community: plan.home ?? community,
    values: plan.values,
    language: languageFor(request),
    languageGuessed: request.guessed,
    country: known.country,
    moderator: known.moderator,
    now,
    changeable: reply?.change !== undefined,
    files: request.files ?? [],
  };
}
