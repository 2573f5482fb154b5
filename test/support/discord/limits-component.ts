// What one button, row or select may hold, in messages and in forms.
import { LIMITS } from './limits-table.ts';
import { between, list, optionalText, text, unique, type Complaints } from './limits-text.ts';
import { COMPONENT, SELECTS, type Component, type SelectOption } from './wire.ts';

/** A button: a custom id or a link, never both, and something to read on it. */
export const checkButton = (found: Complaints, where: string, button: Component): void => {
  const style = button.style ?? 0;
  between(found, `${where}.style`, style, 1, 6);
  optionalText(found, `${where}.label`, button.label, LIMITS.buttonLabel);
  const link = style === 5;
  const premium = style === 6;
  if (link && !button.url) found.push(`${where} is a link without url`);
  if (link && button.custom_id) found.push(`${where} is a link and has a custom_id`);
  if (!link && button.url) found.push(`${where} has a url but is no link`);
  if (!link && !premium) text(found, `${where}.custom_id`, button.custom_id, LIMITS.customId, 1);
  optionalText(found, `${where}.url`, button.url, LIMITS.url, 1);
  if (link && button.url && !/^(https?|discord):\/\//i.test(button.url)) found.push(`${where}.url is not http(s)`);
  if (!premium && !button.label && !button.emoji) found.push(`${where} has neither label nor emoji`);
};

/** A select of any kind; only the string select has options. */
export const checkSelect = (found: Complaints, where: string, select: Component): void => {
  text(found, `${where}.custom_id`, select.custom_id, LIMITS.customId, 1);
  optionalText(found, `${where}.placeholder`, select.placeholder, LIMITS.placeholder);
  const min = select.min_values ?? 1;
  const max = select.max_values ?? 1;
  between(found, `${where}.min_values`, min, 0, LIMITS.options);
  between(found, `${where}.max_values`, max, 1, LIMITS.options);
  if (min > max) found.push(`${where}.min_values is over max_values`);
  if (select.type !== COMPONENT.select) return;
  const options = list(select.options);
  checkOptions(found, where, options, 1, LIMITS.options);
  if (max > options.length) found.push(`${where}.max_values is over the number of options`);
  if (options.filter((option) => option.default).length > max) found.push(`${where} has more defaults than max_values`);
};

export const checkOptions = (
  found: Complaints,
  where: string,
  options: readonly SelectOption[],
  min: number,
  max: number,
): void => {
  between(found, `${where}.options`, options.length, min, max);
  for (const [index, option] of options.entries()) {
    text(found, `${where}.options[${index}].label`, option.label, LIMITS.optionText, 1);
    text(found, `${where}.options[${index}].value`, option.value, LIMITS.optionText, 1);
    optionalText(found, `${where}.options[${index}].description`, option.description, LIMITS.optionText);
  }
  unique(
    found,
    `${where}: option value`,
    options.map((option) => option.value),
  );
};

/** A row: one to five buttons, or one select. */
export const checkRow = (found: Complaints, where: string, row: Component): void => {
  const children = list(row.components);
  const buttons = children.filter((child) => child.type === COMPONENT.button);
  const selects = children.filter((child) => SELECTS.includes(child.type));
  if (buttons.length + selects.length !== children.length)
    found.push(`${where} holds something that is no button or select`);
  if (selects.length > 0 && children.length > 1) found.push(`${where} holds more than its one select`);
  between(found, where, children.length, 1, LIMITS.buttonsInRow);
  for (const [index, child] of children.entries()) {
    if (child.type === COMPONENT.button) checkButton(found, `${where}[${index}]`, child);
    if (SELECTS.includes(child.type)) checkSelect(found, `${where}[${index}]`, child);
  }
};

/** custom_id and numeric id are unique in the whole message or form. */
export const checkIds = (found: Complaints, all: readonly Component[]): void => {
  unique(
    found,
    'custom_id',
    all.map((component) => component.custom_id).filter((id) => typeof id === 'string'),
  );
  unique(
    found,
    'component id',
    all.map((component) => component.id).filter((id) => typeof id === 'number' && id > 0),
  );
};
