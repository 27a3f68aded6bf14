/**
 * Vietnamese comes with the first load; English is fetched when somebody asks for it. The choice is kept by
 * react-admin's store in this browser.
 */
import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { TranslationMessages } from 'react-admin';
import { foldTexts, type TextsOfRoom, type TextTree } from './fold.js';
import * as vi from './vi.js';

const locales = [
  { locale: 'vi', name: 'Tiếng Việt' },
  { locale: 'en', name: 'English' },
];

/** The words of the frame and of the shared parts. */
const common: TextsOfRoom = { vi, en: () => import('./en.js') };

/** @param rooms whose texts there are beside the common ones */
export function i18nProviderOf(rooms: readonly TextsOfRoom[]) {
  const all = [common, ...rooms];
  // The common words hold react-admin's own, each of its keys (app/texts.spec.ts).
  const folded = (list: readonly TextTree[]) => foldTexts(list) as TextTree & TranslationMessages;
  const vietnamese = folded(all.map((texts) => texts.vi));
  const english = async () => folded(await Promise.all(all.map((texts) => texts.en())));
  return polyglotI18nProvider((locale) => (locale === 'en' ? english() : vietnamese), 'vi', locales);
}
