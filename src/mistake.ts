// What a person can mend when the start fails, as one sentence.
import { AnswersError } from './answers/index.ts';
import { KeysError } from './crypto/index.ts';
import { DatabaseOpenError } from './db/index.ts';
import { WrongKeys } from './deliveries/index.ts';

/** Something about the configuration or the surroundings; the message says what to do. */
export class Unusable extends Error {}

/** The sentence for an error of the start; undefined for a bug of ours. */
export function sentenceOf(error: unknown): string | undefined {
  if (error instanceof Unusable || error instanceof KeysError || error instanceof WrongKeys) return error.message;
  if (error instanceof DatabaseOpenError || error instanceof AnswersError) return error.message;
  if (!(error instanceof Error)) return undefined;
  return /StartError$|^PlatformError$/.test(error.name) ? error.message : listening(error);
}

/** Why the port could not be listened on; other calls to the system that fail are no business of HOST and PORT. */
function listening(error: NodeJS.ErrnoException & { address?: string; port?: number; hostname?: string }) {
  const { code = '', syscall, address = '', port = '', hostname = '' } = error;
  if (syscall === 'getaddrinfo') {
    return `The host name ${hostname} can not be found (${code}). Set HOST to an address of this machine, such as 127.0.0.1 or 0.0.0.0.`;
  }
  if (syscall !== 'listen' && syscall !== 'bind') return undefined;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use. Stop the other program, or set PORT to another number.`;
    case 'EADDRNOTAVAIL':
      return `${address} is no address of this machine. Set HOST to one that is, such as 127.0.0.1 or 0.0.0.0.`;
    case 'EACCES':
    case 'EPERM':
      return `Port ${port} may not be used by this user. Set PORT to a number above 1023.`;
    default:
      return `Nothing can listen at ${address}, port ${port} (${code}). Set HOST and PORT to an address of this machine and a free port.`;
  }
}
