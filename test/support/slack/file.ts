// Files that people bring: sent in a direct message, put into a form, changed and deleted.
import { findUser, type World } from './world.ts';
import { fileShape } from './message.ts';
import { fieldsOf, isFields, listOf, textOf } from './wire.ts';
import type { Stage } from './people.ts';
import type { Fields, SlackFile, Workspace } from './types.ts';

export type FileSpec = { readonly name: string; readonly content: string | Buffer; readonly mimetype?: string };
export type FileAct = FileSpec & { readonly user: string; readonly team?: string };

export type Cabinet = {
  /** Puts a file where a form can take it; its id is what the form's field gets. */
  upload(act: FileAct): string;
  /** The newest file of that name, or the one of that id. */
  file(ref: string): SlackFile;
  /** Every file there ever was. */
  files(): SlackFile[];
  /** As its owner does it. */
  deleteFile(ref: string): void;
};

export function createCabinet(stage: Stage): Cabinet {
  const { world } = stage;
  const file = (ref: string): SlackFile => {
    const found = world.files.get(ref) ?? [...world.files.values()].findLast((each) => each.name === ref);
    if (!found) throw new Error(`No file ${ref}`);
    return found;
  };
  return {
    file,
    files: () => [...world.files.values()],
    upload: (act) => {
      const workspace = stage.workspaceOf(act);
      return addFile(world, workspace, findUser(workspace, act.user).id, act).id;
    },
    deleteFile: (ref) => removeFile(file(ref)),
  };
}

export function addFile(world: World, workspace: Workspace, user: string, file: FileSpec): SlackFile {
  const content = Buffer.from(file.content);
  const made: SlackFile = {
    id: world.id('F'),
    teamId: workspace.id,
    name: file.name,
    mimetype: file.mimetype ?? 'text/plain',
    user,
    content,
    size: content.length,
    complete: true,
    created: Math.floor(world.clock.now() / 1000),
    shares: [],
  };
  world.files.set(made.id, made);
  return made;
}

export function removeFile(file: SlackFile): void {
  file.deleted = true;
  file.content = Buffer.alloc(0);
}

/** A form's values with its files as Slack shows them; a real client offers only what its user uploaded. */
export function withFiles(world: World, values: Fields, user: string, anyway: boolean): Fields {
  const completed = (value: unknown): unknown => {
    if (!isFields(value)) return value;
    if (value['type'] !== 'file_input')
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, completed(each)]));
    const files = listOf(value['files']).map((each) => {
      const file = world.files.get(textOf(fieldsOf(each)['id']));
      if (!file || (file.user !== user && !anyway)) throw new Error(`${user} has no file ${JSON.stringify(each)}`);
      return fileShape(world, file);
    });
    return { ...value, files };
  };
  return completed(values) as Fields;
}
