/** Loaded before the API by `npm start`: when the parent is gone, however it went, the API ends too and frees its port. */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
