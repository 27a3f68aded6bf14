/** `const t = useT(); t('form.notThere', { what })`: react-admin's translate, with keys that exist. */
import { useTranslate } from 'react-admin';
import type { MessageKey } from './messages.js';

export type Params = Readonly<Record<string, string | number>>;
export type Translate = (key: MessageKey, params?: Params) => string;

export const useT = (): Translate => useTranslate();
