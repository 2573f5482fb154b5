// The shapes of Discord's JSON that the local Discord reads and keeps; loose where Discord itself is.

/** Any JSON object off the wire. */
export type Json = { [key: string]: unknown };

export type SelectOption = {
  label: string;
  value: string;
  description?: string | null;
  default?: boolean | null;
};

/** A message or form component of any type: https://discord.com/developers/docs/components/reference */
export type Component = {
  type: number;
  id?: number | null;
  custom_id?: string | null;
  style?: number;
  label?: string | null;
  description?: string | null;
  url?: string | null;
  sku_id?: string | null;
  emoji?: { id?: string | null; name: string } | null;
  disabled?: boolean | null;
  placeholder?: string | null;
  min_values?: number | null;
  max_values?: number | null;
  min_length?: number | null;
  max_length?: number | null;
  required?: boolean | null;
  value?: string | null;
  default?: boolean | null;
  options?: SelectOption[];
  default_values?: { id: string; type: string }[] | null;
  components?: Component[];
  component?: Component;
  accessory?: Component;
  content?: string;
  items?: { media: { url: string }; description?: string | null }[];
  media?: { url: string };
  file?: { url: string };
  divider?: boolean | null;
};

export type AllowedMentions = {
  parse?: (string | null)[] | null;
  users?: string[] | null;
  roles?: string[] | null;
  replied_user?: boolean | null;
};

export type Embed = {
  title?: string;
  description?: string;
  url?: string;
  footer?: { text: string };
  author?: { name: string };
  fields?: { name: string; value: string }[];
};

/** What a bot sends as a message: the union of message create, edit, followup and callback data. */
export type MessageBody = {
  content?: string | null;
  embeds?: Embed[] | null;
  components?: Component[] | null;
  flags?: number | null;
  allowed_mentions?: AllowedMentions | null;
  attachments?: { id: string; filename?: string; description?: string | null }[] | null;
  message_reference?: { message_id: string; channel_id?: string; fail_if_not_exists?: boolean; type?: number } | null;
  nonce?: string | number | null;
  enforce_nonce?: boolean | null;
  sticker_ids?: string[] | null;
  poll?: Json | null;
};

export type ModalBody = { custom_id: string; title: string; components: Component[] };

export type Choice = { name: string; value: string | number };

export type CommandOption = {
  type: number;
  name: string;
  description?: string;
  name_localizations?: Record<string, string> | null;
  description_localizations?: Record<string, string> | null;
  required?: boolean | null;
  autocomplete?: boolean | null;
  choices?: Choice[] | null;
  options?: CommandOption[] | null;
  min_length?: number | null;
  max_length?: number | null;
  min_value?: number | null;
  max_value?: number | null;
};

export type CommandBody = {
  id?: string | null;
  name: string;
  type?: number | null;
  description?: string | null;
  name_localizations?: Record<string, string> | null;
  description_localizations?: Record<string, string> | null;
  options?: CommandOption[] | null;
  default_member_permissions?: string | number | null;
  dm_permission?: boolean | null;
  contexts?: number[] | null;
  integration_types?: number[] | null;
  nsfw?: boolean | null;
};

/** Numbers of component types. */
export const COMPONENT = {
  row: 1,
  button: 2,
  select: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  text: 10,
  thumbnail: 11,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
  fileUpload: 19,
  radio: 21,
  checkboxes: 22,
  checkbox: 23,
} as const;

/** Bits of a message's flags. */
export const FLAG = {
  suppressEmbeds: 1 << 2,
  hasThread: 1 << 5,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const;

/** Component types a select of any kind may have. */
export const SELECTS: readonly number[] = [3, 5, 6, 7, 8];

/** Every component of a tree, parents before children. */
export const walk = (components: readonly Component[]): Component[] =>
  components.flatMap((component) => [component, ...walk(childrenOf(component))]);

const childrenOf = (component: Component): Component[] => [
  ...(Array.isArray(component.components) ? component.components : []),
  ...(component.component ? [component.component] : []),
  ...(component.accessory ? [component.accessory] : []),
];
