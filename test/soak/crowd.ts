// A workspace of the local Slack with more members and channels than the limits of one can be reached by.
import { DEFAULT_WORKSPACE, type WorkspaceSpec } from '../support/slack/index.ts';

export type Crowd = {
  readonly workspace: WorkspaceSpec;
  /** The member and the channel of the n-th command; both come round again. */
  member(at: number): string;
  channel(at: number): string;
};

/** All of them write English; nobody but the names differs. */
export function crowdOf(members: number, channels: number): Crowd {
  const people = Array.from({ length: members }, (_, at) => `member${at}`);
  const places = Array.from({ length: channels }, (_, at) => `room${at}`);
  const numbered = (letter: string, at: number): string => `${letter}${String(at).padStart(9, '0')}`;
  return {
    workspace: {
      ...DEFAULT_WORKSPACE,
      users: Object.fromEntries(people.map((name, at) => [name, { id: numbered('U', at), locale: 'en-US' }])),
      channels: Object.fromEntries(places.map((name, at) => [name, { id: numbered('C', at) }])),
    },
    member: (at) => people[at % members] ?? '',
    channel: (at) => places[at % channels] ?? '',
  };
}
