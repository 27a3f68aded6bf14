/**
 * The database has the last word, by name: when two people do the same thing at once, the loser's broken constraint
 * becomes the refusal that the rule would have given. A constraint that is not listed is a fault, and stays one.
 */
import type { RefusalCode } from '@vlis/domain';

export const refusalFor: Readonly<Record<string, RefusalCode>> = {
  account_subject_once: 'ALREADY_EXISTS',
  account_username_once: 'ALREADY_EXISTS',
  admin_unit_once: 'ALREADY_EXISTS',
  library_external_key_once: 'ALREADY_EXISTS',
  form_code_once: 'ALREADY_EXISTS',
  form_version_once: 'ALREADY_EXISTS',
  indicator_once: 'ALREADY_EXISTS',
  indicator_version_apart: 'ALREADY_EXISTS',
  indicator_version_once: 'ALREADY_EXISTS',
  round_once: 'ALREADY_EXISTS',
};
