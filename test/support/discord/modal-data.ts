// The `data` of a submitted form: what a person filled in, checked as Discord's app checks it before sending.
import { must, type Modal, type World } from './world.ts';
import { keepFile, type SentFile } from './upload.ts';
import { COMPONENT, SELECTS, walk, type Component, type Json } from './wire.ts';

/** By custom_id: text, a choice, several choices, a tick, or files. */
export type FormValue = string | boolean | readonly string[] | readonly SentFile[];
export type FormValues = Readonly<Record<string, FormValue>>;

export const modalData = (world: World, modal: Modal, values: FormValues): Json => {
  const fields = walk(modal.components).flatMap(({ custom_id: id }) => (typeof id === 'string' ? [id] : []));
  const unknown = Object.keys(values).filter((key) => !fields.includes(key));
  if (unknown.length > 0)
    throw new Error(`the form ${modal.title} has no field ${unknown.join(', ')}; it has ${fields.join(', ')}`);
  const attachments: Json = {};
  const ids = numbering();
  const submit = (component: Component): Json => {
    const base = { type: component.type, id: component.id ?? ids() };
    if (component.type === COMPONENT.row) return { ...base, components: (component.components ?? []).map(submit) };
    if (component.type === COMPONENT.label) return { ...base, component: submit(must(component.component, 'field')) };
    if (component.type === COMPONENT.text) return base;
    const value = values[component.custom_id ?? ''];
    return { ...base, custom_id: component.custom_id, ...fieldValue(world, component, value, attachments) };
  };
  const components = modal.components.map(submit);
  const resolved = Object.keys(attachments).length > 0 ? { resolved: { attachments } } : {};
  return { custom_id: modal.custom_id, components, ...resolved };
};

const numbering = (): (() => number) => {
  let next = 0;
  return () => {
    next += 1;
    return next;
  };
};

const fieldValue = (world: World, field: Component, value: FormValue | undefined, attachments: Json): Json => {
  switch (field.type) {
    case COMPONENT.textInput:
      return { value: typed(field, value) };
    case COMPONENT.checkbox:
      return { value: typeof value === 'boolean' ? value : (field.default ?? false) };
    case COMPONENT.radio:
      return { value: chosen(field, value)[0] ?? null };
    case COMPONENT.fileUpload:
      return { values: uploaded(world, field, value, attachments) };
    default:
      return { values: chosen(field, value) };
  }
};

const refuse = (field: Component, why: string): never => {
  throw new Error(`field ${field.custom_id} cannot be sent: ${why}`);
};

/** Discord's app does not send a text that is missing, too short or too long. */
const typed = (field: Component, value: FormValue | undefined): string => {
  const text = value ?? field.value ?? '';
  if (typeof text !== 'string') return refuse(field, 'it takes text');
  if (text === '' && field.required === false) return '';
  const min = Math.max(field.min_length ?? 0, field.required === false ? 0 : 1);
  if (text.length < min) refuse(field, `at least ${min} characters are needed`);
  if (text.length > (field.max_length ?? 4000)) refuse(field, `at most ${field.max_length ?? 4000} characters fit`);
  return text;
};

const chosen = (field: Component, value: FormValue | undefined): readonly string[] => {
  const defaults = (field.options ?? []).filter((option) => option.default).map((option) => option.value);
  const picked = value === undefined ? defaults : ([value].flat() as string[]);
  const isString = !SELECTS.includes(field.type) || field.type === COMPONENT.select;
  const offered = (field.options ?? []).map((option) => option.value);
  const strange = isString ? picked.filter((one) => !offered.includes(one)) : [];
  if (strange.length > 0) refuse(field, `${strange.join(', ')} is not offered, only ${offered.join(', ')}`);
  if (picked.length === 0 && field.required === false) return [];
  const most = field.max_values ?? (field.type === COMPONENT.checkboxes ? offered.length : 1);
  const least = field.min_values ?? 1;
  if (picked.length < least || picked.length > most)
    refuse(field, `${picked.length} chosen, ${least} to ${most} allowed`);
  return picked;
};

const uploaded = (world: World, field: Component, value: FormValue | undefined, attachments: Json): string[] => {
  const files = (value === undefined ? [] : [value].flat()) as SentFile[];
  const least = field.required === false ? 0 : (field.min_values ?? 1);
  if (files.length < least || files.length > (field.max_values ?? 1)) refuse(field, `${files.length} files`);
  return files.map((file) => {
    const { id, payload } = keepFile(world, file);
    attachments[id] = payload;
    return id;
  });
};
