/** Boot: ask the server what it is, log in, draw. If that fails, say so calmly and offer to try again. */
import './theme/fonts.js';
import { createRoot } from 'react-dom/client';
import { connect } from './api/line.js';
import { failureOf } from './api/failure.js';
import { loadConfiguration } from './auth/configuration.js';
import { Session } from './auth/session.js';
import { keepSturdy } from './boot/sturdyDom.js';

// Keep the application on its way while the login is being asked.
const application = import('./app/App.js');
keepSturdy();
const root = createRoot(document.getElementById('root')!);

async function boot() {
  const { App } = await application;
  connect(await Session.start(await loadConfiguration()));
  root.render(<App />);
}

async function sayWhy(error: unknown) {
  const { BootFailure } = await import('./boot/BootFailure.js');
  root.render(<BootFailure failure={failureOf(error)} />);
}

boot().catch(sayWhy);
