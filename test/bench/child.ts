// Measures in a process of its own: what a file of this folder prints as JSON.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs `file` under Node with `--expose-gc` and returns the numbers it printed. */
export async function measureApart(file: string, args: readonly string[] = []): Promise<Record<string, number>> {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const child = spawn(process.execPath, ['--expose-gc', path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => void (text += chunk.toString()));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`${file} ended with ${String(code)}`);
  return JSON.parse(text) as Record<string, number>;
}
