/** As much of a browser as signing in needs: cookies, and redirects followed until the address to stop at. */

export interface Landing {
  readonly url: string;
  /** 0 and empty where the browser stopped before fetching. */
  readonly status: number;
  readonly text: string;
}

const MOST_STEPS = 10;

export class Browser {
  private readonly cookies = new Map<string, string>();

  /** Opens an address, or sends a form to it. Stops at the first page, or before anything that begins with `stopAt`. */
  async go(url: string, stopAt: string, form?: URLSearchParams): Promise<Landing> {
    let next = url;
    let body = form;
    for (let step = 0; step < MOST_STEPS; step += 1) {
      if (next.startsWith(stopAt)) return { url: next, status: 0, text: '' };
      const headers = { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
      const answer = await fetch(next, { method: body ? 'POST' : 'GET', body, headers, redirect: 'manual' });
      const text = await answer.text();
      this.keep(answer.headers.getSetCookie());
      const location = answer.headers.get('location');
      if (location === null) return { url: next, status: answer.status, text };
      next = new URL(location, next).href;
      body = undefined;
    }
    throw new Error(`more than ${MOST_STEPS} redirects from ${url}`);
  }

  private keep(setCookies: readonly string[]): void {
    for (const line of setCookies) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}
