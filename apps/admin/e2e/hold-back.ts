/** A line that is slow where the test wants it to be: what is asked by one operation gets no answer until it is let go. */
import type { Page } from 'playwright-core';

const GRAPHQL = '**/graphql';

/** @returns lets go what was held back, and all that is asked later */
export async function holdBack(page: Page, operationName: string): Promise<() => void> {
  let letGo = () => {};
  const gate = new Promise<void>((open) => (letGo = open));
  await page.route(GRAPHQL, async (route) => {
    const asked = route.request().postDataJSON() as { readonly operationName?: string };
    if (asked.operationName === operationName) await gate;
    await route.fallback();
  });
  return () => letGo();
}

/** Of what a list operation asks without a filter by state, only the first row is asked for. */
export async function onlyFirst(page: Page, operationName: string): Promise<void> {
  await page.route(GRAPHQL, async (route) => {
    const asked = route.request().postDataJSON() as {
      readonly operationName?: string;
      readonly variables?: { readonly filter?: { readonly states?: unknown }; readonly page?: object };
    };
    if (asked.operationName !== operationName || asked.variables?.filter?.states) return route.fallback();
    const variables = { ...asked.variables, page: { ...asked.variables?.page, limit: 1 } };
    await route.fallback({ postData: JSON.stringify({ ...asked, variables }) });
  });
}

/** The server is there, and has no answer to one operation, until it is let go. */
export async function refuse(page: Page, operationName: string): Promise<() => void> {
  let away = true;
  await page.route(GRAPHQL, async (route) => {
    const asked = route.request().postDataJSON() as { readonly operationName?: string };
    if (away && asked.operationName === operationName) await route.fulfill({ status: 503, body: '' });
    else await route.fallback();
  });
  return () => void (away = false);
}
