/**
 * Where one signs in: name and password, and beside them the ready accounts of the demonstration, one press each. The
 * password is no secret here, and the page says so.
 */
import { ROLES } from '@vlis/domain';
import { words } from '@vlis/reporting';
import type { DemonstrationAccount } from '@vlis/seed';
import { html, NOTHING, type Html } from './html.js';
import type { HtmlPage } from './page.js';
import type { ReadyAccounts } from './ready-accounts.js';

export interface Attempt {
  /** What was typed before and did not fit. */
  readonly username: string;
  /** Seconds until the next attempt is looked at, where there were too many wrong ones. */
  readonly wait?: number;
}

export const loginPage = (action: string, accounts: ReadyAccounts, failed?: Attempt): HtmlPage => ({
  title: 'Đăng nhập',
  body: html`<div class="columns">
    <section class="sheet" aria-labelledby="sign-in">
      <h1 id="sign-in">Đăng nhập <span class="twin-inline" lang="en">Sign in</span></h1>
      ${failed ? alarm(failed) : NOTHING}
      <form method="post" action="${action}">
        <label for="username">Tài khoản <span class="twin-inline" lang="en">Username</span></label>
        <input
          id="username"
          name="username"
          value="${failed?.username ?? ''}"
          autocomplete="username"
          autocapitalize="none"
          spellcheck="false"
          required
          ${failed ? DESCRIBED : AUTOFOCUS}
        />
        <label for="password">Mật khẩu <span class="twin-inline" lang="en">Password</span></label>
        <input
          id="password"
          name="password"
          type="password"
          autocomplete="current-password"
          required
          ${failed ? html`${DESCRIBED} ${AUTOFOCUS}` : NOTHING}
        />
        <button class="primary">Đăng nhập <span class="twin-inline" lang="en">Sign in</span></button>
      </form>
    </section>
    <section class="sheet" aria-labelledby="ready">
      <h2 id="ready">Tài khoản minh họa <span class="twin-inline" lang="en">Demonstration accounts</span></h2>
      <p class="quiet">
        Bấm một tài khoản để vào ngay. Mật khẩu chung: <code>${accounts.password}</code><br />
        <span lang="en">Press an account to enter. They all share this password.</span>
      </p>
      <form method="post" action="${action}" class="accounts">
        <input type="hidden" name="password" value="${accounts.password}" />
        ${byRole(accounts.list).map(accountButton)}
      </form>
    </section>
  </div>`,
});

const AUTOFOCUS = html`autofocus`;
const DESCRIBED = html`aria-invalid="true" aria-describedby="wrong"`;

const alarm = ({ wait }: Attempt): Html => (wait === undefined ? WRONG : tooEarly(wait));

const tooEarly = (seconds: number): Html =>
  html`<div class="alarm" role="alert" id="wrong">
    <p>Sai mật khẩu quá nhiều lần nên lần này chưa được xem. Thử lại sau ${String(seconds)} giây.</p>
    <p class="twin" lang="en">
      Too many wrong passwords, so this one was not looked at. Try again in ${String(seconds)} s.
    </p>
  </div>`;

const WRONG = html`<div class="alarm" role="alert" id="wrong">
  <p>Sai tài khoản hoặc mật khẩu. Kiểm tra lại rồi thử lần nữa.</p>
  <p class="twin" lang="en">Wrong username or password. Check both and try again.</p>
</div>`;

/** In the order in which a submission travels: library, province, ministry. */
const byRole = (list: readonly DemonstrationAccount[]): readonly DemonstrationAccount[] =>
  ROLES.flatMap((role) => list.filter((account) => account.role === role));

const accountButton = ({ username, name, role, title }: DemonstrationAccount): Html =>
  html`<button class="account" name="username" value="${username}">
    <span class="line">
      <strong>${words.vi.roles[role]} <span class="twin-inline" lang="en">${words.en.roles[role]}</span></strong>
      <code class="quiet">${username}</code>
    </span>
    <span class="line"><span>${name} · ${title.vi}</span></span>
    <span class="twin" lang="en">${title.en}</span>
  </button>`;
