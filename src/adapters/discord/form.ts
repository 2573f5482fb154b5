// A form as a modal, and what was filled into it as fields.
import { fit, visible, type Arg, type Args, type FileRef, type Form, type Language } from '../../chat/index.ts';
import { attachmentOf, resolvedFiles } from './attachment.ts';
import { component, limits } from './limits.ts';
import { namesOf } from '../shared/file.ts';
import { yesno } from '../shared/words.ts';
import { fields, items, word, type Fields } from './wire.ts';

/** The data of a modal. More than five questions do not fit: those that are not required go first. */
export function renderForm(form: Form): Fields {
  const labels = asked(form.args).map(([name, arg]) => label(name, arg, form.values[name], form.language));
  const empty = { type: component.text, content: plain(form.title, limits.formText) };
  return {
    custom_id: form.id.slice(0, limits.customId),
    title: plain(form.title, limits.formTitle),
    components: labels.length > 0 ? labels : [empty],
  };
}

function asked(args: Args): [string, Arg][] {
  const all = Object.entries(args);
  const required = all.filter(([, arg]) => arg.required).slice(0, limits.formFields);
  const others = all.filter(([, arg]) => !arg.required).slice(0, limits.formFields - required.length);
  return all.filter((it) => required.includes(it) || others.includes(it));
}

/** What was filled in, by name; what was left empty is absent. Of files the names, a person is an id. */
export function parseForm(data: unknown): {
  readonly fields: Record<string, string>;
  readonly files: readonly FileRef[];
} {
  const attached = resolvedFiles(fields(data));
  const files: FileRef[] = [];
  const inputs = items(fields(data)['components']).flatMap((part) => [
    fields(fields(part)['component']),
    ...items(fields(part)['components']).map(fields),
  ]);
  const pairs = inputs.flatMap((input) => {
    const name = word(input['custom_id']);
    if (name === undefined) return [];
    const own = attachedTo(input, name, attached);
    files.push(...own);
    const value = own.length > 0 ? namesOf(own) : given(input);
    return value.trim() === '' ? [] : [[name, value] as const];
  });
  return { fields: Object.fromEntries(pairs), files };
}

const valuesOf = (input: Fields): string[] => items(input['values']).flatMap((value) => word(value) ?? []);

function attachedTo(input: Fields, name: string, attached: Fields): FileRef[] {
  if (input['type'] !== component.upload) return [];
  return valuesOf(input).flatMap((id) => attachmentOf(attached[id], name) ?? []);
}

const given = (input: Fields): string =>
  typeof input['value'] === 'string' ? input['value'] : valuesOf(input).join(',');

function label(name: string, arg: Arg, value: string | undefined, language: Language): Fields {
  const hint = visible(arg.hint[language]);
  const typed = arg.kind === 'text' || arg.kind === 'longtext' || arg.kind === 'date' || arg.kind === 'amount';
  return {
    type: component.label,
    label: plain(arg.label[language], limits.formLabel),
    ...(typed || hint === '' ? {} : { description: plain(hint, limits.formHint) }),
    component: { custom_id: name.slice(0, limits.customId), required: arg.required, ...input(arg, value, language) },
  };
}

function input(arg: Arg, value: string | undefined, language: Language): Fields {
  switch (arg.kind) {
    case 'text':
    case 'longtext':
      return typedInput(arg.kind === 'text' ? 1 : 2, arg.max, value, arg.hint[language]);
    case 'date':
    case 'amount':
      return typedInput(1, 100, value, arg.hint[language]);
    case 'choice':
      return choice(
        arg.options.map((it) => ({ label: it.label[language], value: it.value })),
        arg,
        value,
      );
    case 'yesno':
      return choice(
        [
          { label: yesno[language].yes, value: 'yes' },
          { label: yesno[language].no, value: 'no' },
        ],
        arg,
        value,
      );
    case 'person': {
      const known = value !== undefined && /^\d{15,20}$/.test(value);
      const chosen = known ? { default_values: [{ id: value, type: 'user' }] } : {};
      return { type: component.userSelect, ...bounds(arg, 1), ...chosen };
    }
    case 'attachment':
      return { type: component.upload, ...bounds(arg, Math.max(1, Math.min(arg.most, limits.files))) };
  }
}

function typedInput(style: 1 | 2, most: number, value: string | undefined, hint: string): Fields {
  const length = Math.max(1, Math.min(most, limits.formText));
  const initial = value === undefined ? '' : fit(visible(value), length);
  const placeholder = fit(visible(hint), limits.formHint);
  return {
    type: component.textInput,
    style,
    max_length: length,
    ...(placeholder === '' ? {} : { placeholder }),
    ...(initial === '' ? {} : { value: initial }),
  };
}

function choice(
  options: readonly { readonly label: string; readonly value: string }[],
  arg: Arg,
  value: string | undefined,
): Fields {
  const shown = options.slice(0, limits.options).map((it) => ({
    label: plain(it.label, limits.optionText),
    value: it.value,
    ...(it.value === value ? { default: true } : {}),
  }));
  return { type: component.select, options: shown, ...bounds(arg, 1) };
}

const bounds = (arg: Arg, most: number): Fields => ({ min_values: arg.required ? 1 : 0, max_values: most });

const plain = (text: string, most: number): string => fit(visible(text), most) || '…';
