/** A data folder of which a part is gone: unmounted, or a backup restored by halves. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FORMAT, openDataFolder, type DataRecord } from './data-folder.js';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'vlis-spec-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const CLUSTER = [
  'PG_VERSION',
  'global/pg_control',
  'base/1/x',
  'pg_wal/x',
  'pg_xact/x',
  'pg_hba.conf',
  'postgresql.conf',
];

const put = (path: string, text = 'x') => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const plant = (record: Partial<DataRecord> | undefined, ...traces: readonly string[]) => {
  if (record) put('vlis-data.json', JSON.stringify({ format: FORMAT, postgres: 18, ...record }));
  for (const name of CLUSTER) put(`postgres/cluster/${name}`);
  put('postgres/password', 'the real one');
  for (const trace of traces) put(trace);
};
const remove = (path: string) => rmSync(join(folder, path), { recursive: true });
const everything = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'utf8')])
    .sort();
/** Refused with this code, and not a byte is written. */
const refuses = (code: string) => {
  const before = everything();
  expect(() => openDataFolder(folder, 18)).toThrow(expect.objectContaining({ code }));
  expect(everything()).toEqual(before);
};

describe('a data folder', () => {
  it('that is whole is opened, of this version or of one that did not say that a cluster was laid', () => {
    plant({ clusterLaid: true });
    expect(openDataFolder(folder, 18)).toMatchObject({ clusterLaid: true });
    put('vlis-data.json', JSON.stringify({ format: FORMAT, postgres: 18, demonstration: {} }));
    expect(openDataFolder(folder, 18)).toMatchObject({ demonstration: {} });
  });

  it.each([
    ['this version’s', { clusterLaid: true }, []],
    ['an older version’s', { demonstration: {} }, []],
    ['an older version’s without a demonstration', {}, ['logs/setup.log']],
    ['one with keys of the sign-in', {}, ['identity.json']],
  ])('without its cluster is refused: %s', (_, record, traces) => {
    plant(record, ...traces);
    remove('postgres/cluster');
    refuses('VLIS_DATA_MISSING');
    remove('postgres');
    refuses('VLIS_DATA_MISSING');
    mkdirSync(join(folder, 'postgres/cluster'), { recursive: true }); // the empty folder of a disk that is not mounted
    refuses('VLIS_DATA_MISSING');
    remove('postgres');
    symlinkSync(join(folder, 'nowhere'), join(folder, 'postgres'));
    refuses('VLIS_DATA_MISSING');
  });

  it.each(CLUSTER.map((name) => name.replace('/x', '')))('with half a cluster, without %s, is refused', (name) => {
    plant({ clusterLaid: true });
    remove(`postgres/cluster/${name}`);
    refuses('VLIS_DATA_MISSING');
  });

  it('whose tablespace is on a disk that is not mounted is refused', () => {
    plant({ clusterLaid: true });
    mkdirSync(join(folder, 'postgres/cluster/pg_tblspc'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'postgres/cluster/pg_tblspc/16400'));
    refuses('VLIS_DATA_MISSING');
  });

  it('without the password of its cluster, or with an empty one, is refused', () => {
    plant({ clusterLaid: true });
    remove('postgres/password');
    refuses('VLIS_PASSWORD_MISSING');
    put('postgres/password', '\n');
    refuses('VLIS_PASSWORD_MISSING');
  });

  it.each(['postgres', 'identity.json', 'logs'])('without its record, but with %s, is not begun anew', (kept) => {
    plant(undefined, 'identity.json', 'logs/setup.log');
    for (const name of readdirSync(folder)) if (name !== kept) remove(name);
    refuses('VLIS_DATA_RECORD_MISSING');
  });

  it.each(['before anything was unpacked', 'half way', 'with its record written by hand, or just before the end'])(
    'into which a restore was broken off %s is not whole',
    (when) => {
      put('restoring.json', '{}');
      if (when === 'half way') for (const name of CLUSTER) put(`postgres/cluster/${name}`);
      if (when.startsWith('with')) plant({ clusterLaid: true });
      refuses('VLIS_DATA_HALF_RESTORED');
    },
  );

  it('whose first start was broken off before there was a cluster goes on', () => {
    put('vlis-data.json', JSON.stringify({ format: FORMAT, postgres: 18 }));
    put('postgres/password', 'of the attempt');
    put('postgres/new/PG_VERSION');
    expect(openDataFolder(folder, 18)).toEqual({ format: FORMAT, postgres: 18 });
  });

  it('of which a move to another place was broken off is whole', () => {
    plant({ clusterLaid: true });
    mkdirSync(join(folder, 'postgres.moved'));
    for (const name of CLUSTER) put(`postgres.moved/cluster/${name}`);
    put('postgres.moved/password');
    remove('postgres');
    expect(() => openDataFolder(folder, 18)).not.toThrow();
  });
});
