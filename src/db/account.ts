// Whom the embedded server runs as: ourselves, or, as root, an account without rights, since Postgres refuses root.
import { readFileSync } from 'node:fs';
import { DatabaseOpenError } from './error.ts';

/** `spawn` goes into child_process; `isOther` is true when the server's account is not our own. */
export type Account = {
  readonly uid: number;
  readonly isOther: boolean;
  readonly spawn: { uid?: number; gid?: number };
};

/** Nothing of our environment: tokens in it would be readable in the server's for as long as it runs. */
export const CLEAN_ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } as const;

/**
 * A number no distribution gives out (systemd's table of ranges leaves it free), so that no other program of the
 * machine runs under it, as one well might under `nobody`. Below 65,536, because containers map no more.
 */
const FIRST_FREE_UID = 60_800;

/** Our own account, or as root the owner of the data there is, or else a number without an account. */
export function serverAccount(owner: number | undefined): Account {
  const own = process.geteuid?.() ?? 0;
  if (own !== 0) return { uid: own, isOther: false, spawn: {} };
  return otherAccount(owner !== undefined && owner !== 0 ? owner : freeUid());
}

/** For initdb, which (unlike the server) insists on a name: an account of the machine that has one. */
export function namedAccount(server: Account): Account {
  if (!server.isOther) return server;
  const accounts = readAccounts();
  const uid = accounts.get('postgres') ?? accounts.get('nobody') ?? [...accounts.values()].find((id) => id > 0);
  if (uid !== undefined) return otherAccount(uid);
  throw new DatabaseOpenError(
    'broken',
    'Postgres does not run as root and this machine has no other account. Run as an ordinary user, or set DATABASE_URL.',
  );
}

function otherAccount(uid: number): Account {
  return { uid, isOther: true, spawn: { uid, gid: uid } };
}

function freeUid(): number {
  const taken = new Set(readAccounts().values());
  let uid = FIRST_FREE_UID;
  while (taken.has(uid)) uid += 1;
  return uid;
}

function readAccounts(): Map<string, number> {
  const lines = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  return new Map(lines.flatMap(([name, , uid]) => (name && uid ? [[name, Number(uid)] as const] : [])));
}
