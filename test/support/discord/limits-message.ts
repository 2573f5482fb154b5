// What a message may hold: classic with content and rows, or Components V2.
import { checkButton, checkIds, checkRow } from './limits-component.ts';
import { LIMITS } from './limits-table.ts';
import { between, list, optionalText, text, type Complaints } from './limits-text.ts';
import { COMPONENT, FLAG, walk, type Component, type Embed, type MessageBody } from './wire.ts';

/** What the body alone does not tell. */
export type MessageSituation = {
  /** The message being edited is Components V2 already; the flag need not come again. */
  readonly alreadyV2?: boolean;
  /** Names of the files that come along or are on the message. */
  readonly files?: readonly string[];
};

/** Everything wrong with a message body, empty when Discord would take it. */
export const checkMessage = (body: MessageBody, situation: MessageSituation = {}): string[] => {
  const found: Complaints = [];
  const flags = body.flags ?? 0;
  const v2 = (flags & FLAG.componentsV2) !== 0 || situation.alreadyV2 === true;
  optionalText(found, 'content', body.content, LIMITS.content);
  if (body.nonce !== undefined && body.nonce !== null) text(found, 'nonce', String(body.nonce), LIMITS.nonce);
  between(found, 'attachments', list(body.attachments).length, 0, LIMITS.files);
  const components = list(body.components);
  if (v2) checkV2(found, body, components, situation.files ?? []);
  else checkClassic(found, body, components);
  checkIds(found, walk(components));
  return found;
};

const checkClassic = (found: Complaints, body: MessageBody, components: readonly Component[]): void => {
  between(found, 'components', components.length, 0, LIMITS.rows);
  for (const [index, component] of components.entries()) {
    if (component.type === COMPONENT.row) checkRow(found, `components[${index}]`, component);
    else found.push(`components[${index}] of type ${component.type} needs the Components V2 flag`);
  }
  const embeds = list(body.embeds);
  between(found, 'embeds', embeds.length, 0, LIMITS.embeds);
  const total = embeds.reduce((sum, embed) => sum + embedLength(embed), 0);
  if (total > LIMITS.embedText) found.push(`embeds have ${total} characters in total, at most ${LIMITS.embedText} fit`);
  for (const [index, embed] of embeds.entries()) checkEmbed(found, `embeds[${index}]`, embed);
};

const checkEmbed = (found: Complaints, where: string, embed: Embed): void => {
  optionalText(found, `${where}.title`, embed.title, 256);
  optionalText(found, `${where}.description`, embed.description, 4096);
  optionalText(found, `${where}.footer`, embed.footer?.text, 2048);
  optionalText(found, `${where}.author`, embed.author?.name, 256);
  const fields = list(embed.fields);
  between(found, `${where}.fields`, fields.length, 0, 25);
  for (const field of fields) {
    text(found, `${where}.fields.name`, field.name, 256, 1);
    text(found, `${where}.fields.value`, field.value, 1024, 1);
  }
};

const embedLength = (embed: Embed): number =>
  [
    embed.title,
    embed.description,
    embed.footer?.text,
    embed.author?.name,
    ...list(embed.fields).flatMap((field) => [field.name, field.value]),
  ].reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 0), 0);

const TOP: readonly number[] = [1, 9, 10, 12, 13, 14, 17];
const IN_CONTAINER: readonly number[] = [1, 9, 10, 12, 13, 14];

const checkV2 = (
  found: Complaints,
  body: MessageBody,
  components: readonly Component[],
  files: readonly string[],
): void => {
  if (body.content) found.push('content stands beside Components V2');
  if (list(body.embeds).length > 0) found.push('embeds stand beside Components V2');
  if (body.poll) found.push('a poll stands beside Components V2');
  if (list(body.sticker_ids).length > 0) found.push('stickers stand beside Components V2');
  const all = walk(components);
  if (all.length > LIMITS.components)
    found.push(`${all.length} components, nested ones included; at most ${LIMITS.components} fit`);
  const length = all.reduce(
    (sum, { type, content }) => sum + (type === COMPONENT.text ? String(content).length : 0),
    0,
  );
  if (length > LIMITS.componentText)
    found.push(`${length} characters in all texts together, at most ${LIMITS.componentText} fit`);
  for (const [index, component] of components.entries()) {
    const where = `components[${index}]`;
    if (TOP.includes(component.type)) checkPart(found, where, component, files);
    else found.push(`${where} of type ${component.type} cannot stand at the top of a message`);
  }
};

const checkPart = (found: Complaints, where: string, part: Component, files: readonly string[]): void => {
  switch (part.type) {
    case COMPONENT.row:
      return checkRow(found, where, part);
    case COMPONENT.text:
      return text(found, `${where}.content`, part.content, LIMITS.componentText, 1);
    case COMPONENT.section:
      return checkSection(found, where, part, files);
    case COMPONENT.container:
      return checkContainer(found, where, part, files);
    case COMPONENT.gallery: {
      const items = list(part.items);
      between(found, `${where}.items`, items.length, 1, 10);
      for (const item of items) checkMedia(found, where, item.media, item.description, files);
      return;
    }
    case COMPONENT.file:
      if (!part.file?.url.startsWith('attachment://')) found.push(`${where}.file is not attachment://`);
      return checkMedia(found, where, part.file, undefined, files);
    default:
      return;
  }
};

const checkSection = (found: Complaints, where: string, section: Component, files: readonly string[]): void => {
  const texts = list(section.components);
  between(found, where, texts.length, 1, 3);
  for (const [index, child] of texts.entries()) {
    if (child.type !== COMPONENT.text) found.push(`${where}[${index}] in a section is no text`);
    else text(found, `${where}[${index}].content`, child.content, LIMITS.componentText, 1);
  }
  const { accessory } = section;
  if (accessory?.type === COMPONENT.button) checkButton(found, `${where}.accessory`, accessory);
  else if (accessory?.type === COMPONENT.thumbnail)
    checkMedia(found, where, accessory.media, accessory.description, files);
  else found.push(`${where} has neither button nor thumbnail as accessory`);
};

const checkContainer = (found: Complaints, where: string, container: Component, files: readonly string[]): void => {
  const children = list(container.components);
  between(found, where, children.length, 1, LIMITS.components);
  for (const [index, child] of children.entries()) {
    if (IN_CONTAINER.includes(child.type)) checkPart(found, `${where}[${index}]`, child, files);
    else found.push(`${where}[${index}] of type ${child.type} cannot stand in a container`);
  }
};

const checkMedia = (
  found: Complaints,
  where: string,
  media: { url: string } | undefined,
  description: string | null | undefined,
  files: readonly string[],
): void => {
  text(found, `${where}.media`, media?.url, 2048, 1);
  optionalText(found, `${where}.description`, description, 1024);
  const name = /^attachment:\/\/(.+)$/.exec(media?.url ?? '')?.[1];
  if (name !== undefined && !files.includes(name)) found.push(`${where} shows ${name}, which is not attached`);
};
