/**
 * What PostgreSQL sends on the connection, message by message (protocol 3: a sign, a length that counts itself, a
 * body).
 */

const HEAD = 5;

/** Cuts what comes in pieces into whole messages; the rest waits for the next piece. */
export class MessageReader {
  private rest = Buffer.alloc(0);

  read(piece: Buffer): Buffer[] {
    this.rest = Buffer.concat([this.rest, piece]);
    const whole: Buffer[] = [];
    for (;;) {
      const size = this.rest.length < HEAD ? Infinity : 1 + this.rest.readUInt32BE(1);
      if (this.rest.length < size) return whole;
      whole.push(this.rest.subarray(0, size));
      this.rest = this.rest.subarray(size);
    }
  }
}

/** An ErrorResponse with severity and SQLSTATE. */
export function errorResponse(code: string, severity = 'FATAL'): Buffer {
  const fields = Buffer.from(`S${severity}\0V${severity}\0C${code}\0Msaid by the test\0\0`);
  const head = Buffer.from('E\0\0\0\0');
  head.writeUInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}

/** The sign a message begins with: `R` authentication, `Z` ready, `D` a row, `C` a statement done, `T` the columns. */
export const signOf = (message: Buffer): string => String.fromCharCode(message[0]!);
