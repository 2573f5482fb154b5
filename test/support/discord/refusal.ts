// Refusals in Discord's own words: error code, HTTP status and message.

const REFUSALS = {
  0: [404, '404: Not Found'],
  10003: [404, 'Unknown Channel'],
  10004: [404, 'Unknown Guild'],
  10007: [404, 'Unknown Member'],
  10008: [404, 'Unknown Message'],
  10011: [404, 'Unknown Role'],
  10013: [404, 'Unknown User'],
  10015: [404, 'Unknown Webhook'],
  10062: [404, 'Unknown interaction'],
  10063: [404, 'Unknown application command'],
  10087: [404, 'Unknown tag'],
  30032: [400, 'Maximum number of application commands reached'],
  40005: [413, 'Request entity too large'],
  40060: [400, 'Interaction has already been acknowledged.'],
  40067: [400, 'A tag is required to create a forum post in this channel'],
  50001: [403, 'Missing Access'],
  50005: [403, 'Cannot edit a message authored by another user'],
  50006: [400, 'Cannot send an empty message'],
  50007: [403, 'Cannot send messages to this user'],
  50008: [400, 'Cannot send messages in a non-text channel'],
  50013: [403, 'Missing Permissions'],
  50024: [400, 'Cannot execute action on this channel type'],
  50027: [401, 'Invalid Webhook Token'],
  50035: [400, 'Invalid Form Body'],
  50083: [400, 'Thread is archived'],
  50109: [400, 'The request body contains invalid JSON.'],
  50278: [403, 'Cannot send messages to this user due to having no mutual guilds'],
  160002: [400, 'Cannot reply without permission to read message history'],
  160004: [400, 'A thread has already been created for this message'],
  160005: [400, 'Thread is locked'],
  160006: [400, 'Maximum number of active threads reached'],
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** Thrown inside a route; the server turns it into Discord's error body. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly details: readonly string[];

  constructor(status: number, code: number, message: string, details: readonly string[]) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

export function refuse(code: RefusalCode, ...details: string[]): never {
  const [status, message] = REFUSALS[code];
  throw new Refusal(status, code, message, details);
}

/** The JSON body of a refusal; what is wrong with a form body sits where discord.js prints it. */
export const refusalBody = (refusal: Refusal): object => ({
  message: refusal.message,
  code: refusal.code,
  ...(refusal.code === 50035 && {
    errors: { _errors: refusal.details.map((message) => ({ code: 'INVALID', message })) },
  }),
});
