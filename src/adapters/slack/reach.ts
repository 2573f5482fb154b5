// Whether Slack's Web API answers: when it last did, and whether it has been out of reach for more than one call.
import type { Failure } from './failure.ts';

export type Reach = {
  answered(): void;
  failed(failure: Failure): void;
  /** Since when Slack has not answered, and the code of the last failure; undefined while it is taken to be there. */
  lost(): { readonly since: Date; readonly code: string } | undefined;
};

/** One failed call may be chance; so many in a row are not. */
const tolerated = 2;

export function createReach(now: () => number = Date.now): Reach {
  let lastAnswer = now();
  let failures = 0;
  let code = '';
  const answered = (): void => {
    lastAnswer = now();
    failures = 0;
  };
  return {
    answered,
    failed: (failure) => {
      if (isAnswer(failure)) return answered();
      failures += 1;
      code = failure.code;
    },
    lost: () => (failures < tolerated ? undefined : { since: new Date(lastAnswer), code }),
  };
}

/** Slack said no, which it can say only when it is there; a bare HTTP status may be a proxy's. */
const isAnswer = ({ kind, code }: Failure): boolean =>
  kind === 'limited' || (kind === 'refused' && !code.startsWith('http_'));
