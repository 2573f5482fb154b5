// auth.test, users, bots, teams and the suggested prompts of the Messages tab.
import { argFlag, argJson, argText, needText, type Handler } from '../context.ts';
import { refuse, refuseBecause } from '../refusal.ts';
import { fieldsOf } from '../wire.ts';
import type { Fields, SlackUser } from '../types.ts';

export const peopleMethods: Readonly<Record<string, Handler>> = {
  'auth.test': ({ world, workspace }) => ({
    url: `https://${workspace.domain}.slack.com/`,
    team: workspace.name,
    user: 'difficultclient',
    team_id: workspace.id,
    user_id: workspace.bot.userId,
    bot_id: workspace.bot.id,
    ...(workspace.enterprise ? { enterprise_id: workspace.enterprise.id } : {}),
    is_enterprise_install: false,
    app_id: world.appId,
  }),
  'users.info': ({ workspace, args }) => {
    const user = workspace.users.get(needText(args, 'user'));
    if (!user) return refuse('user_not_found');
    return { user: userShape(user, { locale: argFlag(args, 'include_locale') }) };
  },
  'users.list': ({ workspace, args }) => ({
    members: [...workspace.users.values()].map((each) => userShape(each, { locale: argFlag(args, 'include_locale') })),
    cache_ts: 0,
    response_metadata: { next_cursor: '' },
  }),
  'bots.info': ({ world, workspace, args }) => {
    const id = argText(args, 'bot');
    if (id === undefined) return {};
    if (id !== workspace.bot.id) return refuse('bot_not_found');
    const icons = { image_36: '', image_48: '', image_72: '' };
    const { userId } = workspace.bot;
    return {
      bot: { id, deleted: false, name: 'difficultclient', updated: 0, app_id: world.appId, user_id: userId, icons },
    };
  },
  'team.info': ({ workspace }) => ({
    team: {
      id: workspace.id,
      name: workspace.name,
      domain: workspace.domain,
      email_domain: '',
      icon: { image_default: true },
      ...(workspace.enterprise
        ? { enterprise_id: workspace.enterprise.id, enterprise_name: workspace.enterprise.name }
        : {}),
    },
  }),
  'assistant.threads.setSuggestedPrompts': ({ workspace, args }) => {
    const channel = workspace.channels.get(needText(args, 'channel_id'));
    if (channel?.kind !== 'im') return refuse('channel_not_found');
    const prompts = argJson(args, 'prompts', 'invalid_arguments');
    const wrong = promptProblems(prompts);
    if (wrong.length > 0) return refuseBecause('invalid_arguments', wrong);
    workspace.prompts.set(channel.id, prompts as Fields[]);
    return {};
  },
  'assistant.threads.setStatus': ({ workspace, args }) =>
    workspace.channels.get(needText(args, 'channel_id'))?.kind === 'im' ? {} : refuse('channel_not_found'),
};

function promptProblems(prompts: unknown): string[] {
  if (!Array.isArray(prompts) || prompts.length === 0) return ['prompts must be a list of at least one'];
  if (prompts.length > 4) return ['no more than 4 prompts'];
  const full = prompts.every((each) => {
    const { title, message } = fieldsOf(each);
    return typeof title === 'string' && title !== '' && typeof message === 'string' && message !== '';
  });
  return full ? [] : ['every prompt needs a title and a message'];
}

/** A user as users.info shows one. */
export function userShape(user: SlackUser, show: { readonly locale: boolean }): Fields {
  return {
    id: user.id,
    team_id: user.teamId,
    name: user.name,
    deleted: user.deleted,
    color: '9f69e7',
    real_name: user.realName,
    tz: user.tz,
    tz_label: user.tz,
    tz_offset: tzOffset(user.tz),
    profile: profileShape(user),
    is_admin: user.isAdmin,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: user.isGuest,
    is_ultra_restricted: false,
    is_bot: user.isBot,
    is_app_user: false,
    updated: 1_700_000_000,
    is_email_confirmed: true,
    who_can_share_contact_card: 'EVERYONE',
    ...(show.locale ? { locale: user.locale } : {}),
  };
}

const profileShape = (user: SlackUser): Fields => ({
  title: '',
  phone: '',
  skype: '',
  real_name: user.realName,
  real_name_normalized: user.realName,
  display_name: user.displayName,
  display_name_normalized: user.displayName,
  status_text: '',
  status_emoji: '',
  status_expiration: 0,
  avatar_hash: 'g0000000000',
  first_name: user.realName.split(' ')[0] ?? '',
  last_name: user.realName.split(' ').slice(1).join(' '),
  team: user.teamId,
});

/** Seconds east of Greenwich in that zone today. */
function tzOffset(zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts();
  const shown = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(shown) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}
