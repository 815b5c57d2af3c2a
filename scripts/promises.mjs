// npm run promises: writes docs/promises.md again from the results that lie in docs/results.
import { writeFileSync } from 'node:fs';
import { PAGE, promisesPage, readResults } from './torture/promises.mjs';

writeFileSync(PAGE, promisesPage(readResults()));
