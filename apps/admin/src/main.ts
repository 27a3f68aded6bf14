/** Boot: learn what the server is, log in, draw. If that fails, show why and offer to try again. */
import { failureOf } from './api/failure.js';
import { loadConfiguration, readConfiguration } from './auth/configuration.js';
import { comesFromLogin, goBackOverLogin } from './auth/returnAddress.js';
import { Session } from './auth/session.js';
import { enterPlainAddress } from './boot/plainAddress.js';
import { keepSturdy } from './boot/sturdyDom.js';

keepSturdy();
const element = document.getElementById('root')!;

/** So long a page waits to be left; a browser that does not go back goes on here. */
const PATIENCE_MS = 5000;

const application = () => import('./app/draw.js');

async function boot() {
  enterPlainAddress();
  if (goBackOverLogin()) await new Promise((over) => setTimeout(over, PATIENCE_MS));
  // On its way while the login is being finished; who has to go to the login first loses no time with it.
  const coming = comesFromLogin() ? application() : undefined;
  coming?.catch(() => undefined); // its failure is shown below
  const session = await Session.start(readConfiguration() ?? (await loadConfiguration()));
  const { draw } = await (coming ?? application());
  draw(element, session);
}

async function showFailure(error: unknown) {
  const { drawFailure } = await import('./boot/BootFailure.js');
  drawFailure(element, failureOf(error));
}

boot().catch(showFailure);
