// What each post of a thread looks like, built anew whenever it is sent: the same row gives the same words.
import { document, paragraph, plain, type Document } from '../chat/index.ts';
import { say } from '../i18n/index.ts';
import type { Desk } from './desk.ts';
import type { AdviceThread, Post } from './record.ts';
import { overviewOf } from './renew.ts';
import { sentences } from './sentences-thread.ts';
import { answerDocument } from './speak.ts';
import { saidDocument } from './view.ts';

/** Undefined when there is nothing left to say. */
export async function documentOf(
  desk: Pick<Desk, 'advice' | 'similar' | 'book' | 'threads' | 'now'>,
  post: Post,
  thread: AdviceThread,
): Promise<Document | undefined> {
  const { as, alias, person, language } = thread;
  const who = { as, alias, language, ...(as === 'name' && person !== undefined ? { person } : {}) };
  switch (post.kind) {
    case 'opening':
      return saidDocument({ ...who, text: thread.text }, 'asks');
    case 'addition':
      return saidDocument({ ...who, text: post.text }, 'adds');
    case 'overview':
      return overviewOf(desk, thread);
    case 'answer':
      return answerDocument(desk.advice, thread, post.text, desk.now());
    case 'closing': {
      const text = say(sentences.closing, language);
      return document(text, paragraph(plain(text)));
    }
  }
}
