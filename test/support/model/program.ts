// The local model as a program of its own, for trying things by hand: `node test/support/model/program.ts good`.
import { startFakeModel, type Kind } from './server.ts';

const fake = await startFakeModel();
fake.kind = (process.argv[2] ?? 'good') as Kind;
console.log(fake.url);
