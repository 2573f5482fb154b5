// Text objects, confirmations, options and images: what blocks and elements are made of.
import { either, flag, list, matching, object, oneOf, string, typed, url, type Rule } from './rule.ts';
import { fieldsOf } from '../wire.ts';

/** A plain_text object. */
export const plain = (max = 3000): Rule =>
  typed('plain_text', { needs: { text: string({ min: 1, max }) }, may: { emoji: flag } });

/** A mrkdwn object. */
export const mrkdwn = (max = 3000): Rule =>
  typed('mrkdwn', { needs: { text: string({ min: 1, max }) }, may: { verbatim: flag } });

/** Either kind of text object. */
export const text =
  (max = 3000): Rule =>
  (value, path, report) => {
    const kind = fieldsOf(value)['type'];
    if (kind === 'mrkdwn') return mrkdwn(max)(value, path, report);
    plain(max)(value, path, report);
  };

export const actionId = string({ min: 1, max: 255 });
export const blockId = string({ min: 1, max: 255 });
export const style = oneOf('primary', 'danger');

export const confirm = object({
  needs: { text: text(300) },
  may: { title: plain(100), confirm: plain(30), deny: plain(30), style },
});

/** An option; `label` is the kind of text it may have. */
export const option = (label: (max: number) => Rule, extra: Readonly<Record<string, Rule>> = {}): Rule =>
  object({
    needs: { text: label(75), value: string({ min: 1, max: 150 }) },
    may: { description: label(75), ...extra },
  });

export const plainOption = option(plain);
export const anyOption = option(text);
export const linkOption = option(plain, { url: url(3000) });

export const optionGroup = object({
  needs: { label: plain(75), options: list(plainOption, { min: 1, max: 100 }) },
});

const slackFile = object({ may: { id: string({ min: 1 }), url: url(3000) }, also: either('id', 'url') });

/** What an image block and an image element have in common. */
export const imageParts = {
  needs: { alt_text: string({ min: 1, max: 2000 }) },
  may: { image_url: matching(/^https?:\/\/\S+$/i, 'a web address', { max: 3000 }), slack_file: slackFile },
  also: either('image_url', 'slack_file'),
};

export const imageElement = typed('image', imageParts);
