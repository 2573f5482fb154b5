// Events of Discord's that befall what the bot keeps in order; none of them holds what anybody wrote.
import type { Happening } from '../../chat/index.ts';
import { fields, items, snowflake, type Fields } from './wire.ts';

/** Pure: none for an event that is no matter of ours. Never throws. */
export function parseHappening(event: string, value: unknown, at: Date): readonly Happening[] {
  const payload = fields(value);
  const community = snowflake(event === 'GUILD_DELETE' ? payload['id'] : payload['guild_id']);
  if (community === undefined) return [];
  return fates(event, payload).map((what) => ({ platform: 'discord', community, at, what }));
}

function fates(event: string, payload: Fields): readonly Happening['what'][] {
  const [id, channel, parent] = [payload['id'], payload['channel_id'], payload['parent_id']].map(snowflake);
  switch (event) {
    case 'MESSAGE_DELETE':
      return id === undefined || channel === undefined ? [] : [{ kind: 'message-deleted', channel, message: id }];
    case 'MESSAGE_DELETE_BULK':
      return items(payload['ids']).flatMap((it) => {
        const message = snowflake(it);
        return message === undefined || channel === undefined ? [] : [{ kind: 'message-deleted', channel, message }];
      });
    case 'THREAD_DELETE':
      return id === undefined || parent === undefined ? [] : [{ kind: 'thread-deleted', channel: parent, thread: id }];
    case 'THREAD_UPDATE': {
      if (id === undefined || parent === undefined) return [];
      const { locked, archived } = fields(payload['thread_metadata']);
      const thread = { channel: parent, thread: id };
      return [
        ...(locked === true ? [{ kind: 'thread-locked' as const, ...thread }] : []),
        ...(archived === true ? [{ kind: 'thread-archived' as const, ...thread }] : []),
      ];
    }
    case 'CHANNEL_DELETE':
      return id === undefined ? [] : [{ kind: 'channel-gone', channel: id }];
    case 'GUILD_DELETE':
      // A server that is merely out of reach comes back.
      return payload['unavailable'] === undefined ? [{ kind: 'bot-left' }] : [];
    default:
      return [];
  }
}
