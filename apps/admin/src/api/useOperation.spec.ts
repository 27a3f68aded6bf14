import { QueryObserver } from '@tanstack/react-query';
import { createQueryClient, submissionChanged } from './useOperation.js';

const HALF_A_MINUTE = 30_000;

/** A page that reads something: shown, left, and come back to while what it read would count as fresh. */
function pageOf(client: ReturnType<typeof createQueryClient>, queryKey: readonly unknown[]) {
  let asked = 0;
  const observer = new QueryObserver(client, {
    queryKey,
    queryFn: () => Promise.resolve({ answer: ++asked }),
    staleTime: HALF_A_MINUTE,
  });
  const settled = () => new Promise<void>((done) => setTimeout(done, 0));
  const look = async () => {
    const leave = observer.subscribe(() => undefined);
    await settled();
    return leave;
  };
  const visit = async () => (await look())();
  return { look, visit, settled, asked: () => asked, shown: () => client.getQueryData(queryKey) };
}

describe('what was read before a submission was saved, submitted or answered for', () => {
  const client = createQueryClient();
  afterEach(() => client.clear());

  it('is read again when somebody comes back to it, and was fresh until then', async () => {
    const home = pageOf(client, ['operation', 'Obligations', { libraryId: 11 }]);
    await home.visit();
    await home.visit();
    expect(home.asked()).toBe(1);
    await submissionChanged(client);
    expect(home.asked()).toBe(1);
    await home.visit();
    expect(home.asked()).toBe(2);
  });

  it('is read again at once where it is looked at: the last save may arrive after the page was changed', async () => {
    const home = pageOf(client, ['operation', 'OpenQueries', { submissionId: 7 }]);
    const leave = await home.look();
    await submissionChanged(client);
    expect(home.asked()).toBe(2);
    leave();
  });

  it('is not the submission under the grid, which would lose its session, nor the form', async () => {
    const pages = [
      ['submission', 3, 11],
      ['operation', 'FormVersion', { id: 1 }],
    ].map((key) => pageOf(client, key));
    const leaving = await Promise.all(pages.map(({ look }) => look()));
    const shown = pages.map((page) => page.shown());
    await submissionChanged(client);
    pages.forEach((page, i) => expect(page.shown()).toBe(shown[i]));
    leaving.forEach((leave) => leave());
    await Promise.all(pages.map(({ visit }) => visit()));
    expect(pages.map(({ asked }) => asked())).toEqual([1, 1]);
  });
});
