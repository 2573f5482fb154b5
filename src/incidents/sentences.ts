// What the incident log says. The first line of anything holds nothing of the log: a notification may show it.
import { keepSentences } from './sentences-keep.ts';
import { lookSentences } from './sentences-look.ts';
import { recordSentences } from './sentences-record.ts';

export const sentences = { ...recordSentences, ...lookSentences, ...keepSentences };
