/** The frame of the provider's own pages: one calm sheet, light and dark, from 320 px up, without a script or a font to fetch. */
import { createHash } from 'node:crypto';
import { html, Html, NOTHING } from './html.js';
import { STYLE } from './style.js';

export interface HtmlPage {
  readonly title: string;
  readonly body: Html;
  /** A script of ours, allowed by its hash; every page works without it. */
  readonly script?: string;
}

/** The document and the policy that goes with it. `formTargets`: origins to which a form's redirects may lead. */
export function renderPage(page: HtmlPage, formTargets: readonly string[] = []): { text: string; policy: string } {
  const { title, body, script } = page;
  const document = html`<!doctype html>
    <html lang="vi" translate="no">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="google" content="notranslate" />
        <meta name="robots" content="noindex" />
        <title>${title} · VLIS</title>
        <style>
          ${new Html(STYLE)}
        </style>
      </head>
      <body>
        <main>
          <header>
            ${MARK}
            <div>
              <p class="name">Hệ thống thông tin quản lý và thống kê ngành Thư viện</p>
              <p class="twin" lang="en">Library management information and statistics system of Viet Nam</p>
            </div>
          </header>
          ${body}
        </main>
        ${script === undefined ? NOTHING : new Html(`<script>${script}</script>`)}
      </body>
    </html>`;
  const scripts = script === undefined ? `'none'` : `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
  return {
    text: document.text,
    policy: [
      `default-src 'none'`,
      `style-src 'unsafe-inline'`,
      `script-src ${scripts}`,
      ['form-action', `'self'`, ...formTargets].join(' '),
      `frame-ancestors 'self'`,
      `base-uri 'none'`,
    ].join('; '),
  };
}

/** Three books on a shelf. */
const MARK = html`<svg class="mark" viewBox="0 0 32 32" width="40" height="40" aria-hidden="true">
  <rect x="5" y="6" width="5" height="20" rx="1" />
  <rect x="12" y="9" width="5" height="17" rx="1" />
  <rect x="20" y="7.4" width="5" height="19.4" rx="1" transform="rotate(-12 22.5 17)" />
  <rect x="3" y="27" width="26" height="2" rx="1" />
</svg>`;
