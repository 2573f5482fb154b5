// Puts a document's files into a folder and says in their place where they lie.
import type { Attachment, Language, StampedBlock, StampedDocument } from '../../chat/index.ts';
import { writeFile } from './file.ts';

const words = {
  lies: { en: '{name} lies here: {path}', nl: '{name} staat hier: {path}' },
  nowhere: { en: '{name} could not be written into {path}', nl: '{name} kon niet worden weggeschreven in {path}' },
} as const;

/** `failed`: how many could not be written. */
export async function laid(
  document: StampedDocument,
  folder: string,
  language: Language,
): Promise<{ readonly document: StampedDocument; readonly failed: number }> {
  let failed = 0;
  const put = async (file: Attachment, name: string): Promise<StampedBlock> => {
    const path = await writeFile(folder, file);
    if (path === undefined) failed += 1;
    const said = words[path === undefined ? 'nowhere' : 'lies'][language];
    const text = said.replace('{name}', () => name).replace('{path}', () => path ?? folder);
    return { kind: 'text', tone: 'normal', text: [{ kind: 'plain', text }] };
  };
  const blocks: StampedBlock[] = [];
  for (const block of document.blocks) {
    if (block.kind === 'file') blocks.push(await put(block.file, block.file.name));
    else if (block.kind === 'image') blocks.push(await put(block.image, block.alt || block.image.name));
    else blocks.push(block);
  }
  return { document: { ...document, blocks }, failed };
}
