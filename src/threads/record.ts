// What is sealed of a thread and of each post in it, and what is kept of a draft until it is posted.
import { z } from 'zod';
import { languages, type Platform } from '../chat/index.ts';

/** What can be hidden in a text before it is posted. */
export const hidable = ['name', 'contact', 'company', 'amount', 'date'] as const;
export type Hidable = (typeof hidable)[number];

/** How the asker is shown: by name, by the alias of this thread, or, after they took their data back, as a member. */
export const guises = ['name', 'alias', 'member'] as const;
export type Guise = (typeof guises)[number];

export const threadShape = z.object({
  title: z.string(),
  /** As it stands in the channel, byte by byte. */
  text: z.string(),
  language: z.enum(languages),
  as: z.enum(guises),
  /** Two plain words; empty where the post bears a name. */
  alias: z.string(),
  /** Whom to write to, as the platform knows them; absent once they took their data back. */
  person: z.string().exactOptional(),
  /** What the asker added since, as it stands in the thread. */
  added: z.array(z.string()),
});
export type ThreadText = Readonly<z.infer<typeof threadShape>>;

/** `text`: of an addition what is added, of an answer what was asked, of a closing why. */
export const postShape = z.object({ text: z.string() });
export const markShape = z.object({ excerpt: z.string() });

export const draftShape = z.object({
  kind: z.literal('thread draft'),
  /** As the member wrote it. */
  text: z.string(),
  hide: z.array(z.enum(hidable)),
  /** How it is signed unless its author chooses otherwise, and the alias it would bear. */
  as: z.enum(guises),
  alias: z.string(),
  /** The channel it goes to; the first that is open where none was chosen. */
  channel: z.string(),
  /** The thread it is added to. */
  to: z.string().exactOptional(),
  /** As it was shown last: this is posted, byte by byte. */
  shown: z.object({ text: z.string(), title: z.string(), language: z.enum(languages) }),
});
export type Draft = Readonly<z.infer<typeof draftShape>>;
/** What its author wrote and chose; how it is shown follows from it. */
export type Wish = Omit<Draft, 'shown'>;

export type Home = { readonly platform: Platform; readonly community: string };
export type ThreadState = 'opening' | 'open' | 'unseen' | 'closed' | 'gone';
/** A thread, opened from its seal. */
export type AdviceThread = Home &
  ThreadText & {
    readonly id: string;
    readonly state: ThreadState;
    readonly channel: string;
    readonly thread: string;
    readonly at: string;
    readonly message: string;
    readonly reach: 'public' | 'private';
    readonly asker: string;
    readonly poster: string;
    readonly openedAt: Date;
  };
export type PostKind = 'opening' | 'overview' | 'addition' | 'answer' | 'closing';
/** `again`: certainly not there; `maybe`: a second try does no harm; `asked`: its asker was; `left`: nobody could be. */
export type PostState = 'sending' | 'again' | 'maybe' | 'unknown' | 'asked' | 'left' | 'sent' | 'removing';
export type Post = Home & {
  readonly key: string;
  readonly thread: string;
  readonly kind: PostKind;
  readonly state: PostState;
  readonly owner: number;
  readonly tries: number;
  readonly at: string;
  readonly message: string;
  readonly text: string;
  readonly madeAt: Date;
};

/** All that the asker made public here, for reading it as one case. */
export const publicText = ({ text, added }: Pick<ThreadText, 'text' | 'added'>): string =>
  [text, ...added].join('\n\n');

export const results = ['better', 'same', 'worse', 'ended'] as const;
export type Result = (typeof results)[number];
export const reasons = ['solved', 'off-topic', 'not-helpful', 'wrong', 'unwanted'] as const;
export type Reason = (typeof reasons)[number];
