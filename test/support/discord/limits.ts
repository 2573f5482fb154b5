// The limits Discord documents for messages, forms and commands; each check returns what is wrong, in sentences.
export { checkMessage, type MessageSituation } from './limits-message.ts';
export { checkModal } from './limits-modal.ts';
export { checkCommand, checkCommands } from './limits-command.ts';
export { LIMITS } from './limits-table.ts';
