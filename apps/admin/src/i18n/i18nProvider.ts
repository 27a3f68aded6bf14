/**
 * Vietnamese comes with the first load; English is fetched when somebody asks for it. The choice is kept by
 * react-admin's store in this browser.
 */
import polyglotI18nProvider from 'ra-i18n-polyglot';
import { vi } from './vi/index.js';

const locales = [
  { locale: 'vi', name: 'Tiếng Việt' },
  { locale: 'en', name: 'English' },
];

export const i18nProvider = polyglotI18nProvider(
  (locale) => (locale === 'en' ? import('./en/index.js').then(({ en }) => en) : vi),
  'vi',
  locales,
);
