// The member's time zone: chosen from the usual ones, or written out.
import { sentence, command, press, refuse, show, type Block, type Command, type Language } from '../chat/index.ts';
import { fill, isZone, say } from '../i18n/index.ts';
import { hidden, maybeGiven, reaching, type Desk } from './desk.ts';

import { filled } from './say.ts';
import { sentences } from './sentences.ts';

/** Where most members are; any other is written in the settings. */
const usual =
  `Europe/Amsterdam Europe/Brussels Europe/London Europe/Dublin Europe/Lisbon Europe/Madrid Europe/Paris Europe/Berlin
  Europe/Stockholm Europe/Warsaw Europe/Athens Europe/Kyiv Africa/Lagos Africa/Johannesburg Asia/Dubai Asia/Kolkata Asia/Manila
  Australia/Sydney America/Sao_Paulo America/New_York America/Chicago America/Denver America/Los_Angeles UTC`.split(
    /\s+/,
  );

export function zoneSelect(language: Language): Block {
  return {
    kind: 'select',
    select: {
      placeholder: say(sentences.zoneSelect, language),
      options: usual.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' '), chosen: false })),
      most: 1,
      press: press('incident zone', 'reply'),
    },
  };
}

export function zoneCommand(desk: Desk): Command {
  return command({
    ...hidden,
    name: 'incident zone',
    args: { zone: maybeGiven },
    run: (input, turn) =>
      reaching(async () => {
        const zone = turn.values[0] ?? input.zone ?? '';
        if (!isZone(zone)) return refuse(filled(sentences.zoneUnread, { text: zone }));
        await desk.logbook.change(turn, { zone, zoneAsked: true });
        const text = fill(sentences.zoneSet, turn.language, { zone });
        return show(sentence(text));
      }),
  });
}
