// Slots: what a post says of amounts, dates, times, counts, names, quotes and channels.

import { describe, expect, test } from 'vitest';
import { slotsOf, type Slot, type SlotKind } from '../../src/text/index.ts';

const said = (post: string, kind: SlotKind): string[] =>
  slotsOf(post)
    .filter((slot) => slot.kind === kind)
    .map((slot) => brief(slot));

function brief(slot: Slot): string {
  switch (slot.kind) {
    case 'amount':
      return [slot.value, slot.currency ?? '?', slot.per].filter((part) => part !== undefined).join(' ');
    case 'percentage':
    case 'hours':
      return String(slot.value);
    case 'date':
      return dateOf(slot);
    case 'clock':
      return `${Math.floor(slot.minutes / 60)}:${String(slot.minutes % 60).padStart(2, '0')}${slot.ambiguous ? '?' : ''}`;
    case 'duration':
      return `${slot.value} ${slot.unit}`;
    case 'overdue':
      return String(slot.days);
    case 'count':
      return `${slot.value} ${slot.of}`;
    case 'invoice-number':
      return slot.number;
    case 'name':
      return `${slot.of} ${slot.piece}`;
    case 'channel':
      return slot.name;
    case 'quote':
      return slot.piece;
  }
}

function dateOf(slot: Extract<Slot, { kind: 'date' }>): string {
  if (slot.offset !== undefined) return `today ${slot.offset}`;
  if (slot.weekday !== undefined) return `weekday ${slot.weekday} ${slot.towards ?? ''}`.trim();
  const day = [slot.year, slot.month, slot.day].filter((part) => part !== undefined).join('-');
  return slot.ambiguous ? `${day}?` : day;
}

describe('amounts', () => {
  test.each([
    ['He owes me € 1.234,56 since May', ['1234.56 EUR']],
    ['that is 1,234.56 in all', ['1234.56 ?']],
    ['£2k is still open', ['2000 GBP']],
    ['nog 2500 euro te krijgen', ['2500 EUR']],
    ['about 1.2k so far', ['1200 ?']],
    ['USD 3,000 and $45/hour', ['3000 USD', '45 USD hour']],
    ['€ 85 per uur, 1.500,- betaald', ['85 EUR hour']],
    ['EUR 2.500 staat open', ['2500 EUR']],
    ['three currencies: €10, £20 and US$30', ['10 EUR', '20 GBP', '30 USD']],
    ['8 grand down the drain', ['8000 ?']],
    ['500 quid, 20 bucks', ['500 GBP', '20 USD']],
    ['only numbers 12 34 56', []],
  ])('%s', (post, amounts) => {
    expect(said(post, 'amount')).toEqual(amounts);
  });
  test('percentages', () => {
    expect(said('30% korting, 12,5 procent, 8 percent', 'percentage')).toEqual(['30', '12.5', '8']);
  });
});

describe('dates', () => {
  test.each([
    ['since 12 March 2024', ['2024-3-12']],
    ['due March 3rd, 2025', ['2025-3-3']],
    ['vervaldatum 3 mei', ['5-3']],
    ['on 2024-03-12', ['2024-3-12']],
    ['paid 13/04/2024', ['2024-4-13']],
    ['by 3/4 he said', ['4-3?']],
    ['3/3 it is', ['3-3']],
    ['available 24/7', []],
    ['gisteren, vandaag, overmorgen', ['today -1', 'today 0', 'today 2']],
    ['yesterday and last week', ['today -1', 'today -7']],
    ['3 weken geleden', ['today -21']],
    ['over twee weken', ['today 14']],
    ['in three days', ['today 3']],
    ['by next Friday', ['weekday 5 future']],
    ['afgelopen maandag', ['weekday 1 past']],
    ['it may be late', []],
  ])('%s', (post, dates) => {
    expect(said(post, 'date')).toEqual(dates);
  });
});

describe('times and lengths', () => {
  test.each<[string, SlotKind, string[]]>([
    ['called at 11pm and 3 am', 'clock', ['23:00', '3:00']],
    ["om half elf 's avonds", 'clock', ['22:30']],
    ['om 10.30 uur, 10u30, 14:00', 'clock', ['10:30', '10:30', '14:00']],
    ['at 9:15', 'clock', ['9:15?']],
    ['45 days overdue', 'overdue', ['45']],
    ['zes weken te laat', 'overdue', ['42']],
    ['unpaid for over two months', 'overdue', ['60']],
    ['al drie maanden niet betaald', 'overdue', ['90']],
    ['for eight years', 'duration', ['8 year']],
    ['twee maanden werk', 'duration', ['2 month']],
    ['12 uur werk', 'hours', ['12']],
    ['40 hours of edits', 'hours', ['40']],
  ])('%s', (post, kind, values) => {
    expect(said(post, kind)).toEqual(values);
  });
});

describe('counts, invoices, names, words', () => {
  test.each<[string, SlotKind, string[]]>([
    ['seven rounds of revisions', 'count', ['7 rounds']],
    ['de vijfde ronde', 'count', ['5 rounds']],
    ['missed 4 meetings', 'count', ['4 missed-meetings']],
    ['twee herinneringen gestuurd', 'count', ['2 reminders']],
    ['3 unpaid invoices', 'count', ['3 invoices']],
    ['invoice #2024-017 is open', 'invoice-number', ['2024-017']],
    ['factuur 2024-0031 staat open', 'invoice-number', ['2024-0031']],
    ['factuur 2500 euro', 'invoice-number', []],
    ['My client John Smith never answers', 'name', ['client John Smith']],
    ['a company called Acme Labs', 'name', ['company Acme Labs']],
    ['voor Jansen Bouw BV gewerkt', 'name', ['company Jansen Bouw BV']],
    ['My client Upwork message', 'name', []],
    ['The client. He said no.', 'name', []],
    ['she said "you are useless" to me', 'quote', ['you are useless']],
    ["hij zei 'doe het even' en hing op", 'quote', ['doe het even']],
    ["I don't think it's fair, don't you", 'quote', []],
    ['belde me en stuurde een mail', 'channel', ['call', 'mail']],
    ['via WhatsApp', 'channel', ['whatsapp']],
  ])('%s', (post, kind, values) => {
    expect(said(post, kind)).toEqual(values);
  });
});

describe('markup', () => {
  test('links, mentions and code are not looked into; emphasis does not hide a slot', () => {
    const post = '<@U123> said <https://x.example/2024-03-12/€300|here> `€ 40` *€ 500* @jan.smit';
    expect(said(post, 'amount')).toEqual(['40 EUR', '500 EUR']);
    expect(said(post, 'date')).toEqual([]);
    expect(said(post, 'name')).toEqual([]);
  });
  test('every slot is a literal piece of the post', () => {
    const post = 'Client owes *€ 1.500,-* since 3 May; “pay you Friday”, he mailed at 23:10 — 3 reminders, 20 %.';
    const slots = slotsOf(post);
    expect(slots.length).toBeGreaterThan(6);
    for (const slot of slots) expect(post.slice(slot.from, slot.to)).toBe(slot.piece);
  });
});
