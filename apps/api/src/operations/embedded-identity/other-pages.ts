/** The provider's remaining pages: signing out, signed out, and a request it cannot follow. */
import type { LocalizedText } from '@vlis/domain';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { html, Html } from './html.js';
import { renderPage, type HtmlPage } from './page.js';

const NOTICES = {
  'signed-out': {
    title: { vi: 'Đã đăng xuất', en: 'Signed out' },
    text: { vi: 'Bạn đã ra khỏi hệ thống trên trình duyệt này.', en: 'You have left the system on this browser.' },
  },
  refused: {
    title: { vi: 'Không đăng nhập được', en: 'Sign-in failed' },
    text: {
      vi: 'Yêu cầu đăng nhập không hợp lệ hoặc đã quá hạn. Hãy bắt đầu lại từ trang đầu.',
      en: 'The sign-in request is not valid or has expired. Start again from the home page.',
    },
  },
} satisfies Record<string, { readonly title: LocalizedText; readonly text: LocalizedText }>;

export type SignInNotice = keyof typeof NOTICES;

export const notice = (kind: SignInNotice, home: string): HtmlPage => {
  const { title, text } = NOTICES[kind];
  return {
    title: title.vi,
    body: html`<section class="sheet narrow">
      <h1>${title.vi} <span class="twin-inline" lang="en">${title.en}</span></h1>
      <p>${text.vi}</p>
      <p class="twin" lang="en">${text.en}</p>
      <a class="primary" href="${home}/">Về trang đầu <span class="twin-inline" lang="en">Home</span></a>
    </section>`,
  };
};

export const noticePage = (context: KoaContextWithOIDC, kind: SignInNotice, home: string): void =>
  send(context, notice(kind, home));

// Who pressed "sign out" on our screens, which send his ID token along, is not asked again; without scripts the button does it.
// Whoever was merely led here by an address is asked. `form` comes from the provider.
const SIGN_OUT_NOW = `document.querySelector('button[name=logout]').click()`;

const hasAsked = ({ oidc: { entities, session } }: KoaContextWithOIDC): boolean =>
  session?.accountId !== undefined && entities.IdTokenHint?.payload.sub === session.accountId;

export const logoutPage = (context: KoaContextWithOIDC, form: string): void =>
  send(context, {
    title: 'Đăng xuất',
    ...(hasAsked(context) && { script: SIGN_OUT_NOW }),
    body: html`<section class="sheet narrow">
      <h1>Đăng xuất <span class="twin-inline" lang="en">Sign out</span></h1>
      ${new Html(form)}
      <button class="primary" form="op.logoutForm" name="logout" value="yes">
        Đăng xuất <span class="twin-inline" lang="en">Sign out</span>
      </button>
    </section>`,
  });

function send(context: KoaContextWithOIDC, page: HtmlPage): void {
  const { text, policy } = renderPage(page);
  context.type = 'html';
  context.set('content-security-policy', policy);
  context.body = text;
}
