// The one door: all that a platform knows of the house.
import type { Command } from './command.ts';
import type { Messenger } from './messenger.ts';
import type { Reply } from './reply.ts';
import type { Request } from './request.ts';
import type { Happening } from './thread.ts';

export type Door = {
  readonly commands: readonly Command[];
  /** Never throws. Resolves when the asker has their answer, or when nothing more can be done for it. */
  handle(request: Request, reply: Reply): Promise<void>;
  /** Follows what happened to what the bot keeps in order. Never throws. */
  happened?(it: Happening): Promise<void>;
};

/** What a running platform offers to the composition root. */
export type Adapter = {
  readonly messenger: Messenger;
  /** Builds the reply of an earlier delivery again from its address; undefined when it is too old to be answered. */
  resume(address: string): Reply | undefined;
  /** Adds what the platform knows of the asker and the payload did not say. Never throws. */
  introduce?(request: Request): Promise<Request>;
  health(): { readonly up: boolean; readonly lastEventAt: Date | undefined; readonly detail: string };
  /** Takes no new deliveries; what is in flight goes on. */
  stop(): Promise<void>;
};
