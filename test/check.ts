// `npm run check`: types, lint, format, the curated set, the architecture, and generated documents in step; all of them run, then it fails.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const steps: readonly (readonly [string, readonly string[]])[] = [
  ['types', ['node_modules/typescript/bin/tsc', '-p', '.']],
  ['lint', ['node_modules/eslint/bin/eslint.js', '--config', 'test/eslint.config.js', 'src', 'test', 'migrations']],
  ['format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', 'src', 'test']],
  ['answers', ['src/cli/card.ts', 'check']],
  ['documents', ['src/cli/docs.ts', '--check']],
  [
    'architecture',
    ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', 'test/architecture.test.ts'],
  ],
];

const failed = steps.filter(([name, args]) => {
  const { status } = spawnSync(process.execPath, [...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  console.log(`${name}: ${status === 0 ? 'ok' : 'failed'}`);
  return status !== 0;
});
console.log(`${steps.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;
