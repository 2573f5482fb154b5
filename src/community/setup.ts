// /setup: the screen, and what its buttons change at once.
import { command, refuse, show, type Both, type Command, type Outcome, type Turn } from '../chat/index.ts';
import { say } from '../i18n/index.ts';
import type { Change } from './change.ts';
import type { Changed } from './communities.ts';
import { given, hidden, reaching, theirs, type Desk } from './desk.ts';
import { setupDocument } from './screen.ts';
import { sentences } from './sentences.ts';

/** `/setup`, and `/setup show` where a command with subcommands has no bare form. */
export function setupCommands(desk: Desk): Command[] {
  const literal = {
    ...theirs,
    listed: true,
    title: sentences.title,
    help: { summary: sentences.summary, example: { en: '/setup', nl: '/setup' } },
    args: {},
    run: (_input: object, turn: Turn) => reaching(async () => show(await setupDocument(desk, turn))),
  } as const;
  return [command({ ...literal, name: 'setup' }), command({ ...literal, name: 'setup show' })];
}

export function openCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'setup open',
    args: { channel: given },
    run: ({ channel }, turn) => changed(desk, turn, { what: 'channel', channel, to: '' }, sentences.opened),
  });
}

export function closeCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'setup close',
    args: { channel: given },
    run: ({ channel }, turn) => changed(desk, turn, { what: 'channel', channel, to: null }, sentences.closed),
  });
}

export function listensCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'setup listens',
    args: { to: given },
    run: ({ to }, turn) => changed(desk, turn, { what: 'listens', to: to === 'yes' ? 'yes' : null }, sentences.set),
  });
}

export function undoCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'setup undo',
    args: { seq: given },
    run: ({ seq }, turn) =>
      reaching(async () => said(desk, turn, [await desk.communities.undo(turn, Number(seq))], sentences.undone)),
  });
}

/** Makes changes one after the other and shows the screen as it is then. */
export async function changed(desk: Desk, turn: Turn, it: Change | readonly Change[], done: Both): Promise<Outcome> {
  return reaching(async () => {
    const outcomes: Changed[] = [];
    for (const each of [it].flat()) outcomes.push(await desk.communities.change(turn, each as Change));
    if (outcomes.includes('too-many')) {
      const isChannel = [it].flat().some((each) => (each as Change).what === 'channel');
      return refuse(isChannel ? sentences.tooManyChannels : sentences.tooManyModerators);
    }
    return said(desk, turn, outcomes, done);
  });
}

async function said(desk: Desk, turn: Turn, outcomes: readonly Changed[], done: Both): Promise<Outcome> {
  const which = outcomes.includes('changed')
    ? done
    : outcomes.includes('moved-on')
      ? sentences.movedOn
      : sentences.same;
  return show(await setupDocument(desk, turn, say(which, turn.language)));
}
