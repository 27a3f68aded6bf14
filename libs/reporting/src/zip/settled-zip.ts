/**
 * The same files packed on another day are the same bytes: the hour at which each was packed, which the libraries that write
 * .docx and .xlsx take from the clock of the machine, is set to the first that the format knows, 1 January 1980.
 *
 * Layout after the .ZIP File Format Specification (PKWARE APPNOTE 6.3), 4.3.7, 4.3.12 and 4.3.16. Files of ours have no
 * comment and need no 64-bit fields; anything else is a fault.
 */
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;

/** 1980-01-01 00:00:00 as MS-DOS writes it: the time, then the day. */
const SETTLED = { time: 0, day: 0x0021 } as const;

/** Where things stand in the header of a file, local and central, and how long the central one is at least. */
const AT = {
  local: 10,
  central: 12,
  nameLength: 28,
  extraLength: 30,
  commentLength: 32,
  offset: 42,
  size: 46,
} as const;

/** A copy of the archive without the clock in it. Throws RangeError where the bytes are no plain zip archive. */
export function settledZip(zip: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(zip);
  const view = new DataView(bytes.buffer);
  const end = bytes.length - END_SIZE;
  if (end < 0 || view.getUint32(end, true) !== END) throw new RangeError('no plain zip archive');
  const settle = (at: number): void => {
    view.setUint16(at, SETTLED.time, true);
    view.setUint16(at + 2, SETTLED.day, true);
  };
  let at = view.getUint32(end + 16, true);
  for (let files = view.getUint16(end + 10, true); files > 0; files--) {
    const local = view.getUint32(at + AT.offset, true);
    if (view.getUint32(at, true) !== CENTRAL || view.getUint32(local, true) !== LOCAL) {
      throw new RangeError('no plain zip archive');
    }
    settle(at + AT.central);
    settle(local + AT.local);
    const lengths = [AT.nameLength, AT.extraLength, AT.commentLength].map((field) => view.getUint16(at + field, true));
    at += lengths.reduce((all, one) => all + one, AT.size);
  }
  return bytes;
}
