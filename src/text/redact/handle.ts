// Names people go by on platforms: "@vexed", mentions, "vexed#1234", and bare ones behind the platform's name.

import { matches, type Found } from './found.ts';

const at =
  /(?<![\p{L}\p{N}@._/])@(?!(?:everyone|here|channel|media|all|team|iedereen|import|param)(?![\p{L}\p{N}_]))(?=[\p{N}_.-]{0,20}\p{L})[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,38}[\p{L}\p{N}_])?(?!@)/giu;
const mention = /<@[!&]?[A-Z0-9]{5,25}(?:\|[^>\n]{1,80})?>/giu;
const tagged = /(?<![\p{L}\p{N}_#.])[\p{L}\p{N}_.]{2,32}#\d{4}(?!\d)/gu;
const reddit = /(?<![\p{L}\p{N}/])\/?u\/[\w-]{3,20}/giu;
const platform =
  '(?:insta(?:gram)?|ig|twitter|tiktok|telegram|skype|snap(?:chat)?|discord|slack|github|linkedin|facebook|pinterest|behance|etsy|marktplaats|upwork|fiverr|handle|user ?name|screen ?name|gebruikersnaam|nick(?:name)?|accountnaam|profiel|profile|account|reddit|twitch|signal|wechat|goes by|known as|bekend als|onder de naam)';
const marked = String.raw`(?=[a-z0-9._]{0,30}[a-z])(?:[a-z0-9]{1,20}(?:[_.][a-z0-9]{1,20}){1,4}|[a-z]{2,20}\d{1,5}|_[a-z0-9]{3,20}_?)`;
const behind = new RegExp(
  String.raw`(?<!\p{L})${platform}(?!\p{L})[^.!?\n]{0,24}?[\s:"'(](${marked})(?![\p{L}\p{N}@/_-]|\.\p{L})`,
  'giu',
);
const before = new RegExp(
  String.raw`(?<![\p{L}\p{N}@/._-])(${marked})(?=['")]?\s(?:on|op|via)\s(?:the\s|de\s)?${platform})`,
  'giu',
);
const snake = /(?<![\p{L}\p{N}_:`/.@=<-])[a-z]{3,20}(?:_[a-z]{3,20}){1,3}\d{0,4}(?![\p{L}\p{N}_:`/(.=])(?!\.\p{L})/gu;
const codeLike =
  /(?:^|_)(?:final|new|old|copy|draft|test|file|name|type|value|data|true|false|null|get|set|user|admin|version|versie|definitief|nieuw|oud|kopie|logo|home|page|index|main|config)(?:_|\d|$)/;

/** Handles in a text. */
export function findHandles(text: string): Found[] {
  const found: Found[] = [];
  const add = (pattern: RegExp, isFit: (said: string) => boolean = () => true): void => {
    for (const { from, to } of matches(text, pattern))
      if (isFit(text.slice(from, to))) found.push({ kind: 'handle', from, to });
  };
  if (text.includes('@')) {
    add(at);
    add(mention);
  }
  if (text.includes('#')) add(tagged);
  if (/u\//i.test(text)) add(reddit);
  add(behind, (said) => !/^[\d.,]+(?:k|px|st|nd|rd|th|e|x|am|pm|u)?$/i.test(said));
  add(before);
  if (text.includes('_')) add(snake, (said) => !codeLike.test(said));
  return found;
}
