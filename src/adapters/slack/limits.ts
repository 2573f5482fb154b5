// Slack's numbers: Block Kit as documented, the total of a message as it was measured.

export const limits = {
  blocks: 50,
  /** All block text of one message; beyond about 13,200 Slack answers `msg_blocks_too_long`. */
  messageText: 12_800,
  /** The text that notifications show. */
  preview: 3_000,
  header: 150,
  contextText: 2_000,
  url: 3_000,
  buttons: 25,
  buttonLabel: 75,
  options: 100,
  optionLabel: 75,
  optionValue: 150,
  placeholder: 150,
  viewTitle: 24,
  viewBlocks: 100,
  inputLabel: 2_000,
  inputText: 3_000,
  radios: 10,
  files: 10,
  fileLabel: 200,
  /** Bytes of the files of one message together (50 MiB); Slack itself takes a gigabyte each. */
  fileBytes: 52_428_800,
  altText: 1_000,
  blockId: 255,
  metadata: 3_000,
  prompts: 4,
  commandDescription: 2_000,
  shortcutName: 24,
  shortcutDescription: 150,
} as const;

/** What the files of one message may be. */
export const along = { files: limits.files, bytes: limits.fileBytes } as const;

/** A response_url may be used this often, and this long. */
export const responseUrl = { uses: 5, ms: 30 * 60_000 } as const;
/** The largest body that is read, in bytes. */
export const bodyBytes = 1_000_000;
/** A request signed longer ago or further ahead than this is refused, in seconds. */
export const signedWithin = 300;
/** Slack's own, below which every workspace and its files lie. */
export const slackHosts: readonly string[] = ['slack.com', '*.slack.com'];
