/** Loaded first in what `npm start` starts: when the parent is gone, however it went, the child ends too and frees its port. */
const end = () => process.kill(process.pid, 'SIGTERM');
if (process.connected) process.once('disconnect', end);
else end();
// It must not keep a command waiting that has done its work.
process.channel?.unref();
