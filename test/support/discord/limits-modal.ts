// What a form may hold: one to five labels, texts or old-style rows.
import { checkIds, checkOptions, checkSelect } from './limits-component.ts';
import { LIMITS } from './limits-table.ts';
import { between, list, optionalText, text, type Complaints } from './limits-text.ts';
import { COMPONENT, SELECTS, walk, type Component, type ModalBody } from './wire.ts';

/** Everything wrong with the data of a form, empty when Discord would open it. */
export const checkModal = (body: ModalBody): string[] => {
  const found: Complaints = [];
  text(found, 'title', body.title, LIMITS.modalTitle, 1);
  text(found, 'custom_id', body.custom_id, LIMITS.customId, 1);
  const components = list(body.components);
  between(found, 'components', components.length, 1, LIMITS.modalComponents);
  for (const [index, component] of components.entries()) checkTop(found, `components[${index}]`, component);
  const all = walk(components);
  if (all.length > LIMITS.components)
    found.push(`${all.length} components, nested ones included; at most ${LIMITS.components} fit`);
  checkIds(found, all);
  return found;
};

const checkTop = (found: Complaints, where: string, component: Component): void => {
  switch (component.type) {
    case COMPONENT.label:
      return checkLabel(found, where, component);
    case COMPONENT.text:
      return text(found, `${where}.content`, component.content, LIMITS.componentText, 1);
    case COMPONENT.row:
      return checkOldRow(found, where, component);
    default:
      found.push(`${where} of type ${component.type} cannot stand at the top of a form`);
  }
};

const checkLabel = (found: Complaints, where: string, label: Component): void => {
  text(found, `${where}.label`, label.label, LIMITS.label, 1);
  optionalText(found, `${where}.description`, label.description, LIMITS.labelDescription, 1);
  const { component } = label;
  if (!component) {
    found.push(`${where} has nothing to fill in`);
    return;
  }
  if (component.type === COMPONENT.textInput && component.label)
    found.push(`${where}: a text input in a label has no label of its own`);
  checkField(found, `${where}.component`, component);
};

const checkOldRow = (found: Complaints, where: string, row: Component): void => {
  const [field, ...more] = list(row.components);
  if (field?.type !== COMPONENT.textInput || more.length > 0) {
    found.push(`${where} in a form holds one text input and nothing else`);
    return;
  }
  text(found, `${where}.label`, field.label, LIMITS.label, 1);
  checkField(found, where, field);
};

const checkField = (found: Complaints, where: string, field: Component): void => {
  text(found, `${where}.custom_id`, field.custom_id, LIMITS.customId, 1);
  if (field.type === COMPONENT.textInput) return checkTextInput(found, where, field);
  if (SELECTS.includes(field.type)) return checkFormSelect(found, where, field);
  if (field.type === COMPONENT.radio) return checkOptions(found, where, list(field.options), 2, 10);
  if (field.type === COMPONENT.checkboxes) return checkOptions(found, where, list(field.options), 1, 10);
  if (field.type === COMPONENT.fileUpload) {
    between(found, `${where}.min_values`, field.min_values ?? 1, 0, 10);
    return between(found, `${where}.max_values`, field.max_values ?? 1, 1, 10);
  }
  if (field.type !== COMPONENT.checkbox) found.push(`${where} of type ${field.type} cannot be filled in`);
};

const checkFormSelect = (found: Complaints, where: string, select: Component): void => {
  checkSelect(found, where, select);
  if (select.disabled) found.push(`${where}: a select in a form cannot be disabled`);
};

const checkTextInput = (found: Complaints, where: string, input: Component): void => {
  between(found, `${where}.style`, input.style ?? 0, 1, 2);
  const min = input.min_length ?? 0;
  const max = input.max_length ?? LIMITS.textInput;
  between(found, `${where}.min_length`, min, 0, LIMITS.textInput);
  between(found, `${where}.max_length`, max, 1, LIMITS.textInput);
  if (min > max) found.push(`${where}.min_length is over max_length`);
  optionalText(found, `${where}.value`, input.value, max);
  optionalText(found, `${where}.placeholder`, input.placeholder, LIMITS.textInputPlaceholder);
};
