// What a command takes: from these few kinds come Discord's options, Slack's form, the terminal's questions, the help and the type of the input.
import type { Both } from './language.ts';

type Common = {
  readonly label: Both;
  readonly hint: Both;
  readonly required: boolean;
  /** Filled by the button alone: no form asks for it. */
  readonly byPress?: true;
};
export type Arg =
  | (Common & { readonly kind: 'text' | 'longtext'; readonly max: number })
  | (Common & {
      readonly kind: 'choice';
      readonly options: readonly { readonly value: string; readonly label: Both }[];
    })
  | (Common & { readonly kind: 'date' | 'amount' | 'person' | 'yesno' })
  | (Common & { readonly kind: 'attachment'; readonly most: number });

export type Args = Readonly<Record<string, Arg>>;

const pressed = {
  kind: 'text',
  label: { en: 'value', nl: 'waarde' },
  hint: { en: '', nl: '' },
  max: 200,
  byPress: true,
} as const;
/** An arg that only buttons fill. */
export const given = { ...pressed, required: true } as const;
export const maybeGiven = { ...pressed, required: false } as const;

/** The type of a command's input: a required arg is a string, another may be absent. */
export type Input<A extends Args> = {
  readonly [K in keyof A]: A[K]['required'] extends true ? string : string | undefined;
};

/** The names of required args that were not given. */
export function missingArgs(args: Args, given: Readonly<Record<string, string>>): string[] {
  return Object.entries(args).flatMap(([name, arg]) => (arg.required && !given[name]?.trim() ? [name] : []));
}

/** Puts what was typed after a command into its args: all of it into the first text. */
export function typedArgs(args: Args, text: string): Record<string, string> {
  const first = Object.entries(args).find(([, arg]) => arg.kind === 'longtext' || arg.kind === 'text');
  return first === undefined || text.trim() === '' ? {} : { [first[0]]: text.trim() };
}
