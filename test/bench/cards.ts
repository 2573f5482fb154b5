// Sets of any size for measuring: the real answers, and made-up ones that take each field from another real one.
import { answersOf, type Answer, type Answers } from '../../src/answers/index.ts';

/** The first `size` by an even step through the set, the question everything turns on always among them. */
export function someAnswers(all: readonly Answer[], size: number): Answers {
  const gate = all.filter((it) => it.id === 'can-you-afford-to-lose-them');
  const others = all.filter((it) => !gate.includes(it));
  const step = others.length / (size - gate.length);
  const picked = Array.from({ length: size - gate.length }, (_, at) => others[Math.floor(at * step)]);
  return answersOf(withKnownIds([...gate, ...picked.filter((it) => it !== undefined)]));
}

/** The real ones and as many made-up ones as are missing; the same input gives the same set. */
export function manyAnswers(all: readonly Answer[], size: number): Answers {
  const made = Array.from({ length: Math.max(0, size - all.length) }, (_, at) => recombined(all, at));
  return answersOf(withKnownIds([...all, ...made].slice(0, size)));
}

/** Steps that share no divisor with most sizes, so that the same fields rarely meet twice. */
const strides = { problems: 7, words: 31, messages: 53, proof: 97 } as const;

function recombined(all: readonly Answer[], at: number): Answer {
  const turn = Math.floor(at / all.length) + 1;
  const from = (stride: number): Answer => all[(at * stride + turn * (stride + 2)) % all.length] as Answer;
  const [body, problems, words, messages, proof] = [
    all[at % all.length] as Answer,
    from(strides.problems),
    from(strides.words),
    from(strides.messages),
    from(strides.proof),
  ];
  return {
    ...body,
    id: `${body.id}-${turn}`,
    strategy: problems.strategy,
    problems: problems.problems,
    expansions: words.expansions,
    exemplars: proof.exemplars,
    messages: messages.messages,
    sources: proof.sources,
    claims: proof.claims,
    // Those made in the same turn contradict each other as the real ones do.
    conflicts: body.conflicts.map((conflict) => ({ ...conflict, with: `${conflict.with}-${turn}` })),
  };
}

function withKnownIds(set: readonly Answer[]): readonly Answer[] {
  const ids = new Set(set.map((it) => it.id));
  return set.map((it) => ({ ...it, conflicts: it.conflicts.filter((conflict) => ids.has(conflict.with)) }));
}
