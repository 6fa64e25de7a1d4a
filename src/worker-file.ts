/** Where the worker is, from the folder that all code is bundled in. */
export const WORKER_FILE = new URL('./batch/worker.js', import.meta.url).href;
