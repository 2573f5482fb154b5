// Documents and forms as Discord's components: within every limit, and inert whatever somebody wrote.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderForm, parseForm } from '../../../src/adapters/discord/form.ts';
import { literal } from '../../../src/adapters/discord/markdown.ts';
import { renderDiscord, type Opening } from '../../../src/adapters/discord/render.ts';
import { payloadOf } from '../../../src/adapters/discord/send.ts';
import {
  visible,
  type Args,
  type Span,
  type StampedBlock,
  type StampedDocument,
  type Text,
} from '../../../src/chat/index.ts';
import {
  checkMessage,
  checkModal,
  liveMarkup,
  livePings,
  plain,
  type Component,
  type MessageBody,
  type ModalBody,
} from '../../support/discord/index.ts';

const words = (text: string): Text => [{ kind: 'plain', text }];
const say = (text: string): StampedBlock => ({ kind: 'text', tone: 'normal', text: words(text) });
const doc = (...blocks: StampedBlock[]): StampedDocument => ({ preview: 'Something is here.', blocks });
const bodyOf = (document: StampedDocument, opening: Opening = 'none') =>
  payloadOf(document, 'en', opening).body as MessageBody;
const namesOf = (document: StampedDocument, opening: Opening = 'none') =>
  payloadOf(document, 'en', opening).files?.map((it) => it.name) ?? [];
const contentsOf = (body: MessageBody): string[] => body.components?.flatMap((it) => it.content ?? []) ?? [];
const read = (document: StampedDocument, opening: Opening = 'none') => plain(bodyOf(document, opening));
const press = { command: 'echo', mode: 'reply', args: {}, by: 'owner' } as const;

/** Pieces that mean something to Discord, beside whatever else people type. */
const hostile = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '@everyone',
      '@here',
      '<@1234567890>',
      '<@!12>',
      '<@&34>',
      '<#56>',
      '</x:78>',
      '<id:guide>',
      '<t:0:R>',
      '<:x:1>',
      '<a:y:2>',
      '[a](https://evil.test)',
      '](https://evil.test)',
      '[',
      '](',
      '](',
      '**',
      '*',
      '__',
      '_',
      '~~',
      '||',
      '`',
      '```',
      '\\',
      '\\\\',
      '> ',
      '>>> ',
      '# ',
      '-# ',
      '- ',
      '1. ',
      '\n',
      ' ',
      ':smile:',
      'https://x.test/a_b',
      '\u202e',
      '\u200b',
      '\u0000',
      '\ud800',
      '😀',
      '\ue004' + '0' + '\ue005',
      '\ue000',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 300 }) },
);
const text = fc.array(hostile, { maxLength: 30 }).map((parts) => parts.join(''));
const span: fc.Arbitrary<Span> = fc.oneof(
  fc.record({ kind: fc.constantFrom('plain' as const, 'bold' as const, 'italic' as const), text }),
  fc.record({ kind: fc.constant('code' as const), text: text.map((it) => it.replaceAll('\\', '/')) }),
  fc.record({ kind: fc.constant('mention' as const), person: text }),
  fc.record({ kind: fc.constant('date' as const), at: fc.constant(new Date(0)), text }),
);
const spans = fc.array(span, { maxLength: 6 });
const file = fc.record({ name: text, type: fc.constant('text/plain'), bytes: fc.uint8Array({ maxLength: 5 }) });
const id = fc.constantFrom('echo:r:-', 'echo:u:-', `echo:f:${'x'.repeat(22)}`, 'y'.repeat(100));
const block: fc.Arbitrary<StampedBlock> = fc.oneof(
  fc.record({ kind: fc.constantFrom('heading' as const, 'copy' as const), text }),
  fc.record({
    kind: fc.constant('text' as const),
    tone: fc.constantFrom('normal' as const, 'muted' as const),
    text: spans,
  }),
  fc.record({ kind: fc.constant('quote' as const), text: spans }),
  fc.record({
    kind: fc.constant('list' as const),
    style: fc.constantFrom('bullet' as const, 'number' as const),
    items: fc.array(spans, { maxLength: 8 }),
  }),
  fc.record({
    kind: fc.constant('fields' as const),
    fields: fc.array(fc.record({ label: text, value: spans }), { maxLength: 5 }),
  }),
  fc.constant({ kind: 'divider' as const }),
  fc.record({
    kind: fc.constant('buttons' as const),
    buttons: fc.array(fc.record({ id, label: text, press: fc.constant(press) }), { maxLength: 12 }),
  }),
  fc.record({
    kind: fc.constant('select' as const),
    select: fc.record({
      id,
      placeholder: text,
      most: fc.integer({ min: 0, max: 40 }),
      press: fc.constant(press),
      options: fc.array(
        fc.record({ value: fc.oneof(text, fc.constantFrom('a', 'b')), label: text, hint: text, chosen: fc.boolean() }),
        { maxLength: 40 },
      ),
    }),
  }),
  fc.record({ kind: fc.constant('image' as const), image: file, alt: text }),
  fc.record({ kind: fc.constant('file' as const), file }),
);
const document: fc.Arbitrary<StampedDocument> = fc.record({
  preview: text,
  blocks: fc.array(block, { maxLength: 60 }),
});

/** The local Discord takes escaped backticks for the edges of code, which Discord does not. */
const withoutBackticks = (body: MessageBody): MessageBody => ({
  ...body,
  components: (body.components ?? []).map((it) => ({
    ...it,
    ...(it.content === undefined
      ? {}
      : { content: it.content.replaceAll(/\\(.)/g, (pair, escaped: string) => (escaped === '`' ? '' : pair)) }),
  })),
});

test('a thousand hostile documents stay within the limits and are inert', () => {
  fc.assert(
    fc.property(document, fc.constantFrom<Opening>('preview', 'none'), (it, opening) => {
      const body = bodyOf(it, opening);
      expect(checkMessage(body, { files: namesOf(it, opening) })).toEqual([]);
      expect(livePings(body)).toEqual([]);
      expect(liveMarkup(withoutBackticks(body))).toEqual([]);
      expect(body.components!.length).toBeGreaterThan(0);
      expect(contentsOf(body).filter((it) => /[\ue000-\ue005]/.test(it))).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});

test('a bot that let everything ping would ping nobody either', () => {
  fc.assert(
    fc.property(document, (it) => {
      const body: MessageBody = { ...bodyOf(it), allowed_mentions: null };
      expect(livePings(body)).toEqual([]);
      expect(contentsOf(body).filter((content) => /@(everyone|here)|<@[!&]?\d+>/i.test(content))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

// The local Discord reads markup inside addresses, which Discord links whole.
test('what is to be copied reads as it was written', () => {
  fc.assert(
    fc.property(
      text.map((it) => it.replaceAll('`', "'").replaceAll('://', ':/ /')),
      (it) => {
        const want = visible(it)
          .replaceAll(/[\ue000-\ue00f]/g, '\ufffd')
          .trim();
        fc.pre(want !== '' && literal(want).length < 3_900);
        expect(read(doc({ kind: 'copy', text: it })).replaceAll('\u200b', '')).toBe(want);
      },
    ),
    { numRuns: 1_000 },
  );
});

test('backticks are shown, not read', () => {
  expect(literal('``` `a` ``b``')).toBe('\\`\\`\\` \\`a\\` \\`\\`b\\`\\`');
});

test('ordinary words keep their ordinary look', () => {
  const ordinary =
    'Hi Sam, to finish v2.0 by 3 May at 10:30 I need the file_name.txt (the [logo] too) & 50% - thanks! See https://x.test/a_b-c_d?e=f#g. a < b, 1 > 0.';
  expect(literal(ordinary)).toBe(ordinary);
});

describe('a document', () => {
  test('shows each kind of block', () => {
    const all = doc(
      { kind: 'heading', text: 'Decide first' },
      {
        kind: 'text',
        tone: 'normal',
        text: [
          { kind: 'plain', text: 'Can you ' },
          { kind: 'bold', text: 'afford ' },
          { kind: 'italic', text: 'it' },
          { kind: 'plain', text: '? ' },
          { kind: 'code', text: 'a*b' },
          { kind: 'link', text: 'Source', url: 'https://x.test/a(b)' },
          { kind: 'mention', person: 'Anna' },
        ],
      },
      { kind: 'text', tone: 'muted', text: words('small\nprint') },
      { kind: 'quote', text: words('one\n# two') },
      { kind: 'list', style: 'bullet', items: [words('first'), words('- second')] },
      { kind: 'list', style: 'number', items: [words('first'), words('2. second')] },
      { kind: 'fields', fields: [{ label: 'Votes', value: words('88') }] },
      { kind: 'divider' },
      { kind: 'copy', text: '*As it stands*' },
    );
    expect(renderDiscord(all, 'en', 'none').components.map((it) => it['content'] ?? it['type'])).toEqual([
      [
        '### Decide first\nCan you **afford** *it*? `a*b`\u200b[Source](https://x.test/a%28b%29)@Anna',
        '-# small\n-# print',
        '> one\n> \\# two',
        '- first\n- \\- second',
        '1. first\n2. 2\\. second',
        '**Votes:** 88',
      ].join('\n\n'),
      14,
      '\\*As it stands\\*',
    ]);
  });

  test('begins in direct messages with its preview, once', () => {
    expect(read(doc(say('private')), 'preview')).toBe('Something is here.\n\nprivate');
    expect(read(doc(say('Something is here.')), 'preview')).toBe('Something is here.');
    expect(read(doc(say('private')), 'none')).toBe('private');
  });

  test('that says nothing shows its preview', () => {
    expect(read(doc(say(' \u200b ')))).toBe('Something is here.');
  });

  test('that is too long says how much was left out and keeps what can be pressed', () => {
    const long = doc(say('a*'.repeat(900)), say('b'.repeat(3000)), say('c'), say('d'), {
      kind: 'buttons',
      buttons: [{ id: 'x:r:-', label: 'Go', press }],
    });
    const shown = read(long);
    expect(shown).toMatch(/^(a\*){900}\n\nb+…\n\nLeft out here, because it did not fit: 2 parts\.\n\[Go\]$/);
    expect(plain(payloadOf(doc(say('x'.repeat(5000))), 'nl', 'none').body as MessageBody)).toMatch(
      /x…\n\nHier ingekort omdat het niet paste\.$/,
    );
  });

  test('of many small texts is shown whole', () => {
    const many = doc(...Array.from({ length: 200 }, (_, at) => say(`line ${at}`)));
    expect(read(many)).toMatch(/line 199$/);
    const apart = doc(
      ...Array.from({ length: 60 }, (_, at): StampedBlock[] => [say(`line ${at}`), { kind: 'divider' }]).flat(),
    );
    expect(checkMessage(bodyOf(apart))).toEqual([]);
    expect(read(apart)).toContain('line 59');
  });

  test('with the same button twice gives each an id of its own', () => {
    const twice = doc({
      kind: 'buttons',
      buttons: [
        { id: 'x:f:-', label: 'One', press },
        { id: 'x:f:-', label: 'Two', press, style: 'danger' },
      ],
    });
    expect(bodyOf(twice).components?.[0]?.components).toMatchObject([
      { custom_id: 'x:f:-', style: 2 },
      { custom_id: 'x:f:-#2', style: 4 },
    ]);
  });

  test('with files shows them and sends them along', () => {
    const bytes = new Uint8Array([1, 2]);
    const it = doc(
      { kind: 'image', image: { name: 'a b.png', type: 'image/png', bytes }, alt: 'A drawing' },
      { kind: 'file', file: { name: 'a b.png', type: 'image/png', bytes } },
      { kind: 'file', file: { name: 'empty.txt', type: 'text/plain', bytes: new Uint8Array() } },
    );
    expect(namesOf(it)).toEqual(['a_b.png', '1-a_b.png']);
    expect(read(it)).toBe('[image: A drawing]\n[file: 1-a_b.png]\nNot sent, because it does not fit here: empty.txt');
  });

  test('never links to what is not the web, nor hides one address behind another', () => {
    const links = (text: string, url: string) =>
      bodyOf(doc({ kind: 'text', tone: 'normal', text: [{ kind: 'link', text, url }] }));
    for (const url of ['javascript:x', 'https://a b', 'https://a"b', 'http://x>y', `https://x/${'y'.repeat(600)}`])
      expect(liveMarkup(links('words', url))).toEqual([]);
    expect(liveMarkup(links('https://good.test', 'https://evil.test'))).toEqual([]);
    expect(liveMarkup(links('words', 'https://good.test'))).toEqual(['[words](https://good.test)']);
  });
});

describe('a form', () => {
  const both = (label: string) => ({ en: label, nl: label });
  const common = { hint: both('A hint'), required: false } as const;
  const args = {
    situation: { ...common, kind: 'longtext', label: both('What is going on'), required: true, max: 9_000 },
    due: { ...common, kind: 'date', label: both('When') },
    how: {
      ...common,
      kind: 'choice',
      label: both('How'),
      options: [
        { value: 'a', label: both('A') },
        { value: 'b', label: both('B') },
      ],
    },
    sure: { ...common, kind: 'yesno', label: both('Sure') },
    who: { ...common, kind: 'person', label: both('Who') },
    files: { ...common, kind: 'attachment', label: both('Files'), most: 3, required: true },
  } as const satisfies Args;
  const form = { id: 'x:s:-', title: 'A title', submit: 'Go', cancel: 'No', language: 'en' } as const;
  const fieldsOf = (values = {}) =>
    (renderForm({ ...form, args, values }) as ModalBody).components.map((it) => it.component!);

  test('holds five questions, those that are required among them', () => {
    expect(fieldsOf().map((it) => it.custom_id)).toEqual(['situation', 'due', 'how', 'sure', 'files']);
    expect(checkModal(renderForm({ ...form, args, values: {} }) as ModalBody)).toEqual([]);
  });

  test('is filled with what is known', () => {
    const { situation, due, how, sure, who } = args;
    const values = { situation: 'x'.repeat(5_000), how: 'b', sure: 'no', who: '1234567890123456789', due: '3 May' };
    const body = renderForm({ ...form, args: { situation, due, how, sure, who }, values }) as ModalBody;
    expect(checkModal(body)).toEqual([]);
    const shown: Record<string, Component> = Object.fromEntries(
      body.components.map((it) => [it.component!.custom_id ?? '', it.component!]),
    );
    expect(shown['situation']).toMatchObject({
      type: 4,
      style: 2,
      max_length: 4000,
      required: true,
      placeholder: 'A hint',
      value: expect.stringMatching(/^x{3999}…$/),
    });
    expect(shown['due']).toMatchObject({ type: 4, style: 1, value: '3 May', required: false });
    expect(shown['how']?.options?.filter((it) => it.default).map((it) => it.value)).toEqual(['b']);
    expect(shown['sure']?.options?.find((it) => it.default)?.label).toBe('No');
    expect(shown['who']).toMatchObject({ type: 5, default_values: [{ id: '1234567890123456789', type: 'user' }] });
  });

  test('gives back what was filled in, and nothing for what was left empty', () => {
    const label = (component: object) => ({ type: 18, component });
    const data = {
      components: [
        label({ type: 4, custom_id: 'situation', value: ' late ' }),
        label({ type: 4, custom_id: 'due', value: '' }),
        label({ type: 3, custom_id: 'how', values: ['b'] }),
        label({ type: 19, custom_id: 'files', values: ['7', '8'] }),
        { type: 10 },
        null,
        5,
      ],
      resolved: {
        attachments: {
          7: { url: 'https://cdn/7', filename: 'mail\u202e.pdf', content_type: 'application/pdf; a=b', size: 12 },
          8: { url: 'https://cdn/8' },
        },
      },
    };
    expect(parseForm(data)).toEqual({
      fields: { situation: ' late ', how: 'b', files: 'mail.pdf, file' },
      files: [
        { name: 'mail.pdf', type: 'application/pdf', size: 12, ref: 'https://cdn/7', arg: 'files' },
        { name: 'file', type: 'application/octet-stream', size: 0, ref: 'https://cdn/8', arg: 'files' },
      ],
    });
    expect(parseForm(undefined)).toEqual({ fields: {}, files: [] });
  });

  test('stays within the limits whatever it is made of', () => {
    const label = fc.record({ en: text, nl: text });
    const base = { label, hint: label, required: fc.boolean() };
    const arg = fc.oneof(
      fc.record({
        ...base,
        kind: fc.constantFrom('text' as const, 'longtext' as const),
        max: fc.integer({ min: -5, max: 9_000 }),
      }),
      fc.record({
        ...base,
        kind: fc.constantFrom('date' as const, 'amount' as const, 'person' as const, 'yesno' as const),
      }),
      fc.record({ ...base, kind: fc.constant('attachment' as const), most: fc.integer({ min: 0, max: 40 }) }),
    );
    fc.assert(
      fc.property(fc.array(arg, { maxLength: 7 }), text, text, (list, title, value) => {
        const named = Object.fromEntries(list.map((it, at) => [`arg${at}`, it]));
        const values = Object.fromEntries(Object.keys(named).map((name) => [name, value]));
        expect(
          checkModal(renderForm({ ...form, title, args: named, values }) as { components: Component[] } & ModalBody),
        ).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
