/** Keycloak's pages as people of this system see them. That no text of a page is missing is tried with a real Keycloak. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../settings.js';

const THEME = join(ROOT, 'deploy/keycloak/themes/vlis');
const KINDS = ['login', 'account'] as const;
type Kind = (typeof KINDS)[number];

const read = (path: string): string => readFileSync(join(THEME, path), 'utf8');

/** A file of properties, one to a line. */
function textsIn(path: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const line of read(path).split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [, key, text] = /^([\w.-]+)=(\S.*)$/.exec(line) ?? [];
    if (key === undefined || text === undefined) throw new Error(`${path}: ${line}`);
    if (texts.has(key)) throw new Error(`${path}: ${key} stands twice`);
    texts.set(key, text);
  }
  return texts;
}

const messages = (kind: Kind, language: 'vi' | 'en') => textsIn(`${kind}/messages/messages_${language}.properties`);
const vietnamese = Object.fromEntries(KINDS.map((kind) => [kind, messages(kind, 'vi')])) as Record<
  Kind,
  ReadonlyMap<string, string>
>;

describe('the theme of the sign-in', () => {
  const realm = JSON.parse(readFileSync(join(ROOT, 'deploy/keycloak/vlis-realm.json'), 'utf8')) as {
    readonly loginTheme: string;
    readonly accountTheme: string;
    readonly passwordPolicy: string;
    readonly supportedLocales: readonly string[];
    readonly localizationTexts?: unknown;
  };

  it('is that of the realm, for the pages of signing in and of one’s own account, and has the only words', () => {
    expect(realm).toMatchObject({ loginTheme: 'vlis', accountTheme: 'vlis', supportedLocales: ['vi', 'en'] });
    // Texts in the realm would stand before those of the theme.
    expect(realm.localizationTexts).toBeUndefined();
    for (const kind of KINDS) expect(textsIn(`${kind}/theme.properties`).get('locales')).toBe('vi,en');
  });

  it.each(KINDS)('says everything of %s in Vietnamese, with its letters', (kind) => {
    expect(vietnamese[kind].size).toBeGreaterThan(kind === 'login' ? 300 : 180);
    for (const key of ['username', 'firstName', 'lastName', 'email', 'locale_vi', 'locale_en'])
      expect([key, vietnamese[kind].has(key)]).toEqual([key, true]);
    const plain = [...vietnamese[kind]].filter(([, text]) => !/[à-ỹĐđ]/iu.test(text)).map(([key]) => key);
    expect(plain.filter((key) => !WITHOUT_MARKS.has(key))).toEqual([]);
  });

  it('quotes with signs of its own: a single straight one swallows what comes after it', () => {
    for (const language of ['vi', 'en'] as const)
      for (const [key, text] of messages('login', language)) expect([key, text]).toEqual([key, text.replace(/'/g, '')]);
  });

  it('says why each password is refused that the realm refuses', () => {
    const policies = [...realm.passwordPolicy.matchAll(/(\w+)(?:\([^)]*\))?(?: and |$)/g)].map(([, name]) => name!);
    expect(policies).toHaveLength(6);
    for (const policy of policies) expect(vietnamese.login.get(REFUSALS[policy]!)).toMatch(/^Mật khẩu/);
  });

  it('does not tell an account that is held up from a wrong password', () => {
    const wrong = vietnamese.login.get('invalidUserMessage');
    for (const key of [
      'accountTemporarilyDisabledMessage',
      'accountPermanentlyDisabledMessage',
      'invalidUsernameMessage',
    ])
      expect(vietnamese.login.get(key)).toBe(wrong);
  });

  it('has the colours of the screens, light and dark', () => {
    const palette = readFileSync(join(ROOT, 'apps/admin/src/theme/palette.ts'), 'utf8');
    const colours = [...read('login/resources/css/house.css').matchAll(/#[0-9a-f]{6}/g)].map(([colour]) => colour);
    expect(colours.length).toBeGreaterThan(20);
    expect(colours.filter((colour) => !palette.includes(colour))).toEqual([]);
  });

  it('brings along every file that it names', () => {
    for (const kind of KINDS) {
      const own = readdirSync(join(THEME, kind, 'resources/css')).map((file) => `css/${file}`);
      const styles = textsIn(`${kind}/theme.properties`).get('styles')!.split(' ');
      // The first is Keycloak's own.
      expect(own).toEqual(expect.arrayContaining(styles.filter((style) => style !== 'css/styles.css')));
      for (const style of own)
        for (const [, path] of read(`${kind}/resources/${style}`).matchAll(/url\('\.\.\/([^.'][^']*)'\)/g))
          expect([path, existsSync(join(THEME, kind, 'resources', path!))]).toEqual([path, true]);
    }
    expect(read('account/resources/css/account.css')).toContain("'../../../login/vlis/css/house.css'");
  });
});

/** Of the realm's policies, the text with which Keycloak refuses. */
const REFUSALS: Readonly<Record<string, string>> = {
  length: 'invalidPasswordMinLengthMessage',
  maxLength: 'invalidPasswordMaxLengthMessage',
  notUsername: 'invalidPasswordNotUsernameMessage',
  notContainsUsername: 'invalidPasswordNotContainsUsernameMessage',
  passwordHistory: 'invalidPasswordHistoryMessage',
  passwordBlacklist: 'invalidPasswordBlacklistedMessage',
};

/** Names, and words that are written without a mark in Vietnamese too. */
const WITHOUT_MARKS = new Set([
  ...['locale_en', 'totpAppFreeOTPName', 'totpAppGoogleName', 'totpAppMicrosoftAuthenticatorName'],
  ...['browserContinueAnswer', 'oauthGrantTitleHtml', 'usb', 'nfc', 'bluetooth', 'website', 'recovery-codes-print'],
  ...['fullName', 'recovery-codes-action-complete', 'done', 'inResource', 'general'],
]);
