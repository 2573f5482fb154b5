// npm run verify -- FILE.zip [MORE PARTS …]: checks an exported log with the very script that is in every export.
import { main } from '../export/verify.mjs';

// npm runs this in the project's folder; a relative name is meant from where the person is.
process.chdir(process.env['INIT_CWD'] ?? '.');
process.exitCode = main(process.argv.slice(2));
