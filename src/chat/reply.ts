// The way back to the asker of one delivery; each platform has its own.
import type { StampedDocument } from './document.ts';
import type { Form } from './form.ts';

/** What became of something we wanted seen. `unknown`: it may or may not have arrived, so it is not sent again. */
export type Shown =
  | { readonly kind: 'shown' }
  | { readonly kind: 'lost'; readonly why: 'expired' | 'forbidden' | 'rate-limited' | 'unreachable' | 'unknown' };

export const shown: Shown = { kind: 'shown' };

export type Reply = {
  /** `everyone`: whatever is shown stands in a channel, so nothing of the asker's may be in it. */
  readonly audience: 'asker' | 'everyone';
  /** `replaces`: showing an answer twice leaves one. `adds`: it would stand there twice. */
  readonly again: 'replaces' | 'adds';
  /** Opaque, kept sealed, enough for `resume` to build this reply again after a restart. */
  readonly address: string;
  /** Says to the platform that the delivery is ours now; nothing is seen. */
  accept(): Promise<void>;
  /** The answer: a new private message, or the pressed message changed, as was declared. Said again it replaces. */
  show(document: StampedDocument): Promise<Shown>;
  /** A further private message beside the answer. */
  aside(document: StampedDocument): Promise<Shown>;
  /** Shows the answer where it was asked, for everybody to read; only a mention and what was overheard have it. Files go by name alone. */
  openly?(document: StampedDocument): Promise<Shown>;
  /**
   * A later document in the place of what was shown, or printed after it where nothing can be taken back; it never makes a
   * second message. Absent where neither can be done: Slack's private answer to a command stands as it is until it is pressed.
   */
  change?(document: StampedDocument): Promise<Shown>;
  form(form: Form): Promise<Shown>;
  /** Deletes for good what was pressed, with the files that were sent with it; done twice it does no harm. Where nothing was pressed, nothing goes. */
  clear(): Promise<Shown>;
};
