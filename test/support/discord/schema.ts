// Checks requests and answers against Discord's own OpenAPI description.
import { compile, schemaFound, type ValidateFunction } from './openapi.ts';

export { schemaFound };

const compiled = new Map<string, ValidateFunction | undefined>();

/** What Discord's schema finds wrong with a body; `route` is such as `POST /channels/{channel_id}/messages`. */
export const checkSchema = (route: string, body: unknown): string[] => check(route, 'request', body);

/** The same for what the local Discord answers, so that it sends what Discord would. */
export const checkAnswer = (route: string, status: number, body: unknown): string[] => check(route, status, body);

/** Reads and compiles what every interaction needs, so that no bot's first answer pays for it. */
export const warmSchemas = (): void => {
  checkSchema('POST /interactions/{interaction_id}/{interaction_token}/callback', { type: 5 });
  checkSchema('POST /webhooks/{webhook_id}/{webhook_token}', {});
  checkSchema('PATCH /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}', {});
  checkSchema('POST /channels/{channel_id}/messages', {});
};

const check = (route: string, part: 'request' | number, body: unknown): string[] => {
  if (!schemaFound) return [];
  const key = `${part} ${route}`;
  if (!compiled.has(key)) compiled.set(key, compile(route, part));
  const validate = compiled.get(key);
  if (!validate || validate(body)) return [];
  const errors = validate.errors ?? [];
  const causes = errors.filter(({ keyword }) => keyword !== 'if' && keyword !== 'oneOf');
  return (causes.length > 0 ? causes : errors).map(({ instancePath, message, params }) =>
    [instancePath || 'body', message, params['additionalProperty'] ?? '', params['allowedValues'] ?? '']
      .join(' ')
      .trim(),
  );
};
