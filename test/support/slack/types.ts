// The nouns of the local Slack: workspaces, people, channels, messages, views, calls and deliveries.

/** Anything that came over the wire as a JSON object. */
export type Fields = Record<string, unknown>;

/** A Block Kit block as it was sent, completed with the ids Slack would add. */
export type Block = Fields & { type: string; block_id?: string };

export type UserSpec = {
  readonly id?: string;
  readonly realName?: string;
  readonly displayName?: string;
  /** As Slack writes it: `en-US`, `nl-NL`. */
  readonly locale?: string;
  readonly tz?: string;
  readonly email?: string;
  readonly isBot?: boolean;
  readonly isAdmin?: boolean;
  readonly isGuest?: boolean;
};

export type ChannelSpec = {
  readonly id?: string;
  readonly kind?: 'public' | 'private';
  /** Names of users; `bot` is our own bot. Without it: everybody and the bot. */
  readonly members?: readonly string[];
  readonly archived?: boolean;
  readonly readOnly?: boolean;
};

export type WorkspaceSpec = {
  readonly id?: string;
  readonly domain?: string;
  readonly name?: string;
  readonly enterprise?: { readonly id: string; readonly name: string };
  readonly botToken?: string;
  readonly scopes?: readonly string[];
  readonly users?: Readonly<Record<string, UserSpec>>;
  readonly channels?: Readonly<Record<string, ChannelSpec>>;
};

export type FakeSlackOptions = {
  /** Default: one workspace with Anna, Bram, Mila and Carl, see `cast.ts`. */
  readonly workspaces?: readonly WorkspaceSpec[];
  /** Bot scopes of every workspace that names none itself. Default: `DEFAULT_SCOPES`. */
  readonly scopes?: readonly string[];
  /** A manifest to live by: its scopes, events, commands, shortcuts and Messages tab replace the defaults. */
  readonly manifest?: Fields;
  readonly appToken?: string;
  readonly signingSecret?: string;
  readonly appId?: string;
  /** Where the app listens, such as `http://127.0.0.1:3000/slack/events`; may be set later by `slack.app`. */
  readonly app?: string;
  /** Sends the bot's own posts back as events where the scopes let Slack do so. Default true. */
  readonly echo?: boolean;
  /** Enforces the rate tier of every method. Default false. */
  readonly tiers?: boolean;
};

export type SlackUser = {
  readonly id: string;
  readonly name: string;
  readonly teamId: string;
  readonly realName: string;
  readonly displayName: string;
  readonly email: string;
  locale: string;
  tz: string;
  readonly isBot: boolean;
  isAdmin: boolean;
  readonly isGuest: boolean;
  deleted: boolean;
  /** Error that posts into this user's DM meet, when the DM is closed. */
  dmClosed?: string;
};

export type SlackChannel = {
  readonly id: string;
  readonly name: string;
  readonly teamId: string;
  readonly kind: 'public' | 'private' | 'im';
  readonly members: Set<string>;
  /** The person on the other side of a DM. */
  readonly user?: string;
  archived: boolean;
  /** Deleted: it does not exist any more, for anybody. */
  gone?: true;
  readOnly: boolean;
  readonly created: number;
};

export type SlackFile = {
  readonly id: string;
  readonly teamId: string;
  readonly name: string;
  readonly mimetype: string;
  readonly user: string;
  content: Buffer;
  readonly size: number;
  complete: boolean;
  readonly created: number;
  deleted?: true;
  /** What a screen reader says of an image. */
  readonly alt?: string;
  /** Where it was shown, and in which message. */
  readonly shares: { readonly channel: string; readonly ts: string }[];
};

export type SlackMessage = {
  readonly ts: string;
  readonly channel: string;
  readonly team: string;
  readonly user: string;
  readonly botId?: string;
  text: string;
  blocks?: Block[];
  attachments?: Fields[];
  readonly threadTs?: string;
  /** Only this user sees it: an ephemeral message. */
  readonly ephemeralFor?: string;
  metadata?: Fields;
  readonly files?: readonly SlackFile[];
  readonly mrkdwn?: boolean;
  /** `link_names` or `parse: full` was asked for: plain `@name` is live. */
  readonly linkNames?: boolean;
  edited?: { user: string; ts: string };
  deleted: boolean;
  readonly reactions: { name: string; user: string }[];
  /** What people could read here before: the earlier forms of an edited message. */
  readonly versions: { text: string; blocks?: Block[] }[];
};

export type SlackView = {
  readonly id: string;
  readonly teamId: string;
  readonly user: string;
  readonly type: 'modal' | 'home';
  raw: Fields & { blocks: Block[] };
  hash: string;
  readonly rootId: string;
  readonly previousId?: string;
  readonly externalId: string;
  open: boolean;
  /** Field errors that the app answered to the last submission, by block_id. */
  errors: Record<string, string>;
};

export type Bot = {
  readonly userId: string;
  readonly id: string;
  readonly token: string;
  readonly scopes: Set<string>;
  state: 'active' | 'revoked' | 'inactive';
};

export type Workspace = {
  readonly id: string;
  readonly domain: string;
  readonly name: string;
  readonly enterprise?: { readonly id: string; readonly name: string };
  readonly users: Map<string, SlackUser>;
  readonly channels: Map<string, SlackChannel>;
  readonly bot: Bot;
  readonly messages: SlackMessage[];
  readonly views: SlackView[];
  readonly prompts: Map<string, Fields[]>;
};

/** One Web API call as it arrived, with how it ended. */
export type Call = {
  readonly method: string;
  readonly args: Fields;
  readonly token: string | undefined;
  /** Milliseconds of the real clock. */
  readonly at: number;
  team?: string;
  ok?: boolean;
  error?: string;
  status?: number;
};

/** One request or envelope that went to the app, with the answer. */
export type Delivery = {
  readonly id: string;
  readonly kind: 'command' | 'interaction' | 'event' | 'raw';
  readonly mode: 'http' | 'socket';
  readonly team: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: Fields;
  readonly at: number;
  /** HTTP status; 200 for an acknowledged envelope; 0 when no answer came. */
  status: number;
  ackBody: unknown;
  ackMs: number;
  answerHeaders: Readonly<Record<string, string | string[] | undefined>>;
  /** Why there was no good answer: `operation_timeout`, `dispatch_failed`, `no_connection`, `not_subscribed`. */
  error?: string;
  readonly retryNum?: number;
  readonly triggerId?: string;
  readonly responseUrl?: string;
  /** Further events of the same act, such as `message` beside `app_mention`. */
  readonly also: Delivery[];
  /** The message a person's act left in the channel. */
  readonly message?: SlackMessage;
};
