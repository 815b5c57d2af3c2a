// npm run check: everything that needs neither a build nor a browser.
import { checkSteps } from './check-steps.mjs';
import { conclude, runSteps } from './steps.mjs';

conclude(await runSteps(checkSteps));
