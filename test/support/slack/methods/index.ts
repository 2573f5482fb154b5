// Every Web API method the local Slack answers.
import { chatMethods } from './chat.ts';
import { conversationMethods } from './conversations.ts';
import { fileMethods } from './files.ts';
import { peopleMethods } from './people.ts';
import { reactionMethods } from './reactions.ts';
import { viewMethods } from './views.ts';
import type { Handler } from '../context.ts';

/** Answered by the gate itself, which alone knows other tokens. */
const gateMethods: Record<string, Handler> = { 'api.test': () => ({}), 'apps.connections.open': () => ({}) };

export const METHODS: Readonly<Record<string, Handler>> = {
  ...gateMethods,
  ...chatMethods,
  ...conversationMethods,
  ...fileMethods,
  ...peopleMethods,
  ...reactionMethods,
  ...viewMethods,
};
