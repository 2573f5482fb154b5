// A form as a modal, and what was filled into it as fields.
import { fit, visible, type Arg, type FileRef, type Form, type Language } from '../../chat/index.ts';
import { formFiles } from './file.ts';
import { limits } from './limits.ts';
import { namesOf } from '../shared/file.ts';
import { yesno } from '../shared/words.ts';
import { fields, word, type Fields } from '../shared/wire.ts';

/** The modal for `views.open`; `metadata` comes back with what was filled in. */
export function renderForm(form: Form, metadata: string): Fields {
  const inputs = Object.entries(form.args).slice(0, limits.viewBlocks);
  const blocks = inputs.map(([name, arg]) => input(name, arg, form.values[name], form.language));
  return {
    type: 'modal',
    callback_id: form.id,
    private_metadata: metadata.length <= limits.metadata ? metadata : '',
    title: plain(form.title, limits.viewTitle),
    submit: plain(form.submit, limits.viewTitle),
    close: plain(form.cancel, limits.viewTitle),
    blocks: blocks.length > 0 ? blocks : [{ type: 'section', text: plain(form.title, limits.inputLabel) }],
  };
}

/** The fields of `view.state.values`; what was left empty is absent. Of files the names. */
export function parseForm(
  values: unknown,
  person: string,
): { readonly fields: Record<string, string>; readonly files: readonly FileRef[] } {
  const files: FileRef[] = [];
  const pairs = Object.entries(fields(values)).flatMap(([name, block]) => {
    const state = fields(Object.values(fields(block))[0]);
    const own = formFiles(state['files'], person, name);
    files.push(...own);
    const value = own.length > 0 ? namesOf(own) : given(state);
    return value === undefined || value.trim() === '' ? [] : [[name, value] as const];
  });
  return { fields: Object.fromEntries(pairs), files };
}

function given(state: Fields): string | undefined {
  const option = word(fields(state['selected_option'])['value']);
  return option ?? word(state['value']) ?? word(state['selected_date']) ?? word(state['selected_user']);
}

function input(name: string, arg: Arg, value: string | undefined, language: Language): Fields {
  const hint = arg.hint[language];
  return {
    type: 'input',
    block_id: fit(name, limits.blockId),
    label: plain(arg.label[language], limits.inputLabel),
    ...(hint === '' ? {} : { hint: plain(hint, limits.inputLabel) }),
    optional: !arg.required,
    element: { action_id: fit(name, limits.blockId), ...element(arg, value, language) },
  };
}

function element(arg: Arg, value: string | undefined, language: Language): Fields {
  switch (arg.kind) {
    case 'text':
    case 'longtext':
      return typed(value, arg.max, arg.kind === 'longtext');
    case 'amount':
      return typed(value, 100, false);
    case 'choice':
      return choice(
        arg.options.map((it) => option(it.label[language], it.value)),
        value,
      );
    case 'yesno':
      return choice([option(yesno[language].yes, 'yes'), option(yesno[language].no, 'no')], value);
    case 'date':
      return { type: 'datepicker', ...(isDay(value) ? { initial_date: value } : {}) };
    case 'person':
      return {
        type: 'users_select',
        ...(value !== undefined && /^[UW][A-Z0-9]{2,}$/.test(value) ? { initial_user: value } : {}),
      };
    case 'attachment':
      return { type: 'file_input', max_files: Math.max(1, Math.min(arg.most, limits.files)) };
  }
}

function typed(value: string | undefined, most: number, multiline: boolean): Fields {
  const length = Math.max(1, Math.min(most, limits.inputText));
  const initial = value === undefined ? '' : fit(visible(value), length);
  return {
    type: 'plain_text_input',
    multiline,
    max_length: length,
    ...(initial === '' ? {} : { initial_value: initial }),
  };
}

/** A few choices are shown at once, many behind a menu. */
function choice(options: readonly Fields[], value: string | undefined): Fields {
  const type = options.length <= 5 ? 'radio_buttons' : 'static_select';
  const shown = options.slice(0, limits.options);
  const chosen = shown.find((it) => it['value'] === value);
  return { type, options: shown, ...(chosen === undefined ? {} : { initial_option: chosen }) };
}

const option = (label: string, value: string): Fields => ({ text: plain(label, limits.optionLabel), value });

const plain = (text: string, most: number): Fields => ({
  type: 'plain_text',
  text: fit(visible(text), most) || '…',
  emoji: false,
});

function isDay(value: string | undefined): value is string {
  if (value === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
