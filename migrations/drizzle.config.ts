// Where drizzle-kit finds the tables and puts the SQL: `npm run migration -- --name what_it_does`, run in the project's folder.
import { defineConfig } from 'drizzle-kit';

export default defineConfig({ dialect: 'postgresql', schema: './src/*/schema.ts', out: './migrations' });
