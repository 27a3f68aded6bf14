/** Boot: ask the server what it is, log in, draw. If that fails, say so calmly and offer to try again. */
import './theme/fonts.js';
import { createRoot } from 'react-dom/client';
import { connect } from './api/line.js';
import { failureOf } from './api/failure.js';
import { loadConfiguration } from './auth/configuration.js';
import { comesFromLogin, goBackOverLogin } from './auth/returnAddress.js';
import { Session } from './auth/session.js';
import { enterPlainAddress } from './boot/plainAddress.js';
import { keepSturdy } from './boot/sturdyDom.js';
import { keepMovedPresses } from './parts/movedPress.js';
import { keepSecondClicks } from './parts/secondClick.js';

keepSturdy();
const root = createRoot(document.getElementById('root')!);

/** So long a page waits to be left; a browser that does not go back goes on here. */
const PATIENCE_MS = 5000;

async function boot() {
  enterPlainAddress();
  if (goBackOverLogin()) await new Promise((over) => setTimeout(over, PATIENCE_MS));
  // On its way while the login is being finished; who has to go to the login first loses no time with it.
  const coming = comesFromLogin() ? import('./app/App.js') : undefined;
  coming?.catch(() => undefined); // told below
  const session = await Session.start(await loadConfiguration());
  const { App } = await (coming ?? import('./app/App.js'));
  connect(session);
  keepSecondClicks();
  keepMovedPresses();
  root.render(<App />);
}

async function sayWhy(error: unknown) {
  const { BootFailure } = await import('./boot/BootFailure.js');
  root.render(<BootFailure failure={failureOf(error)} />);
}

boot().catch(sayWhy);
