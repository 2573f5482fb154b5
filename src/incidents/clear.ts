// Clear: in direct messages what the bot showed stays, so a button takes it away again.
import { command, type Command } from '../chat/index.ts';
import { hidden } from './desk.ts';

export function clearCommand(): Command {
  return command({ ...hidden, name: 'incident clear', args: {}, run: async () => ({ kind: 'clear' }) });
}
