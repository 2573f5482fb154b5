// Discord's numbers, and its numbers for kinds of things, as documented.

export const limits = {
  /** Of one message, nested ones included. */
  components: 40,
  /** Of all texts of one message together. */
  componentText: 4_000,
  customId: 100,
  buttonsInRow: 5,
  buttonLabel: 80,
  options: 25,
  optionText: 100,
  placeholder: 150,
  files: 10,
  /** Bytes of the files of one message together, where nobody pays for more (10 MiB). */
  fileBytes: 10_485_760,
  fileDescription: 1_024,
  url: 512,
  nonce: 25,
  formTitle: 45,
  /** Questions in one form; what is required comes first. */
  formFields: 5,
  formLabel: 45,
  formHint: 100,
  formText: 4_000,
  commandName: 32,
  commandDescription: 100,
  commandOptions: 25,
  /** Characters of one text option of a command. */
  optionInput: 6_000,
  contextMenus: 15,
  commands: 100,
  threadName: 100,
  threadTags: 5,
} as const;

/** What the files of one message may be. */
export const along = { files: limits.files, bytes: limits.fileBytes } as const;

/** Discord waits this long for the first answer to an interaction, in milliseconds. */
export const answerMs = 3_000;
/** An interaction can be answered this long. */
export const tokenMs = 15 * 60_000;

export const component = {
  row: 1,
  button: 2,
  select: 3,
  textInput: 4,
  userSelect: 5,
  text: 10,
  gallery: 12,
  file: 13,
  separator: 14,
  label: 18,
  upload: 19,
} as const;

export const flag = { ephemeral: 1 << 6, componentsV2: 1 << 15 } as const;

/** Of an application: it may be given what people write; the second while it is in few servers. */
export const contentFlags = (1 << 18) | (1 << 19);

export const permission = { administrator: 1n << 3n, manageServer: 1n << 5n } as const;

/** Channels threads can hang in. */
export const channelKind = { text: 0, announcement: 5, forum: 15 } as const;

/** How an interaction may be answered first. */
export const callback = { message: 4, defer: 5, deferUpdate: 6, form: 9 } as const;

export const interaction = { command: 2, press: 3, form: 5 } as const;

/** Sent with everything: nobody is ever pinged. */
export const nobody = { parse: [] } as const;
