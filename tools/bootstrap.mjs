/**
 * The door of every npm script: `node tools/bootstrap.mjs start|test|token|census|bench [arguments]`.
 *
 * This file must be readable by any Node.js that knows ES modules, so that an old one is told what to do instead of
 * failing on syntax it does not know. Everything newer stands behind the dynamic import.
 */
/** @type {[number, number]} */
const wanted = [20, 19];
const found = process.versions.node.split('.').map(Number);
const isOld = Number(found[0]) < wanted[0] || (Number(found[0]) === wanted[0] && Number(found[1]) < wanted[1]);

if (isOld) {
  console.error(
    '✗ VLIS_NODE_TOO_OLD\n' +
      '  Cần Node.js từ ' +
      wanted.join('.') +
      ' trở lên; máy này có ' +
      process.versions.node +
      '. Hãy cài bản LTS mới rồi chạy lại.\n' +
      '  Node.js ' +
      wanted.join('.') +
      ' or later is needed; this machine has ' +
      process.versions.node +
      '. Install a current LTS and run again.',
  );
  process.exit(1);
}

import('./bootstrap/main.mjs').then(function (door) {
  return door.run(process.argv[2], process.argv.slice(3));
});
