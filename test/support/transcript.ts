// Writes down a chat as it went: what the member did and what they then saw that was new.
import type { Member, MemberFile } from './chat.ts';

export type Recorded = {
  readonly member: Member;
  text(): string;
  /** Writes down what came without an act of theirs. */
  looks(): void;
};

/** The same member, with every act and what came of it written down; several may write into the same `lines`. */
export function recorded(member: Member, lines: string[] = []): Recorded {
  let known = [...member.seesAll()];
  const after = (): void => {
    const now = member.seesAll();
    const fresh = now.filter((text, at) => known[at] !== text);
    for (const text of fresh) lines.push(`\nbot to ${member.name}:\n${text.replaceAll(/^/gm, '  ')}\n`);
    known = [...now];
  };
  const noted =
    <A extends unknown[]>(say: (...args: A) => string, act: (...args: A) => Promise<void>) =>
    async (...args: A): Promise<void> => {
      lines.push(`${member.name} ${say(...args)}`);
      await act(...args);
      const form = member.form();
      if (form !== undefined) lines.push(`\nform:\n${form.join('\n').replaceAll(/^/gm, '  ')}\n`);
      after();
    };
  return {
    text: () => `${lines.join('\n')}\n`,
    looks: after,
    member: {
      ...member,
      types: noted((command, text = '') => `types: ${command} ${text}`.trim(), member.types),
      writes: noted((text) => `writes: ${text}`, member.writes),
      says: noted((text, { files }) => `writes: ${text} (${files.map((it) => it.name).join(', ')})`, member.says),
      presses: noted((label) => `presses: ${label}`, member.presses),
      chooses: noted((...labels: string[]) => `chooses: ${labels.join(', ')}`, member.chooses),
      fills: noted((values) => `fills in: ${Object.values(values).map(filled).join(' | ')}`, member.fills),
      uses: noted(
        (label, message, by) => `uses “${label}” on${typeof by === 'string' ? ` what ${by} wrote` : ''}: ${message}`,
        member.uses,
      ),
      mentions: noted((text) => `mentions the bot: ${text}`, member.mentions),
    },
  };
}

const filled = (it: string | readonly MemberFile[]): string =>
  typeof it === 'string' ? it : it.map((file) => file.name).join(', ');
