/**
 * The entry of every npm script: `node tools/bootstrap.mjs COMMAND [arguments]`; the commands stand in
 * bootstrap/main.mjs.
 *
 * This file must be readable by any Node.js that knows ES modules, so that an old one is told what to do instead of
 * failing on syntax it does not know. Everything newer stands behind the dynamic import.
 */
const found = process.versions.node.split('.').map(Number);
const major = Number(found[0]);
const minor = Number(found[1]);
// 20.19 and 22.12 are the first of their lines in which CommonJS may load an ES module; 21 never could.
const isOld = major < 20 || major === 21 || (major === 20 && minor < 19) || (major === 22 && minor < 12);

if (isOld) {
  console.error(
    '✗ VLIS_NODE_TOO_OLD\n' +
      '  Cần Node.js 20.19, 22.12 hoặc mới hơn; máy này có ' +
      process.versions.node +
      '. Hãy cài bản LTS mới rồi chạy lại.\n' +
      '  Node.js 20.19, 22.12 or later is needed; this machine has ' +
      process.versions.node +
      '. Install a current LTS and run again.',
  );
  process.exit(1);
}

import('./bootstrap/main.mjs').then(function (endpoint) {
  return endpoint.run(process.argv[2], process.argv.slice(3));
});
