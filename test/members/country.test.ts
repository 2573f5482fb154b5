// Whose law is meant is asked once, by button, where a rule of law would be advised; then it is remembered for the member.
import { describe, expect, test } from 'vitest';
import { openChat } from '../support/chat.ts';

const dollars =
  'My invoice of $1,500 is two months overdue and after three reminders they refuse to pay. What does the law give me?';
const euros = 'Het bureau betaalt mij pas als hun eigen klant betaalt, staat in het contract. Het is nu drie maanden.';

describe.each(['terminal', 'slack', 'discord'] as const)('on %s', (platform) => {
  test('in English: all countries behind one button, and the rule comes with the answer', async () => {
    const chat = await openChat(platform);
    const anna = chat.member('anna', 'en');
    await anna.types('/difficultclient', dollars);
    expect(anna.sees()).toContain('Which country’s law');
    expect(anna.sees()).not.toMatch(/800 dollar/);
    await anna.presses('Choose the country');
    await anna.presses('New York');
    expect(anna.sees()).toMatch(/Do now/);
    expect(anna.sees()).toMatch(/800 dollar/);
    await anna.types('/difficultclient', dollars);
    expect(anna.sees()).not.toContain('Which country’s law');
    expect(anna.sees()).toMatch(/800 dollar/);
    await anna.types('/mydata');
    expect(anna.sees()).toMatch(/Country, for the law:? +New York/);
    expect([chat.channel(), chat.violations()]).toEqual([[], []]);
    await chat.close();
  });

  test('in Dutch: the likeliest stands there; what the community chose makes the question needless', async () => {
    const chat = await openChat(platform);
    const bram = chat.member('bram', 'nl');
    const community = platform === 'terminal' ? 'local' : chat.idOf('server');
    const mila = { platform, community, person: chat.idOf('mila') };
    await bram.types('/difficultclient', euros);
    expect(bram.sees()).toContain('Onder welk recht valt dit?');
    await chat.house.communities.change(mila, { what: 'country', to: 'NL' });
    await bram.types('/difficultclient', euros);
    expect(bram.sees()).not.toContain('Onder welk recht valt dit?');
    await chat.house.communities.change(mila, { what: 'country', to: null });
    await bram.types('/difficultclient', euros);
    await bram.presses('Nederland');
    expect(bram.sees()).not.toContain('Onder welk recht valt dit?');
    await bram.types('/difficultclient', euros);
    expect(bram.sees()).not.toContain('Onder welk recht valt dit?');
    await chat.close();
  });
});
