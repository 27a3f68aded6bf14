/** A chart in Word: as wide as the text or as asked, never larger than the page has room. */
import { AlignmentType, ImageRun, Paragraph, type FileChild } from 'docx';
import type { Picture } from '../blocks.js';
import { plainText } from '../plain-text.js';
import { centred, SINGLE } from './lines.js';
import { SIZE, type Room } from './paper.js';

/** PNG (Third Edition), 5.2 and 11.2.1: the signature, then width and height in the first chunk. */
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const WIDTH_AT = 16;
const HEIGHT_AT = 20;
const SHORTEST = 33;

/** Of a picture in points of the screen. Throws RangeError where the bytes are no PNG. */
function sizeOf(png: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const isPng = png.length >= SHORTEST && SIGNATURE.every((byte, i) => png[i] === byte);
  const size = isPng && { width: view.getUint32(WIDTH_AT), height: view.getUint32(HEIGHT_AT) };
  if (!size || size.width === 0 || size.height === 0) throw new RangeError('the picture is no PNG');
  return size;
}

/** 96 to an inch, in which the library measures pictures. */
const pixels = (millimetres: number): number => Math.max(1, Math.round((millimetres * 96) / 25.4));

/** Of the height of a page, what a picture may take with its caption. */
const TALLEST = 0.8;

/** @param number counts the pictures of the document from 1: the library would else number them across documents */
export function pictureChildren({ png, alt, caption, width }: Picture, number: number, room: Room): FileChild[] {
  const size = sizeOf(png);
  const asked = Math.min(width ?? room.width, room.width);
  const shown = Math.min(asked, (room.height * TALLEST * size.width) / size.height);
  const description = plainText(alt);
  return [
    new Paragraph({
      ...{ style: SINGLE, alignment: AlignmentType.CENTER, spacing: { before: 120, after: 60 } },
      ...(caption !== undefined && { keepNext: true }),
      children: [
        new ImageRun({
          ...{ type: 'png', data: png },
          transformation: { width: pixels(shown), height: pixels((shown * size.height) / size.width) },
          altText: { id: `${number}`, name: `picture-${number}`, title: description, description },
        }),
      ],
    }),
    ...(caption === undefined
      ? []
      : [centred(caption, { size: SIZE.caption, bold: true }, { spacing: { after: 120 } })]),
  ];
}
