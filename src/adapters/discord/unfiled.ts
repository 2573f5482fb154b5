// A private answer where Discord does not let the bot attach anything: the words are shown, and where the files can be had.
import { named, type Language, type StampedDocument } from '../../chat/index.ts';
import { isFile } from '../shared/file.ts';
import { code } from './failure.ts';
import type { Called } from './web.ts';

const words = {
  en: 'I may not attach files here. Ask me the same in a direct message.',
  nl: 'Ik mag hier geen bestanden bijvoegen. Vraag het me in een privébericht.',
} as const;

/** Sends it with its files, or without them when that is what was refused. */
export async function sendFiled(
  document: StampedDocument,
  language: Language,
  send: (document: StampedDocument) => Promise<Called>,
): Promise<Called> {
  const called = await send(document);
  const refused = called.kind === 'failed' && called.failure.code === code.noPermission;
  return refused && document.blocks.some(isFile) ? send(unfiled(document, language)) : called;
}

function unfiled(document: StampedDocument, language: Language): StampedDocument {
  const { preview, blocks } = named(document);
  const at = blocks.findLastIndex((block) => block.kind !== 'buttons' && block.kind !== 'select') + 1;
  const note = { kind: 'text', tone: 'muted', text: [{ kind: 'plain', text: words[language] }] } as const;
  return { preview, blocks: blocks.toSpliced(at, 0, note) };
}
