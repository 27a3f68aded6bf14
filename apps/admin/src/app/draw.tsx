/** The application itself. It is loaded once somebody has logged in, so that the way to the login stays short. */
import '../theme/fonts.js';
import { createRoot } from 'react-dom/client';
import type { Session } from '../auth/session.js';
import { beginSession } from '../auth/the-session.js';
import { keepMovedPresses } from '../parts/movedPress.js';
import { keepSecondClicks } from '../parts/secondClick.js';
import { App, askFirst } from './App.js';

export function draw(element: HTMLElement, session: Session): void {
  beginSession(session);
  keepSecondClicks();
  keepMovedPresses();
  askFirst();
  createRoot(element).render(<App />);
}
